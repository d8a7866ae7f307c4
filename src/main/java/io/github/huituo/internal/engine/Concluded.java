package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.ImmutableRequirementAnswer;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ChosenSetting;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.ParameterRef;
import io.github.huituo.internal.law.Provenance;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts the conclusions of rules about one subject, which all say the same, into an answer. */
final class Concluded {
  /** The figures that a reason may name, in braces. */
  static final ImmutableSet<String> FIGURES =
      ImmutableSet.of("actual", "required", "shortfall", "silence", "total", "unit", "why");

  /** By the names of the rules and what they say, so that the order of files, and of the rules in them, says nothing. */
  private static final Comparator<Conclusion> BY_RULE =
      Comparator.comparing((Conclusion c) -> c.rule().name())
          .thenComparing(c -> c.rule().at())
          .thenComparing(c -> String.valueOf(c.actual()));

  private final Jurisdiction law;
  private final Question question;
  private final SubjectFact subject;
  private final ImmutableList<Conclusion> conclusions;
  private final List<Missing> missing;
  private final Scoping scoping;
  private final ImmutableSet<Provenance> grounds;
  private final Set<Citation> citations;

  Concluded(
      Jurisdiction law,
      Question question,
      SubjectFact subject,
      List<Conclusion> conclusions,
      List<Missing> missing,
      Scoping scoping) {
    this.law = law;
    this.question = question;
    this.subject = subject;
    this.conclusions =
        conclusions.stream()
            .sorted(BY_RULE)
            .collect(ImmutableList.toImmutableList());
    this.missing = missing;
    this.scoping = scoping;
    this.grounds = grounds(this.conclusions);
    this.citations = citations();
  }

  private Outcome outcome() {
    if (scoping.kind() == Scoping.Kind.OUTSIDE) {
      return question.entitlement() ? Outcome.NOT_ELIGIBLE : Outcome.NOT_APPLICABLE;
    }
    return conclusions.isEmpty() ? Outcome.UNDETERMINED : conclusions.get(0).outcome();
  }

  RequirementAnswer requirement() {
    Optional<Figure> required = conclusions.stream().flatMap(c -> Optional.ofNullable(c.required()).stream()).findFirst();
    Optional<Object> actual = conclusions.stream().flatMap(c -> Optional.ofNullable(c.actual()).stream()).findFirst();
    return ImmutableRequirementAnswer.builder()
        .id(question.id())
        .subject(subject.getId())
        .subjectKind(subject.subjectKind())
        .title(question.title())
        .severity(question.severity().name())
        .outcome(outcome())
        .required(required.flatMap(f -> Optional.ofNullable(f.value())).map(Concluded::plain))
        .actual(actual.map(Concluded::plain))
        .shortfall(shortfall())
        .unit(required.map(Figure::unit).orElse(Text.empty()))
        .because(because())
        .steps(steps())
        .sources(sources())
        .evidence(evidence())
        .interpretations(interpretations())
        .settings(settings())
        .missing(allMissing())
        .rules(rules())
        .build();
  }

  EntitlementAnswer entitlement() {
    Optional<Schedule> schedule =
        conclusions.stream()
            .filter(c -> c.outcome() == Outcome.ELIGIBLE)
            .flatMap(c -> Optional.ofNullable(c.schedule()).stream())
            .findFirst();
    List<Payment> payments = schedule.map(Schedule::payments).orElse(ImmutableList.of());
    return ImmutableEntitlementAnswer.builder()
        .id(question.id())
        .subject(subject.getId())
        .subjectKind(subject.subjectKind())
        .title(question.title())
        .outcome(outcome())
        .gives(question.gives())
        .exclusive(question.exclusive())
        .payments(payments)
        .offsets(schedule.flatMap(Schedule::offsetFee))
        .total(payments.stream().map(Payment::amount).reduce(Money::plus))
        .because(because())
        .steps(steps())
        .sources(sources())
        .evidence(evidence())
        .interpretations(interpretations())
        .settings(settings())
        .missing(allMissing())
        .rules(rules())
        .build();
  }

  private static Object plain(Object value) {
    return value instanceof Collection<?> words ? ImmutableList.copyOf(words.stream().map(String::valueOf).sorted().toList())
        : value instanceof Long number ? whole(BigDecimal.valueOf(number)) : value;
  }

  /** Returns a whole number as an integer where it is one. */
  private static Object whole(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 ? (Object) number.intValueExact() : number;
  }

