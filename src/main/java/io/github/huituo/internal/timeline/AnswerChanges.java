package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the answers that become others, and puts it into words. */
final class AnswerChanges {
  private AnswerChanges() {}

  /** What was asked about whom. */
  private record Key(String id, String subject) implements Comparable<Key> {
    @Override
    public int compareTo(Key that) {
      int byId = id.compareTo(that.id);
      return byId != 0 ? byId : subject.compareTo(that.subject);
    }
  }

  /** Returns the answers that differ, ordered by question and subject. */
  static ImmutableList<ChangeOfAnswer> between(Assessment before, Assessment after) {
    Map<Key, Answer> was = byKey(before);
    Map<Key, Answer> is = byKey(after);
    ImmutableList.Builder<ChangeOfAnswer> changes = ImmutableList.builder();
    for (Key key : new TreeSet<>(Sets.union(was.keySet(), is.keySet()))) {
      Optional<Answer> then = Optional.ofNullable(was.get(key));
      Optional<Answer> now = Optional.ofNullable(is.get(key));
      if (then.isEmpty() || now.isEmpty() || !isSame(after, then.get(), now.get())) {
        changes.add(new ChangeOfAnswer(key.id(), key.subject(), then, now, text(key, then, now)));
      }
    }
    return changes.build();
  }

  private static Map<Key, Answer> byKey(Assessment assessment) {
    Map<Key, Answer> all = new TreeMap<>();
    Stream.concat(assessment.requirements().stream(), assessment.entitlements().stream())
        .forEach(answer -> all.put(new Key(answer.id(), answer.subject()), answer));
    return all;
  }

  /** Returns whether two answers hold the same; their steps are not equal otherwise where figures were made anew. */
  private static boolean isSame(Assessment frame, Answer before, Answer after) {
    return before.equals(after) || written(frame, before).equals(written(frame, after));
  }

  private static String written(Assessment frame, Answer answer) {
    boolean required = answer instanceof RequirementAnswer;
    return ImmutableAssessment.copyOf(frame)
        .withRequirements(required ? List.of((RequirementAnswer) answer) : List.of())
        .withEntitlements(required ? List.of() : List.of((EntitlementAnswer) answer))
        .withAccounts()
        .toJsonLine();
  }

  private static Text text(Key key, Optional<Answer> before, Optional<Answer> after) {
    Answer any = after.or(() -> before).orElseThrow();
    Text because = after.map(Answer::because).orElse(Text.empty());
    if (before.isEmpty() || after.isEmpty()) {
      return Messages.text(before.isEmpty() ? "timeline.change.begins" : "timeline.change.ends", any.title(), key.subject(), because, outcome(any));
    }
    return before.get().outcome() == after.get().outcome()
        ? Messages.text("timeline.change.figures", any.title(), key.subject(), because)
        : Messages.text("timeline.change.outcome", any.title(), key.subject(), outcome(before.get()), outcome(after.get()), because);
  }

  private static Text outcome(Answer answer) {
    return Messages.text("outcome." + answer.outcome());
  }
}
