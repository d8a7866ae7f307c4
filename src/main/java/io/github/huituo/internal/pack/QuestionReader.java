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
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the questions of one folder. Used for one pack; not thread-safe. */
final class QuestionReader {
  private static final String REQUIREMENT = "requirement";
  private static final String ENTITLEMENT = "entitlement";

  private final LawContext context;
  private final NamedScopes scopes;
  private final String folder;
  private final Problems problems;
  private final CitationReader citations;
  private final ConditionReader conditions;
  private final SanctionReader sanctions;

  /** Creates a reader of the questions in a folder, "" for that of the pack. */
  QuestionReader(LawContext context, NamedScopes scopes, String folder, Problems problems) {
    this.context = context;
    this.scopes = scopes;
    this.folder = folder;
    this.problems = problems;
    this.citations = new CitationReader(context.sources(), problems);
    this.conditions = new ConditionReader(context.vocabulary(), problems);
    this.sanctions = new SanctionReader(context.sources(), problems);
  }

  /** Reads a {@code questions.yaml}. */
  ImmutableList<Question> readAll(Node root) {
    Fields fields = Fields.of(root, problems);
    ImmutableList.Builder<Question> questions = ImmutableList.builder();
    fields.items("requirements").forEach(n -> readQuestion(Fields.of(n, problems), "id", false).ifPresent(questions::add));
    fields.items("entitlements").forEach(n -> readQuestion(Fields.of(n, problems), "id", true).ifPresent(questions::add));
    fields.finish();
    return questions.build();
  }

  /** Reads a {@code .question.yaml}: a question, or a list. */
  ImmutableList<Question> read(Node root) {
    List<Node> nodes = root.is(Node.Kind.SEQUENCE) ? root.items() : List.of(root);
    return nodes.stream().flatMap(node -> readQuestion(node).stream()).collect(ImmutableList.toImmutableList());
  }

  private Optional<Question> readQuestion(Node node) {
    Fields fields = Fields.of(node, problems);
    boolean requirement = fields.node(REQUIREMENT).isPresent();
    boolean entitlement = fields.node(ENTITLEMENT).isPresent();
    if (requirement == entitlement) {
      problems.error(node.at(), "requirement-or-entitlement");
      return Optional.empty();
    }
    return readQuestion(fields, entitlement ? ENTITLEMENT : REQUIREMENT, entitlement);
  }