  private Optional<Object> shortfall() {
    if (outcome() != Outcome.NOT_MET) {
      return Optional.empty();
    }
    for (Conclusion conclusion : conclusions) {
      Object required = conclusion.required() == null ? null : conclusion.required().value();
      Object actual = conclusion.actual();
      if (required instanceof Number a && actual instanceof Number b) {
        BigDecimal difference = new BigDecimal(a.toString()).subtract(new BigDecimal(b.toString())).abs();
        return Optional.of(difference.scale() <= 0 ? whole(difference) : difference);
      } else if (required instanceof Money a && actual instanceof Money b && a.isSameCurrency(b)) {
        return Optional.of(a.minus(b).abs());
      } else if (required instanceof Set<?> words && actual instanceof Collection<?> there) {
        Set<Object> lacking = new LinkedHashSet<>(words);
        lacking.removeAll(there);
        return Optional.of(plain(lacking));
      }
    }
    return Optional.empty();
  }

  private Text because() {
    if (scoping.kind() == Scoping.Kind.OUTSIDE) {
      FactDefinition fact = java.util.Objects.requireNonNull(scoping.fact());
      return Text.lazily(
          () ->
              eachLanguage(
                  l -> Messages.say(l, "because.outside", fact.title().in(l), shown(word(scoping.value()), l))));
    }
    if (conclusions.isEmpty()) {
      return Text.lazily(() -> eachLanguage(l -> Messages.say(l, "because.missing", missingTitles(l))));
    }
    return Text.lazily(
        () ->
            eachLanguage(
                language ->
                    conclusions.stream()
                        .map(c -> said(c, language))
                        .distinct()
                        .collect(Collectors.joining(language.equals("zh") ? "" : " "))
                        + presumption(language)));
  }

  private static @Nullable Object word(@Nullable Object value) {
    return value instanceof Boolean ? value.toString() : value;
  }

  /** Says what the answer takes for granted because the case does not tell. */
  private String presumption(String language) {
    if (scoping.kind() != Scoping.Kind.PRESUMED) {
      return "";
    }
    String words =
        question.scope().values().stream()
            .map(w -> w.iterator().next())
            .map(w -> law.vocabulary().word(w).in(language))
            .collect(Collectors.joining(between(language)));
    String titles =
        scoping.missing().stream().map(m -> m.title().in(language)).distinct().collect(Collectors.joining(between(language)));
    return (language.equals("zh") ? "" : " ") + Messages.say(language, "because.presumed", titles, words);
  }

  private String missingTitles(String language) {
    return missing.stream()
        .map(m -> m.title().in(language))
        .distinct()
        .collect(Collectors.joining(between(language)));
  }

  /** Returns what stands between the items of a list. */
  private static String between(String language) {
    return language.equals("zh") ? "、" : ", ";
  }

  private static Map<String, String> eachLanguage(java.util.function.Function<String, String> words) {
    Map<String, String> all = new LinkedHashMap<>();
    Messages.LANGUAGES.forEach(language -> all.put(language, words.apply(language)));
    return all;
  }

