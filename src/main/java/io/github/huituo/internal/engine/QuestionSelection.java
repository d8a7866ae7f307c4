package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.AskedQuestions;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of one day that are asked. Those that the accounts need besides belong to them.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param questions the questions, ordered by id
 * @param background those of them that are not answered
 * @param named what the answer names as asked; empty if everything is
 */
record QuestionSelection(
    ImmutableList<Question> questions, ImmutableSet<Question> background, Optional<AskedQuestions> named) {

  /**
   * Returns the selection of words.
   *
   * @param inForce the questions that are asked on the day, ordered by id
   * @throws io.github.huituo.HuituoException if nothing is called by a word
   */
  static QuestionSelection of(Set<String> words, Jurisdiction law, ImmutableList<Question> inForce) {
    if (words.isEmpty()) {
      return new QuestionSelection(inForce, ImmutableSet.of(), Optional.empty());
    }
    checkNames(words, law);
    Set<String> groups = new TreeSet<>();
    ImmutableSet.Builder<Question> asked = ImmutableSet.builder();
    for (Question question : inForce) {
      if (words.stream().anyMatch(word -> isNamed(question, word, law))) {
        asked.add(question);
        question.exclusive().ifPresent(groups::add);
      }
    }
    ImmutableSet<Question> answered = asked.build();
    ImmutableList<Question> all =
        inForce.stream()
            .filter(q -> answered.contains(q) || q.exclusive().filter(groups::contains).isPresent())
            .collect(ImmutableList.toImmutableList());
    AskedQuestions named =
        new AskedQuestions(
            answered.stream().map(Question::id).toList(), all.stream().filter(Question::entitlement).map(Question::id).toList());
    return new QuestionSelection(
        all, all.stream().filter(q -> !answered.contains(q)).collect(ImmutableSet.toImmutableSet()), Optional.of(named));
  }

  /**
   * Returns whether a word names a question. The id of a question names that one only, although the ids of others may begin with
   * it.
   */
  private static boolean isNamed(Question question, String word, Jurisdiction law) {
    return law.question(word).isPresent()
        ? question.id().equals(word)
        : question.id().startsWith(word + ".") || question.subject().word().equals(word);
  }

  private static void checkNames(Set<String> words, Jurisdiction law) {
    List<Problem> problems = new ArrayList<>();
    for (String word : words) {
      if (law.questions().stream().noneMatch(q -> isNamed(q, word, law))) {
        Set<String> known = new TreeSet<>();
        law.questions().forEach(q -> add(q, known));
        problems.add(
            Problem.error(Location.of("questions"), "no-such-question", word, law.id(), Suggestions.didYouMean(word, known)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static void add(Question question, Set<String> known) {
    known.add(question.subject().word());
    String id = question.id();
    for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
      known.add(id.substring(0, end));
    }
  }
}
