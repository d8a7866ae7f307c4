package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers of an assessment, each written down once. Answers are compared as they are written, since the steps of two computations
 * are not equal where their figures were made anew.
 *
 * @param answers the answers, ordered by question and subject
 * @param accounts the accounts, which may change although no answer does
 */
record WrittenAnswers(ImmutableSortedMap<Key, WrittenAnswer> answers, List<Account> accounts) {
  /** What was asked about whom. */
  record Key(String id, String subject) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::id).thenComparing(Key::subject);

    @Override
    public int compareTo(Key that) {
      return ORDER.compare(this, that);
    }
  }

  /** An answer, which is what is written of it. */
  record WrittenAnswer(Answer answer, String json) {
    @Override
    public boolean equals(Object other) {
      return other instanceof WrittenAnswer that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
      return json.hashCode();
    }
  }

  static WrittenAnswers of(Assessment assessment) {
    ImmutableSortedMap.Builder<Key, WrittenAnswer> answers = ImmutableSortedMap.naturalOrder();
    Stream.concat(assessment.requirements().stream(), assessment.entitlements().stream())
        .forEach(answer -> answers.put(new Key(answer.id(), answer.subject()), new WrittenAnswer(answer, answer.toJsonLine())));
    return new WrittenAnswers(answers.buildOrThrow(), assessment.accounts());
  }

  /** Returns the answer with a key, if it was asked. */
  Optional<Answer> answer(Key key) {
    return Optional.ofNullable(answers.get(key)).map(WrittenAnswer::answer);
  }
}
