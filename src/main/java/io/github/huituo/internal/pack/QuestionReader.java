package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a {@code questions.yaml}. Used for one file; not thread-safe. */
final class QuestionReader {
  private final LawContext context;
  private final Problems problems;
  private final CitationReader citations;
  private final SanctionReader sanctions;

  QuestionReader(LawContext context, Problems problems) {
    this.context = context;
    this.problems = problems;
    this.citations = new CitationReader(context.sources(), problems);
    this.sanctions = new SanctionReader(context.sources(), problems);
  }

  ImmutableList<Question> read(Node root) {
    Fields fields = Fields.of(root, problems);
    ImmutableList.Builder<Question> questions = ImmutableList.builder();
    fields.items("requirements").forEach(n -> readQuestion(n, false).ifPresent(questions::add));
    fields.items("entitlements").forEach(n -> readQuestion(n, true).ifPresent(questions::add));
    fields.finish();
    return questions.build();
  }

  private Optional<Question> readQuestion(Node node, boolean entitlement) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    Optional<SubjectKind> subject =
        fields.required("subject", fields.node("subject").flatMap(n -> KindReader.kind(n, "subject", context.vocabulary().shape(), problems)));
    Optional<Severity> severity = fields.oneOf("severity", Severity.class, Enum::name);
    if (!entitlement) {
      fields.required("severity", severity);
    }
    Text title = fields.translated("title");
    if (title.isEmpty()) {
      problems.error(node.at(), "required", "title");
    }
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> until = fields.date("until");
    if (from.isPresent() && until.filter(u -> !u.isAfter(from.get())).isPresent()) {
      problems.error(fields.node("until").orElse(node).at(), "until-before-from", until.get(), id, from.get());
    }
    ImmutableList<Citation> cited =
        fields.items("sources").stream().map(this::citation).collect(ImmutableList.toImmutableList());
    if (cited.isEmpty()) {
      problems.error(node.at(), "required", "sources");
    }
    List<Need> needs = new ArrayList<>();
    fields.items("facts").forEach(n -> need(n, subject).ifPresent(needs::add));
    ImmutableMap<Need.Fact, ImmutableSet<String>> scope = conditions(fields, "scope");
    boolean presumed = fields.bool("presumed").orElse(false);
    Gives gives = fields.oneOf("gives", Gives.class, Enum::name).orElse(Gives.MONEY);
    Optional<Decisive> decisive = fields.oneOf("decisive", Decisive.class, Enum::name);
    if (decisive.isPresent() && !entitlement) {
      problems.error(node.keyAt("decisive"), "decisive-of-requirement", id);
    }
    Optional<String> exclusive = fields.string("exclusive");
    List<FigureDefinition> figures = new ArrayList<>();
    fields.items("figures").forEach(n -> figures.add(figure(n)));
    List<Monotone> monotone = new ArrayList<>();
    fields.items("monotone").forEach(n -> monotone(n).ifPresent(monotone::add));
    List<Cliff> cliffs = new ArrayList<>();
    fields.items("cliffs").forEach(n -> cliff(n).ifPresent(cliffs::add));
    Sanction.OfQuestion following = sanctions.ofQuestion(fields, entitlement, context.sanctions());
    fields.finish();
    return subject.map(
        s ->
            new Question(
                id,
                entitlement,
                s,
                severity.orElse(Severity.MANDATORY),
                title,
                from,
                until,
                cited,
                ImmutableList.copyOf(needs),
                scope,
                presumed,
                gives,
                decisive.orElse(Decisive.FIRST_DAY),
                exclusive,
                ImmutableList.copyOf(figures),
                ImmutableList.copyOf(monotone),
                ImmutableList.copyOf(cliffs),
                following,
                node.at()));
  }

  private Citation citation(Node node) {
    Fields fields = Fields.of(node, problems);
    Citation citation = citations.read(fields);
    fields.finish();
    return citation;
  }

  private Optional<Need> need(Node node, Optional<SubjectKind> subject) {
    if (!node.is(Node.Kind.MAPPING)) {
      return Fields.string(node, problems)
          .flatMap(path -> fact(path, node))
          .map(f -> new Need(ImmutableList.of(f), ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableSet.of(), ImmutableSet.of(), false));
    }
    Fields fields = Fields.of(node, problems);
    ImmutableList.Builder<Need.Fact> anyOf = ImmutableList.builder();
    fields.node("fact").flatMap(n -> fact(n.text(), n)).ifPresent(anyOf::add);
    fields.items("anyOf").forEach(n -> fact(n.text(), n).ifPresent(anyOf::add));
    Need need =
        new Need(
            anyOf.build(),
            conditions(fields, "where"),
            conditions(fields, "when"),
            readings(fields),
            terms("unless", fields),
            terms("except", fields),
            allOf("allOfInstitution", SubjectKind.CLASS, fields, subject)
                | allOf("allOfFamily", SubjectKind.CHILD, fields, subject));
    fields.finish();
    if (need.anyOf().isEmpty()) {
      if (fields.node("fact").isEmpty() && fields.items("anyOf").isEmpty()) {
        problems.error(node.at(), "required", "fact");
      }
      return Optional.empty();
    }
    return Optional.of(need);
  }

  /** Reads whether a fact is needed of all subjects of the holder, which only one kind of subject may declare. */
  private boolean allOf(String name, SubjectKind kind, Fields fields, Optional<SubjectKind> subject) {
    boolean all = fields.bool(name).orElse(false);
    if (all && subject.filter(s -> s != kind).isPresent()) {
      problems.error(fields.node(name).get().at(), "all-of-other-subject", name, kind.word(), subject.get().word());
    }
    return all;
  }

  /** Reads {@code {id: percentage, title: {zh: …, en: …}, unit: '%'}}. */
  private FigureDefinition figure(Node node) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    Text title = fields.translated("title");
    if (title.isEmpty()) {
      problems.error(node.at(), "required", "title");
    }
    FigureDefinition figure = new FigureDefinition(id, title, fields.text("unit"));
    fields.finish();
    return figure;
  }

  /** Reads {@code {more: class.careWorkers, never: worse}}, with {@code readings: {point: CHOICE}} if it depends on them. */
  private Optional<Monotone> monotone(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Need.Fact> more = declared(fields, "more", Monotone.TYPES);
    Optional<Monotone.Never> never =
        fields.required("never", fields.oneOf("never", Monotone.Never.class, Monotone.Never::word));
    ImmutableMap<String, String> readings = readings(fields);
    fields.finish();
    return more.flatMap(fact -> never.map(n -> new Monotone(fact, n, readings)));
  }

  /** Reads {@code {at: family.income, why: {zh: …, en: …}}}. */
  private Optional<Cliff> cliff(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Need.Fact> at = declared(fields, "at", ImmutableSet.of(FactType.MONEY));
    Text why = fields.text("why");
    if (why.isEmpty()) {
      problems.error(node.at(), "required", "why");
    }
    fields.finish();
    return at.map(fact -> new Cliff(fact, why));
  }

  /** Returns the fact of a declaration, which has one of these types. */
  private Optional<Need.Fact> declared(Fields fields, String name, ImmutableSet<FactType> types) {
    Optional<Node> node = fields.required(name, fields.node(name));
    Optional<Need.Fact> fact = node.flatMap(n -> fact(n.text(), n));
    Optional<FactDefinition> known = fact.flatMap(f -> context.vocabulary().fact(f.kind(), f.name()));
    if (fact.isPresent() && known.filter(k -> types.contains(k.type())).isEmpty()) {
      problems.error(
          node.get().at(),
          "fact-of-other-type",
          fact.get().path(),
          types.stream().map(FactType::word).collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    return fact;
  }

  private static ImmutableSet<String> terms(String name, Fields fields) {
    Optional<Node> node = fields.node(name);
    if (node.isPresent() && node.get().is(Node.Kind.STRING)) {
      return ImmutableSet.of(node.get().text());
    }
    return ImmutableSet.copyOf(fields.strings(name));
  }

  private ImmutableMap<String, String> readings(Fields fields) {
    ImmutableMap.Builder<String, String> readings = ImmutableMap.builder();
    fields.mapping("readings").forEach((id, choice) -> readings.put(id, reading(id, choice)));
    return readings.buildOrThrow();
  }

  private String reading(String id, Node choice) {
    InterpretationPoint point = context.openPoints().get(id);
    if (point == null) {
      problems.error(
          choice.at(), "unknown-interpretation", id, Suggestions.didYouMean(id, context.openPoints().keySet()));
    } else if (!point.choices().containsKey(choice.text())) {
      problems.error(
          choice.at(),
          "not-one-of",
          choice.shown(),
          id,
          String.join(", ", point.choices().keySet()),
          Suggestions.didYouMean(choice.text(), point.choices().keySet()));
    }
    return choice.text();
  }

  private ImmutableMap<Need.Fact, ImmutableSet<String>> conditions(Fields fields, String name) {
    ImmutableMap.Builder<Need.Fact, ImmutableSet<String>> conditions = ImmutableMap.builder();
    for (Map.Entry<String, Node> entry : fields.mapping(name).entrySet()) {
      Node value = entry.getValue();
      List<Node> words = value.is(Node.Kind.SEQUENCE) ? value.items() : List.of(value);
      fact(entry.getKey(), value)
          .ifPresent(
              f -> {
                words.forEach(word -> checkWord(f, word));
                conditions.put(f, words.stream().map(Node::text).collect(ImmutableSet.toImmutableSet()));
              });
    }
    return conditions.buildOrThrow();
  }

  private void checkWord(Need.Fact asked, Node word) {
    Optional<FactDefinition> fact = context.vocabulary().fact(asked.kind(), asked.name());
    Set<String> allowed = Set.of();
    if (fact.filter(f -> f.type() == FactType.BOOLEAN).isPresent()) {
      allowed = ImmutableSet.of("true", "false");
    } else if (fact.filter(f -> f.type().isOfList()).isPresent()) {
      allowed = context.vocabulary().list(fact.get().list().orElse("")).keySet();
    }
    if (!allowed.isEmpty() && !allowed.contains(word.text())) {
      problems.error(
          word.at(),
          "not-one-of",
          word.shown(),
          asked.path(),
          String.join(", ", allowed),
          Suggestions.didYouMean(word.text(), allowed));
    }
  }

  private Optional<Need.Fact> fact(String path, Node node) {
    int dot = path.indexOf('.');
    Optional<SubjectKind> kind = dot < 0 ? Optional.empty() : context.vocabulary().shape().kind(path.substring(0, dot));
    if (kind.isPresent()) {
      String name = path.substring(dot + 1);
      List<String> names = new ArrayList<>();
      context.vocabulary().shape().parts(kind.get()).stream().filter(CasePart::isFact).map(CasePart::name).forEach(names::add);
      context.vocabulary().facts(kind.get()).stream().map(FactDefinition::name).forEach(names::add);
      if (names.contains(name)) {
        return Optional.of(new Need.Fact(kind.get(), name));
      }
      Fields.refuse(node, problems, "unknown-fact", path, Suggestions.didYouMean(name, names));
    } else {
      Fields.refuse(node, problems, "unknown-fact", path, Text.empty());
    }
    return Optional.empty();
  }
}
