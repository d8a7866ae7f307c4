package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that give the reason of an answer. They are written when somebody first reads them. Immutable and thread-safe.
 */
final class ReasonText {
  private final Jurisdiction law;
  private final Question question;
  private final ImmutableList<Conclusion> conclusions;
  private final ImmutableList<Missing> missing;
  private final Scoping scoping;
  private final Supplier<Optional<Object>> shortfall;

  ReasonText(
      Jurisdiction law,
      Question question,
      ImmutableList<Conclusion> conclusions,
      ImmutableList<Missing> missing,
      Scoping scoping,
      Supplier<Optional<Object>> shortfall) {
    this.law = law;
    this.question = question;
    this.conclusions = conclusions;
    this.missing = missing;
    this.scoping = scoping;
    this.shortfall = shortfall;
  }

  /** Returns the sentences, in every language. */
  Text text() {
    if (scoping.kind() == Scoping.Kind.OUTSIDE) {
      FactDefinition fact = Objects.requireNonNull(scoping.fact());
      return Messages.text(
          l ->
              Messages.in(
                  l, "because.outside", fact.title().in(l), shown(word(scoping.value()), w -> law.vocabulary().word(fact, w), l)));
    }
    if (conclusions.isEmpty()) {
      return Messages.text(l -> Messages.in(l, "because.missing", missingTitles(l)));
    }
    if (conclusions.size() == 1 && missing.isEmpty() && scoping.kind() != Scoping.Kind.PRESUMED) {
      Conclusion only = conclusions.get(0);
      return isConstant(only) ? only.rule().because(only.outcome()).text() : Messages.text(language -> reason(only, language));
    }
    return Messages.text(
        language ->
            conclusions.stream()
                    .map(c -> reason(c, language))
                    .distinct()
                    .collect(Collectors.joining(Messages.in(language, "because.joint")))
                + openAmount(language)
                + presumption(language));
  }

  /** Returns whether the reason is the sentence of the rule. The sentence must be in every language and without figures. */
  private static boolean isConstant(Conclusion conclusion) {
    return conclusion.waitsFor() == null && !conclusion.nothingFallsDue() && conclusion.rule().because(conclusion.outcome()).isConstant();
  }

  private static @Nullable Object word(@Nullable Object value) {
    return value instanceof Boolean ? value.toString() : value;
  }

  /** Returns the missing facts of the amount if only the entitlement is decided. */
  private String openAmount(String language) {
    return !missing.isEmpty() && conclusions.stream().allMatch(Conclusion::leavesAmountToOthers)
        ? Messages.in(language, "because.joint") + Messages.in(language, "because.amount-open", missingTitles(language))
        : "";
  }

  /** Returns what the answer presumes because the facts are missing. */
  private String presumption(String language) {
    if (scoping.kind() != Scoping.Kind.PRESUMED) {
      return "";
    }
    String words =
        question.scope().entrySet().stream()
            .map(e -> word(e.getKey(), e.getValue().iterator().next()).in(language))
            .collect(Collectors.joining(between(language)));
    String titles =
        scoping.missing().stream().map(m -> m.title().in(language)).distinct().collect(Collectors.joining(between(language)));
    return Messages.in(language, "because.joint") + Messages.in(language, "because.presumed", titles, words);
  }

  private String missingTitles(String language) {
    return missing.stream()
        .map(m -> m.title().in(language))
        .distinct()
        .collect(Collectors.joining(between(language)));
  }

  /** Returns the separator of the items of a list. */
  private static String between(String language) {
    return Messages.in(language, "because.between");
  }

  private String reason(Conclusion conclusion, String language) {
    if (conclusion.nothingFallsDue()) {
      return Messages.in(language, "because.nothing-due");
    }
    if (conclusion.leavesAmountToOthers() && conclusion.waitsFor() != null) {
      return Messages.in(language, "because.granted");
    }
    Figure waitsFor = conclusion.waitsFor();
    if (waitsFor != null && !conclusion.isAboutOpenFigure()) {
      if (waitsFor.isSilent()) {
        return ReasonSentence.of(waitsFor.silence()).in(language, name -> figure(name, conclusion, language));
      } else if (waitsFor.waitsFor() != null) {
        return Messages.in(language, "because.open", OpenChoice.missing(law, waitsFor.waitsFor()).title().in(language));
      }
    }
    ReasonSentence because = conclusion.rule().because(conclusion.outcome());
    return because.isEmpty() ? conclusion.rule().name() + "." : because.in(language, name -> figure(name, conclusion, language));
  }

  /** Returns the words for the name of a figure or a parameter. It is null if there is none of the name. */
  private @Nullable String figure(String name, Conclusion conclusion, String language) {
    Figure required = conclusion.required();
    return switch (name) {
      case "required" -> shown(required == null ? null : required.value(), this::value, language);
      case "actual", "why" -> shown(conclusion.actual(), conclusion.givesReason() ? this::reason : this::value, language);
      case "shortfall" -> shown(shortfall.get().orElse(null), this::value, language);
      case "silence" ->
          conclusion.waitsFor() == null || !conclusion.waitsFor().isSilent() ? null : conclusion.waitsFor().silence().in(language);
      case "unit" -> required == null ? "" : required.unit().in(language);
      case "total" -> shown(conclusion.schedule() == null ? null : conclusion.schedule().total().orElse(null), this::value, language);
      default -> conclusion.parameter(name).map(value -> shown(value.value(), this::value, language)).orElse(null);
    };
  }

  private Text word(Need.FactRef fact, String word) {
    return law
        .vocabulary()
        .fact(fact.kind(), fact.name())
        .map(f -> law.vocabulary().word(f, word))
        .orElseGet(() -> law.vocabulary().word(word));
  }

  private Text value(String word) {
    return law.value(question, word);
  }

  private Text reason(String word) {
    return law.vocabulary().reason(word).orElseGet(() -> value(word));
  }

  private static String shown(@Nullable Object value, Function<String, Text> words, String language) {
    if (value == null) {
      return "–";
    } else if (value instanceof Collection<?> several) {
      List<String> sorted = new ArrayList<>(several.size());
      several.forEach(word -> sorted.add(String.valueOf(word)));
      Collections.sort(sorted);
      sorted.replaceAll(word -> words.apply(word).in(language));
      return String.join(between(language), sorted);
    }
    return value instanceof String word ? words.apply(word).in(language) : value.toString();
  }
}