  private Optional<Question> readQuestion(Fields fields, String idKey, boolean entitlement) {
    Node node = fields.node();
    String id = fields.requiredString(idKey);
    Optional<SubjectKind> subject =
        fields.required(
            "subject", fields.node("subject").flatMap(n -> KindReader.kind(n, "subject", context.vocabulary().shape(), problems)));
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
    ImmutableList<Provision> provisions =
        fields.items("sources").stream().map(this::provision).collect(ImmutableList.toImmutableList());
    if (provisions.isEmpty()) {
      problems.error(node.at(), "required", "sources");
    }
    List<Need> needs = new ArrayList<>();
    fields.items("facts").forEach(n -> need(n, subject).ifPresent(needs::add));
    ImmutableMap<Need.FactRef, ImmutableSet<String>> scope = scope(fields);
    boolean presumed = fields.bool("presumed").orElse(false);
    Gives gives = fields.oneOf("gives", Gives.class, Enum::name).orElse(Gives.MONEY);
    Optional<Decisive> decisive = fields.oneOf("decisive", Decisive.class, Enum::name);
    if (decisive.isPresent() && !entitlement) {
      problems.error(node.keyAt("decisive"), "decisive-of-requirement", id);
    }
    Optional<EnrolmentPayments> enrolments = fields.oneOf("enrolments", EnrolmentPayments.class, Enum::name);
    if (enrolments.isPresent() && !entitlement) {
      problems.error(node.keyAt("enrolments"), "enrolments-of-requirement", id);
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
                provisions,
                ImmutableList.copyOf(needs),
                scope,
                presumed,
                gives,
                decisive.orElse(Decisive.FIRST_DAY),
                enrolments.orElse(EnrolmentPayments.ONE),
                exclusive,
                ImmutableList.copyOf(figures),
                ImmutableList.copyOf(monotone),
                ImmutableList.copyOf(cliffs),
                following,
                node.at()));
  }

  private Provision provision(Node node) {
    Fields fields = Fields.of(node, problems);
    Citation citation = citations.read(fields);
    Provision provision =
        new Provision(citation, fields.translated("title"), fields.text("quote"), fields.strings("aliases"));
    fields.finish();
    return provision;
  }

  /** Reads of whom a question is asked: conditions, or the name of a scope. */
  private ImmutableMap<Need.FactRef, ImmutableSet<String>> scope(Fields fields) {
    Optional<Node> scope = fields.node("scope");
    return scope.filter(n -> n.is(Node.Kind.STRING)).isPresent()
        ? scopes.named(scope.get(), folder, problems)
        : conditions.conditions(fields.mapping("scope"));
  }

  private Optional<Need> need(Node node, Optional<SubjectKind> subject) {
    if (!node.is(Node.Kind.MAPPING)) {
      return Fields.string(node, problems)
          .flatMap(path -> conditions.fact(path, node))
          .map(
              f ->
                  new Need(
                      ImmutableList.of(f), ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableSet.of(),
                      ImmutableSet.of(), Optional.empty()));
    }
    Fields fields = Fields.of(node, problems);
    ImmutableList.Builder<Need.FactRef> anyOf = ImmutableList.builder();
    fields.node("fact").flatMap(n -> conditions.fact(n.text(), n)).ifPresent(anyOf::add);
    fields.items("anyOf").forEach(n -> conditions.fact(n.text(), n).ifPresent(anyOf::add));
    List<Need.All> among = Arrays.stream(Need.All.values()).filter(all -> isOf(all, fields, subject)).toList();
    Need need =
        new Need(
            anyOf.build(),
            conditions.conditions(fields.mapping("where")),
            conditions.conditions(fields.mapping("when")),
            readings(fields),
            terms("unless", fields),
            terms("except", fields),
            among.stream().findFirst());
    fields.finish();
    if (need.anyOf().isEmpty()) {
      if (fields.node("fact").isEmpty() && fields.items("anyOf").isEmpty()) {
        problems.error(node.at(), "required", "fact");
      }
      return Optional.empty();
    }
    return Optional.of(need);
  }

  /** Reads whether a fact is needed of all these subjects. Only questions about their kind may ask for all. */
  private boolean isOf(Need.All all, Fields fields, Optional<SubjectKind> subject) {
    boolean stated = fields.bool(all.word()).orElse(false);
    if (stated && subject.filter(s -> !s.equals(all.kind())).isPresent()) {
      problems.error(
          fields.node(all.word()).get().at(), "all-of-other-subject", all.word(), all.kind().word(), subject.get().word());
    }
    return stated;
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
    Optional<Need.FactRef> more = declared(fields, "more", Monotone.TYPES);
    Optional<Monotone.Never> never =
        fields.required("never", fields.oneOf("never", Monotone.Never.class, Monotone.Never::word));
    ImmutableMap<String, String> readings = readings(fields);
    fields.finish();
    return more.flatMap(fact -> never.map(n -> new Monotone(fact, n, readings)));
  }

  /** Reads {@code {at: family.income, why: {zh: …, en: …}}}. */
  private Optional<Cliff> cliff(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Need.FactRef> at = declared(fields, "at", ImmutableSet.of(FactType.MONEY));
    Text why = fields.text("why");
    if (why.isEmpty()) {
      problems.error(node.at(), "required", "why");
    }
    fields.finish();
    return at.map(fact -> new Cliff(fact, why));
  }

  /** Returns the fact of a declaration, which has one of these types. */
  private Optional<Need.FactRef> declared(Fields fields, String name, ImmutableSet<FactType> types) {
    Optional<Node> node = fields.required(name, fields.node(name));
    Optional<Need.FactRef> fact = node.flatMap(n -> conditions.fact(n.text(), n));
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
}
