package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.timeline.WrittenAnswers.Key;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the answers that become others, and puts it into words. */
final class AnswerChanges {
  private AnswerChanges() {}

  /** Returns the answers that differ, ordered by question and subject. */
  static ImmutableList<ChangeOfAnswer> between(WrittenAnswers before, WrittenAnswers after) {
    ImmutableList.Builder<ChangeOfAnswer> changes = ImmutableList.builder();
    for (Key key : new TreeSet<>(Sets.union(before.answers().keySet(), after.answers().keySet()))) {
      if (!Objects.equals(before.answers().get(key), after.answers().get(key))) {
        Optional<Answer> then = before.answer(key);
        Optional<Answer> now = after.answer(key);
        changes.add(new ChangeOfAnswer(key.id(), key.subject(), then, now, text(key, then, now)));
      }
    }
    return changes.build();
  }

  private static Text text(Key key, Optional<Answer> before, Optional<Answer> after) {
    Answer any = after.or(() -> before).orElseThrow();
    Text because = after.map(Answer::because).orElse(Text.empty());
    if (before.isEmpty() || after.isEmpty()) {
      return Messages.text(
          before.isEmpty() ? "timeline.change.begins" : "timeline.change.ends", any.title(), key.subject(), because, outcome(any));
    }
    return before.get().outcome() == after.get().outcome()
        ? Messages.text("timeline.change.figures", any.title(), key.subject(), because)
        : Messages.text("timeline.change.outcome", any.title(), key.subject(), outcome(before.get()), outcome(after.get()), because);
  }

  private static Text outcome(Answer answer) {
    return Messages.text("outcome." + answer.outcome());
  }
}
