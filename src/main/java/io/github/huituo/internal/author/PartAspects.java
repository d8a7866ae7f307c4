package io.github.huituo.internal.author;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Cliff;
import io.github.huituo.internal.pack.FigureDefinition;
import io.github.huituo.internal.pack.Monotone;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Provision;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.Sanction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Compares the parts of a pack, aspect by aspect. */
final class PartAspects {
  private PartAspects() {}

  /** Returns what differs of a pack itself. */
  static ImmutableList<Change.ChangeDetail> of(Pack a, Pack b) {
    return new FieldDiff()
        .compare("title", a.title(), b.title())
        .compare("version", a.version(), b.version())
        .compare("extends", a.parent(), b.parent())
        .compareItems("protected", a.protectedParameters().entrySet(), b.protectedParameters().entrySet())
        .compareItems("consequence", shown(a.sanctions()), shown(b.sanctions()))
        .differing();
  }

  /** Returns what differs of what a parameter is, whatever its values. */
  static ImmutableList<Change.ChangeDetail> of(ParameterSeries a, ParameterSeries b) {
    return new FieldDiff()
        .compare("description", a.description(), b.description())
        .compare("type", a.type().word(), b.type().word())
        .compare("unit", a.unit(), b.unit())
        .compare("keys", a.keyNames(), b.keyNames())
        .differing();
  }

  /** Returns what differs of an open point. */
  static ImmutableList<Change.ChangeDetail> of(InterpretationPoint a, InterpretationPoint b) {
    return new FieldDiff()
        .compare("title", a.title(), b.title())
        .compare("why", a.why(), b.why())
        .compare("choice", a.choices(), b.choices())
        .compare("default", a.byDefault(), b.byDefault())
        .differing();
  }

  /** Returns what differs of a setting. */
  static ImmutableList<Change.ChangeDetail> of(Setting a, Setting b) {
    return new FieldDiff()
        .compare("title", a.title(), b.title())
        .compare("ask", a.ask(), b.ask())
        .compare("unit", a.unit(), b.unit())
        .compare("range", a.range(), b.range())
        .differing();
  }

  /** Returns what differs of a fact. */
  static ImmutableList<Change.ChangeDetail> of(FactDefinition a, FactDefinition b) {
    return new FieldDiff()
        .compare("type", a.type().word(), b.type().word())
        .compare("title", a.title(), b.title())
        .compare("ask", a.ask(), b.ask())
        .compare("unit", a.unit(), b.unit())
        .compare("list", a.list(), b.list())
        .compare("refers", a.to(), b.to())
        .compare("least", a.least(), b.least())
        .compare("most", a.most(), b.most())
        .compare("fewest", a.fewest(), b.fewest())
        .compare("among", a.among(), b.among())
        .compare("rule-name", a.ruleName(), b.ruleName())
        .differing();
  }

  /** Returns what differs of an instrument. */
  static ImmutableList<Change.ChangeDetail> of(Source a, Source b) {
    return new FieldDiff()
        .compare("title", a.title(), b.title())
        .compare("number", a.number(), b.number())
        .compare("issuer", a.issuer(), b.issuer())
        .compare("issued", a.issued(), b.issued())
        .compare("in-force", a.inForce(), b.inForce())
        .compare("expires", a.expires(), b.expires())
        .compare("evidence", a.evidence().word(), b.evidence().word())
        .differing();
  }

  /** Returns what differs of a question. */
  static ImmutableList<Change.ChangeDetail> of(Question a, Question b) {
    return new FieldDiff()
        .compare("kind", kind(a), kind(b))
        .compare("subject", a.subject().word(), b.subject().word())
        .compare("severity", a.severity(), b.severity())
        .compare("title", a.title(), b.title())
        .compare("from", a.from(), b.from())
        .compare("until", a.until(), b.until())
        .compareItems("citation", a.citations(), b.citations())
        .compare("provision-title", provisions(a, Provision::title), provisions(b, Provision::title))
        .compare("quote", provisions(a, Provision::quote), provisions(b, Provision::quote))
        .compareItems("alias", aliases(a), aliases(b))
        .compareItems("fact", needs(a), needs(b))
        .compareItems("scope", conditions("", a.scope()), conditions("", b.scope()))
        .compare("presumed", a.presumed(), b.presumed())
        .compare("gives", a.gives(), b.gives())
        .compare("decisive", a.decisive(), b.decisive())
        .compare("enrolments", a.enrolments(), b.enrolments())
        .compare("exclusive", a.exclusive(), b.exclusive())
        .compare("figure", figures(a, FigureDefinition::title), figures(b, FigureDefinition::title))
        .compare("figure-unit", figures(a, FigureDefinition::unit), figures(b, FigureDefinition::unit))
        .compareItems("monotone", directions(a), directions(b))
        .compare("cliff", cliffs(a), cliffs(b))
        .compareItems("consequence", shown(a.sanctions()), shown(b.sanctions()))
        .differing();
  }

