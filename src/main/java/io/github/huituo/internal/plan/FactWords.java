package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts facts and their values into words. Immutable and thread-safe. */
final class FactWords {
  private final Jurisdiction law;
  private final Vocabulary vocabulary;

  FactWords(Jurisdiction law) {
    this.law = law;
    this.vocabulary = law.vocabulary();
  }

  /** Returns the word for a class. */
  Text ofClass() {
    return new CountryWords(vocabulary).of(CountryWords.CLASS);
  }

  Text title(SubjectKind kind, String fact) {
    return definition(kind, fact).map(FactDefinition::title).orElse(Text.same(fact));
  }

  private Optional<FactDefinition> definition(SubjectKind kind, String fact) {
    return vocabulary.fact(kind, fact);
  }

  /** Returns a value with its unit. */
  Text value(SubjectKind kind, String fact, Object value) {
    return Messages.text(language -> value(definition(kind, fact), value, language));
  }

  private String value(Optional<FactDefinition> fact, Object value, String language) {
    if (value instanceof Boolean truth) {
      return Messages.in(language, truth ? "plan.yes" : "plan.no");
    } else if (value instanceof Occurrence event) {
      return event.on().map(Object::toString).orElseGet(() -> Messages.in(language, event.happened() ? "plan.yes" : "plan.no"));
    } else if (value instanceof Collection<?> several) {
      String all = several.stream().map(v -> value(fact, v, language)).collect(Collectors.joining(Messages.in(language, "plan.between")));
      return all.isEmpty() ? Messages.in(language, "cli.nothing") : all;
    } else if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString() + unit(fact, language);
    } else if (value instanceof Integer number) {
      return number + unit(fact, language);
    }
    return fact.filter(f -> f.type().isOfList())
        .flatMap(FactDefinition::list)
        .map(list -> vocabulary.list(list).get(String.valueOf(value)))
        .map(text -> text.in(language))
        .orElse(String.valueOf(value));
  }

  private static String unit(Optional<FactDefinition> fact, String language) {
    String unit = fact.filter(f -> f.type() != FactType.COUNTS).map(f -> f.unit().in(language)).orElse("");
    return unit.isEmpty() || unit.equals("%") || language.equals(Messages.LANGUAGES.get(0)) ? unit : " " + unit;
  }

  /** Returns a change in words. */
  Text edit(CaseEdit edit) {
    if (edit instanceof CaseEdit.OfFact fact) {
      Text title = title(fact.kind(), fact.fact());
      Text after = value(fact.kind(), fact.fact(), fact.after());
      if (fact.before().isEmpty()) {
        return Messages.text("advice.supply", title, fact.subject(), after);
      }
      return added(fact)
          .map(more -> Messages.text("advice.add-words", title, fact.subject(), value(fact.kind(), fact.fact(), more)))
          .orElseGet(
              () -> Messages.text("advice.change", title, fact.subject(), value(fact.kind(), fact.fact(), fact.before().get()), after));
    } else if (edit instanceof CaseEdit.OfPart part) {
      return part.added().facts().entrySet().stream()
          .findFirst()
          .map(f -> Messages.text("advice.new", value(part.part().kind(), f.getKey(), f.getValue()), part.added().id(), part.holder()))
          .orElseGet(() -> Messages.text("advice.new", vocabulary.title(part.part().kind()), part.added().id(), part.holder()));
    } else if (edit instanceof CaseEdit.OfMore more) {
      return Messages.text("advice.more", more.ids().size(), more.like(), more.holder());
    } else if (edit instanceof CaseEdit.OfMove move) {
      return Messages.text(
          "advice.move",
          move.ages().size(),
          move.from(),
          move.to(),
          move.ages().stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    CaseEdit.OfReading reading = (CaseEdit.OfReading) edit;
    InterpretationPoint point = law.openPoints().get(reading.point());
    return point == null
        ? Text.same(reading.point() + "=" + reading.choice())
        : Messages.text("advice.reading", point.title(), point.choices().getOrDefault(reading.choice(), Text.same(reading.choice())));
  }

  /** Returns the words that a list has besides those that it had. */
  private static Optional<List<?>> added(CaseEdit.OfFact fact) {
    if (fact.before().orElse(null) instanceof Collection<?> before
        && fact.after() instanceof Collection<?> after
        && after.containsAll(before)) {
      return Optional.of(after.stream().filter(word -> !before.contains(word)).toList());
    }
    return Optional.empty();
  }
}