  private String said(Conclusion conclusion, String language) {
    if (conclusion.nothingFallsDue()) {
      return Messages.say(language, "because.nothing-due");
    }
    String pattern = conclusion.rule().because().isEmpty() ? conclusion.rule().name() + "." : conclusion.rule().because().in(language);
    Figure waitsFor = conclusion.waitsFor();
    if (waitsFor != null && waitsFor.isSilent()) {
      pattern = conclusion.speaksOfOpenPoint() ? pattern.replace("{silence}", waitsFor.silence().in(language)) : waitsFor.silence().in(language);
    } else if (waitsFor != null && waitsFor.waitsFor() != null && !conclusion.speaksOfOpenPoint()) {
      pattern = Messages.say(language, "because.open", choice(waitsFor.waitsFor()).title().in(language));
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Figure required = conclusion.required();
    return pattern
        .replace("{required}", shown(required == null ? null : required.value(), language))
        .replace("{actual}", shown(conclusion.actual(), language))
        .replace("{shortfall}", shown(shortfall().orElse(null), language))
        .replace("{why}", shown(conclusion.actual(), language))
        .replace("{unit}", required == null ? "" : required.unit().in(language))
        .replace(
            "{total}",
            shown(conclusion.schedule() == null ? null : conclusion.schedule().total().orElse(null), language));
  }

  private String shown(@Nullable Object value, String language) {
    if (value == null) {
      return "–";
    } else if (value instanceof Collection<?> words) {
      return words.stream()
          .map(String::valueOf)
          .sorted()
          .map(w -> law.vocabulary().word(w).in(language))
          .collect(Collectors.joining(between(language)));
    }
    return value instanceof String word ? law.vocabulary().word(word).in(language) : value.toString();
  }

  private static ImmutableSet<Provenance> grounds(List<Conclusion> conclusions) {
    if (conclusions.size() == 1) {
      return conclusions.get(0).grounds();
    }
    return conclusions.stream().flatMap(c -> c.grounds().stream()).collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the steps of each conclusion, but for what one before it said; one may take the same step twice, and means it. */
  private ImmutableList<ComputationStep> steps() {
    List<ComputationStep> said = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      List<ComputationStep> before = List.copyOf(said);
      conclusion.steps().stream().filter(s -> !before.contains(s)).forEach(said::add);
    }
    return ImmutableList.copyOf(said);
  }

  /** Returns the places of the figures, and those of the rules besides; a figure knows better how its place is evidenced. */
  private Set<Citation> citations() {
    Set<Citation> found = new TreeSet<>();
    for (Provenance ground : grounds) {
      if (ground instanceof ParameterRef provision) {
        found.add(provision.citation());
      }
    }
    for (Conclusion conclusion : conclusions) {
      Citation cited = conclusion.rule().citation().orElse(null);
      if (cited != null && found.stream().noneMatch(c -> c.source().equals(cited.source()) && c.article().equals(cited.article()))) {
        found.add(cited);
      }
    }
    if (found.isEmpty()) {
      question.citations().stream().filter(this::isInForce).forEach(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(question.citations());
    }
    return found;
  }

  /** A question outlives its instruments: of those that it cites, some may come later, and some may have expired. */
  private boolean isInForce(Citation citation) {
    Source source = law.sources().get(citation.source());
    return source == null || source.isInForce(subject.getAsOf());
  }

  private ImmutableList<CitedSource> sources() {
    ImmutableList.Builder<CitedSource> sources = ImmutableList.builder();
    for (Citation citation : citations) {
      Source source = law.sources().get(citation.source());
      sources.add(
          new CitedSource(
              citation.source(),
              source == null ? Text.same(citation.source()) : source.title(),
              source == null ? Optional.empty() : source.number(),
              citation.article(),
              citation.evidence()));
    }
    return sources.build();
  }

  private Optional<Evidence> evidence() {
    return citations.stream().map(Citation::evidence).reduce(Evidence::weaker);
  }

  private ImmutableList<InterpretationChoice> interpretations() {
    return grounds.stream()
        .filter(Interpretation.class::isInstance)
        .map(Interpretation.class::cast)
        .filter(Interpretation::isSettled)
        .map(
            i ->
                new InterpretationChoice(
                    i.getId(),
                    i.getChoice(),
                    i.point().title(),
                    i.point().choices().getOrDefault(i.getChoice(), Text.empty()),
                    i.isByHost()))
        .sorted(Comparator.comparing(InterpretationChoice::id))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<UsedSetting> settings() {
    ImmutableMap<String, Setting> known = law.settings();
    return grounds.stream()
        .filter(ChosenSetting.class::isInstance)
        .map(ChosenSetting.class::cast)
        .map(
            s -> {
              Setting setting = known.get(s.id());
              return new UsedSetting(s.id(), s.value(), setting == null ? Text.empty() : setting.title());
            })
        .sorted(Comparator.comparing(UsedSetting::id))
        .collect(ImmutableList.toImmutableList());
  }

  private List<Missing> allMissing() {
    if (outcome() != Outcome.UNDETERMINED) {
      return List.of();
    }
    Set<Missing> all = new LinkedHashSet<>(missing);
    for (Conclusion conclusion : conclusions) {
      String waitsFor = conclusion.waitsFor() == null ? null : conclusion.waitsFor().waitsFor();
      if (waitsFor != null) {
        all.add(choice(waitsFor));
      }
    }
    return ImmutableList.copyOf(all);
  }

  private Missing choice(String waitsFor) {
    String id = waitsFor.substring(waitsFor.indexOf('.') + 1);
    if (waitsFor.startsWith("settings.")) {
      Setting setting = java.util.Objects.requireNonNull(law.settings().get(id));
      return new Missing(waitsFor, "", setting.title(), setting.ask());
    }
    var point = java.util.Objects.requireNonNull(law.openPoints().get(id));
    return new Missing(
        waitsFor,
        "",
        point.title(),
        Messages.text("ask.interpretation", point.title(), String.join(", ", point.choices().keySet())));
  }

  private ImmutableList<String> rules() {
    return conclusions.stream().map(c -> c.rule().name()).distinct().collect(ImmutableList.toImmutableList());
  }
}