  private static String kind(Question question) {
    return question.entitlement() ? "entitlement" : "requirement";
  }

  private static Map<String, Text> provisions(Question question, Function<Provision, Text> text) {
    return texts(question.provisions(), p -> p.citation().shown(), text);
  }

  private static Map<String, Text> figures(Question question, Function<FigureDefinition, Text> text) {
    return texts(question.figures(), FigureDefinition::id, text);
  }

  private static Map<String, Text> cliffs(Question question) {
    return texts(question.cliffs(), c -> c.at().path(), Cliff::why);
  }

  /** Returns the texts that are not empty by their names. A name that comes again is numbered. */
  private static <T> Map<String, Text> texts(List<T> things, Function<T, String> name, Function<T, Text> text) {
    Map<String, Text> texts = new HashMap<>();
    Multiset<String> names = HashMultiset.create();
    for (T thing : things) {
      String each = name.apply(thing);
      names.add(each);
      if (!text.apply(thing).isEmpty()) {
        texts.put(names.count(each) == 1 ? each : each + " #" + names.count(each), text.apply(thing));
      }
    }
    return texts;
  }

  private static List<String> aliases(Question question) {
    return question.provisions().stream()
        .flatMap(p -> p.aliases().stream().map(alias -> p.citation().shown() + ": " + alias))
        .toList();
  }

  private static List<String> directions(Question question) {
    return question.monotone().stream().map(PartAspects::shown).toList();
  }

  private static String shown(Monotone monotone) {
    String direction = monotone.more().path() + " never " + monotone.never().word();
    return shown(direction, readings(monotone.readings()));
  }

  private static List<String> shown(Map<String, ImmutableList<Sanction>> named) {
    return named.entrySet().stream().flatMap(e -> e.getValue().stream().map(s -> e.getKey() + ": " + shown(s))).toList();
  }

  private static List<String> shown(Sanction.OfQuestion sanctions) {
    return Stream.concat(sanctions.named().stream(), sanctions.own().stream().map(PartAspects::shown)).toList();
  }

  /** Returns a sanction in one line, its words as in the files. */
  private static String shown(Sanction sanction) {
    List<String> parts = new ArrayList<>();
    parts.add(sanction.kind() + " " + sanction.occasions());
    sanction.fine().ifPresent(f -> parts.add(shown(f)));
    Stream.of(sanction.by(), sanction.whom(), sanction.lasting()).filter(t -> !t.isEmpty()).forEach(t -> parts.add(shown(t)));
    sanction.from().ifPresent(day -> parts.add("from " + day));
    sanction.until().ifPresent(day -> parts.add("until " + day));
    return String.join(", ", parts) + " (" + sanction.citation().shown() + ", " + sanction.citation().evidence().word() + ")";
  }

  /** Returns a text in all its languages. */
  private static String shown(Text text) {
    return String.join(" / ", ImmutableSortedMap.copyOf(text.byLanguage()).values());
  }

  private static String shown(Consequence.Fine fine) {
    return (fine.fromIncluded() ? "[" : "(")
        + fine.from().map(Money::toString).orElse("")
        + ", "
        + fine.to().map(Money::toString).orElse("")
        + (fine.toIncluded() ? "]" : ")");
  }

  private static List<String> needs(Question question) {
    return question.needs().stream().map(PartAspects::shown).toList();
  }

  /** Returns a need in one line, its keys as in {@code questions.yaml}. */
  private static String shown(Need need) {
    List<String> conditions = new ArrayList<>(conditions("where ", need.where()));
    conditions.addAll(conditions("when ", need.when()));
    conditions.addAll(readings(need.readings()));
    need.unless().forEach(term -> conditions.add("unless " + term));
    need.except().forEach(term -> conditions.add("except " + term));
    need.among().ifPresent(all -> conditions.add(all.word()));
    String facts = need.anyOf().stream().map(Need.FactRef::path).collect(Collectors.joining(" | "));
    return shown(facts, conditions);
  }

  private static String shown(String what, List<String> conditions) {
    return conditions.isEmpty() ? what : what + " (" + String.join(", ", conditions) + ")";
  }

  private static List<String> readings(Map<String, String> readings) {
    return readings.entrySet().stream().map(r -> "readings " + r.getKey() + " = " + r.getValue()).toList();
  }

  private static List<String> conditions(String word, Map<Need.FactRef, ImmutableSet<String>> conditions) {
    return conditions.entrySet().stream()
        .map(c -> word + c.getKey().path() + " = " + String.join(" | ", c.getValue()))
        .toList();
  }
}
