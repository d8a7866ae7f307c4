package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Span.Cause;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into words why answers may change on a day. */
final class CauseWords {
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int SHOWN = 4;

  private final Jurisdiction law;

  CauseWords(Jurisdiction law) {
    this.law = law;
  }

  ScopedCause asked(String how, Question question) {
    Cause cause = new Cause(Cause.Kind.LAW, Messages.text("timeline.cause.question-" + how, question.title()));
    return new ScopedCause(cause, ImmutableSet.of(question.id()), Optional.empty(), ImmutableSet.of());
  }

  ScopedCause sanctions(Question question) {
    Cause cause = new Cause(Cause.Kind.LAW, Messages.text("timeline.cause.sanctions", question.title()));
    return new ScopedCause(cause, ImmutableSet.of(question.id()), Optional.empty(), ImmutableSet.of());
  }

  ScopedCause instrument(String how, Source source, Question question) {
    Cause cause = new Cause(Cause.Kind.INSTRUMENT, Messages.text("timeline.cause.instrument-" + how, source.title()));
    return new ScopedCause(cause, ImmutableSet.of(question.id()), Optional.empty(), ImmutableSet.of());
  }

  ScopedCause value(String how, ParameterSeries parameter) {
    return ScopedCause.of(new Cause(Cause.Kind.LAW, Messages.text("timeline.cause.value-" + how, parameter.description())));
  }

  ScopedCause ofLaw(ParameterSeries parameter) {
    return ScopedCause.of(new Cause(Cause.Kind.LAW, Messages.text("timeline.cause.day-of-law", parameter.description())));
  }

  ScopedCause calendar(String what) {
    return ScopedCause.of(new Cause(Cause.Kind.CALENDAR, Messages.text("timeline.cause." + what)));
  }

  ScopedCause term(CaseDays.FactDay named) {
    return about(named, new Cause(Cause.Kind.TERM, Messages.text("timeline.cause.term", fact(named), named.subject().id(), named.day())));
  }

  /** Returns the cause of something that counts from the first day of a month. It happens in that month. */
  ScopedCause inMonth(ScopedCause reason) {
    Cause cause = new Cause(reason.cause().kind(), Messages.text("timeline.cause.in-month", reason.cause().text()));
    return new ScopedCause(cause, reason.questions(), reason.subject(), reason.places());
  }

  ScopedCause deadline(CaseDays.FactDay named) {
    return about(
        named,
        new Cause(Cause.Kind.TERM, Messages.text("timeline.cause.deadline", fact(named), named.subject().id(), named.day())));
  }

  /** Returns the cause that so many months are over since a day. Of a child it is that it completes them. */
  ScopedCause months(CaseDays.FactDay named, int months) {
    return about(named, completed(named, months));
  }

  /** Returns the cause that so many days are over since a day. */
  ScopedCause days(CaseDays.FactDay named, int days) {
    return about(
        named, new Cause(Cause.Kind.TERM, Messages.text("timeline.cause.days", days, fact(named), named.subject().id(), named.day())));
  }

  private Cause completed(CaseDays.FactDay named, int months) {
    String id = named.subject().id();
    if (!named.path().equals("child.birthDate")) {
      return new Cause(Cause.Kind.TERM, Messages.text("timeline.cause.months", months, fact(named), id, named.day()));
    } else if (months == 0) {
      return new Cause(Cause.Kind.AGE, Messages.text("timeline.cause.born", id));
    }
    return months % MONTHS_OF_A_YEAR == 0
        ? new Cause(Cause.Kind.AGE, Messages.text("timeline.cause.years-old", id, months / MONTHS_OF_A_YEAR))
        : new Cause(Cause.Kind.AGE, Messages.text("timeline.cause.months-old", id, months));
  }

  private static ScopedCause about(CaseDays.FactDay named, Cause cause) {
    return new ScopedCause(cause, ImmutableSet.of(), Optional.of(named.subject().id()), ImmutableSet.of());
  }

  private Text fact(CaseDays.FactDay named) {
    String name = named.path().substring(named.path().indexOf('.') + 1);
    return law.vocabulary().fact(named.subject().kind(), name).map(FactDefinition::title).orElse(Text.same(name));
  }

  /** Returns the cause that a change of the case makes something otherwise. */
  ScopedCause change(CaseChange change) {
    List<Text> what = new ArrayList<>();
    change.parts().forEach((part, subjects) -> changed(subjects, what));
    change.added().forEach((part, subjects) -> added(subjects, what));
    change.settings().keySet().forEach(id -> what.add(Text.same(id)));
    change.interpretations().keySet().forEach(id -> what.add(Text.same(id)));
    return ScopedCause.of(new Cause(Cause.Kind.CASE, Messages.text("timeline.cause.change", listed(what))));
  }

  private void changed(List<Subject> subjects, List<Text> what) {
    for (Subject subject : subjects) {
      subject.facts().keySet().forEach(name -> what.add(Messages.text("timeline.of", title(subject, name), subject.id())));
      subject.parts().values().forEach(within -> changed(within, what));
    }
  }

  private Text title(Subject subject, String name) {
    Optional<Text> part =
        law.vocabulary().shape().parts(subject.kind()).stream().filter(p -> p.name().equals(name)).map(law.vocabulary()::title).findFirst();
    return law.vocabulary().fact(subject.kind(), name).map(FactDefinition::title).or(() -> part).orElse(Text.same(name));
  }

  /** Names those at the end of the way, who are the new ones. */
  private void added(List<Subject> subjects, List<Text> what) {
    for (Subject subject : subjects) {
      if (subject.parts().isEmpty() || !subject.facts().isEmpty()) {
        what.add(Messages.text("timeline.new", law.vocabulary().title(subject.kind()), subject.id()));
      } else {
        subject.parts().values().forEach(within -> added(within, what));
      }
    }
  }

  private static Text listed(List<Text> what) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (String language : Messages.LANGUAGES) {
      String shown = String.join(Messages.in(language, "timeline.between"), what.stream().limit(SHOWN).map(t -> t.in(language)).toList());
      byLanguage.put(language, what.size() > SHOWN ? shown + " …" : shown);
    }
    return Text.of(byLanguage);
  }
}
