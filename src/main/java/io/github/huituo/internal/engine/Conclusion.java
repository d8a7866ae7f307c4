package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.Particulars;
import io.github.huituo.internal.law.Provenance;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.StatedFigure;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded about one subject. What it rests on is put together when somebody asks.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param subject the subject
 * @param outcome what came out
 * @param content what else it states
 * @param verb the verb of the rule's call
 * @param matched the parameters, interpretations and terms that the rule matched
 * @param besides the further figures that it names as grounds
 */
record Conclusion(
    RuleInfo rule,
    SubjectFact subject,
    Outcome outcome,
    Content content,
    AnswerVerb verb,
    List<Object> matched,
    List<Figure> besides) {

  /** What a conclusion states beside its outcome. */
  sealed interface Content {
    /** Nothing else. */
    Content NONE = new None();

    /** Nothing else. */
    record None() implements Content {}

    /**
     * What is required or granted, and what there is.
     *
     * @param actual what there is; null if that is not compared
     */
    record FigureComparison(Figure required, @Nullable Object actual) implements Content {}

    /** Payments. */
    record PaymentSchedule(Schedule schedule) implements Content {}

    /**
     * Figures that are no payments.
     *
     * @param why the word of the reason to refuse; null if nothing is refused
     */
    record StatedParticulars(Particulars particulars, @Nullable String why) implements Content {}

    /** The word of the reason to refuse. */
    record RefusalReason(String why) implements Content {}

    /** The figure that is open or silent. */
    record PendingFigure(Figure openOrSilent) implements Content {}
  }

  /** Returns what is required or granted, or null. */
  @Nullable Figure required() {
    return content instanceof Content.FigureComparison compared ? compared.required() : null;
  }

  /** Returns what there is, or the word of the reason to refuse, or null. */
  @Nullable Object actual() {
    if (content instanceof Content.FigureComparison compared) {
      return compared.actual();
    } else if (content instanceof Content.RefusalReason refused) {
      return refused.why();
    }
    return content instanceof Content.StatedParticulars figures ? figures.why() : null;
  }

  /** Returns whether the actual value is a reason, in a word or several. */
  boolean givesReason() {
    return content instanceof Content.RefusalReason || content instanceof Content.StatedParticulars;
  }

  /** Returns what is paid, or null. */
  @Nullable Schedule schedule() {
    return content instanceof Content.PaymentSchedule paid ? paid.schedule() : null;
  }

  /** Returns the figure that is open or silent, or null. */
  @Nullable Figure waitsFor() {
    return content instanceof Content.PendingFigure waiting ? waiting.openOrSilent() : null;
  }

  /** Returns the value of a parameter without keys that the rule matched. */
  Optional<Figure> parameter(String id) {
    for (Object fact : matched) {
      if (fact instanceof Parameter parameter && parameter.isPlain() && parameter.getId().equals(id)) {
        return Optional.of(parameter.of());
      }
    }
    return Optional.empty();
  }

  /** Adds what it rests on, some of it perhaps more than once. */
  void addGroundsTo(List<? super Provenance> grounds) {
    for (Object fact : matched) {
      if (fact instanceof Interpretation interpretation) {
        grounds.add(interpretation);
      } else if (fact instanceof Term term) {
        grounds.addAll(term.grounds());
      } else if (fact instanceof Parameter parameter && parameter.isPlain()) {
        grounds.addAll(parameter.of().grounds());
      }
    }
    figures(figure -> grounds.addAll(figure.grounds()));
    if (content instanceof Content.PaymentSchedule paid) {
      grounds.addAll(paid.schedule().grounds());
    }
  }

  /** Returns how it was computed. */
  ImmutableList<ComputationStep> steps() {
    List<ComputationStep> ofFigures = new ArrayList<>();
    figures(figure -> ofFigures.addAll(figure.steps()));
    List<ComputationStep> ofSchedule = content instanceof Content.PaymentSchedule paid ? paid.schedule().steps() : List.of();
    if (ofFigures.isEmpty() || (ofFigures.size() == 1 && ofSchedule.isEmpty())) {
      return ImmutableList.copyOf(ofFigures.isEmpty() ? ofSchedule : ofFigures);
    }
    Set<ComputationStep> apart = new LinkedHashSet<>(ofFigures);
    apart.removeAll(Set.copyOf(ofSchedule));
    return ImmutableList.<ComputationStep>builder().addAll(apart).addAll(ofSchedule).build();
  }

  private void figures(Consumer<Figure> each) {
    if (content instanceof Content.PendingFigure waiting) {
      each.accept(waiting.openOrSilent());
    } else if (content instanceof Content.FigureComparison compared) {
      each.accept(compared.required());
    } else if (content instanceof Content.StatedParticulars named) {
      named.particulars().figures().forEach(each);
    }
    besides.forEach(each);
  }

  /** Returns whether the other has the same answer, whatever its reasons. */
  boolean agreesWith(Conclusion other) {
    return outcome == other.outcome
        && Objects.equals(value(required()), value(other.required()))
        && (outcome == Outcome.NOT_ELIGIBLE || Objects.equals(actual(), other.actual()))
        && Objects.equals(payments(), other.payments())
        && (outcome == Outcome.NOT_ELIGIBLE || stated().equals(other.stated()));
  }

  /** Returns the figures of the answer that are no payments. */
  ImmutableList<StatedFigure> stated() {
    return content instanceof Content.StatedParticulars figures ? figures.particulars().stated() : ImmutableList.of();
  }

  private static @Nullable Object value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  private @Nullable Object payments() {
    return content instanceof Content.PaymentSchedule paid && outcome == Outcome.ELIGIBLE ? paid.schedule().payments() : null;
  }

  /**
   * Returns whether the sentence of the rule is about the figure that is open. Otherwise it is about the case that it is settled.
   */
  boolean isAboutOpenFigure() {
    return verb == AnswerVerb.UNDETERMINED;
  }

  /** Returns whether it grants something of which other rules decide the amount. */
  boolean leavesAmountToOthers() {
    return verb == AnswerVerb.ENTITLED;
  }

  /** Returns whether it grants an amount that an authority sets. The law allows no value of it to be nothing. */
  boolean grantsWhateverIsSet(Jurisdiction law) {
    String awaited =
        verb == AnswerVerb.ELIGIBLE && content instanceof Content.PendingFigure waiting ? waiting.openOrSilent().waitsFor() : null;
    Setting setting = awaited == null ? null : law.settings().get(awaited.substring(awaited.indexOf('.') + 1));
    return setting != null && setting.least().filter(least -> least.signum() > 0).isPresent();
  }

  /** Returns that the subject is entitled, whatever the amount for which this conclusion waits. */
  Conclusion apartFromAmount() {
    return new Conclusion(rule, subject, Outcome.ELIGIBLE, content, AnswerVerb.ENTITLED, matched, besides);
  }

  /** Returns whether nothing falls due of what the rule grants. */
  boolean nothingFallsDue() {
    return content instanceof Content.PaymentSchedule && outcome == Outcome.NOT_ELIGIBLE;
  }
}
