package io.github.huituo.assessment;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The reader of what the answers of both kinds have in common. It reads the values in them, too. */
final class AnswerReader {
  private static final Money NO_MONEY = Money.zero(CurrencyUnit.registeredCurrencies().get(0));

  private final Problems problems;

  AnswerReader(Problems problems) {
    this.problems = problems;
  }

  /** What every answer holds, as it was read. */
  private record ReadAnswer(
      String id,
      String subject,
      SubjectKind subjectKind,
      Text title,
      Outcome outcome,
      Text because,
      List<Step> steps,
      List<CitedSource> sources,
      Optional<Evidence> evidence,
      List<InterpretationChoice> interpretations,
      List<UsedSetting> settings,
      List<Missing> missing,
      List<String> rules)
      implements Answer {}

  /** A step of which the words are known. What they were put together from is not known. */
  private record WordedStep(Text text) implements Step {}

  Answer answer(Fields fields) {
    return new ReadAnswer(
        fields.requiredString("id"),
        fields.requiredString("subject"),
        kind(fields.requiredString("subjectKind")),
        fields.text("title"),
        constant("outcome", fields, Outcome.class, Outcome.UNDETERMINED),
        fields.text("because"),
        fields.items("computation").stream().<Step>map(n -> new WordedStep(Fields.text(n, problems))).toList(),
        all("sources", fields, this::source),
        fields.oneOf("evidence", Evidence.class, Evidence::word),
        all("interpretations", fields, this::interpretation),
        all("settings", fields, this::setting),
        missing("missing", fields),
        fields.strings("rules"));
  }

  /** Returns the kind with this word. Of one that a pack declared, the word is all that is known. */
  private static SubjectKind kind(String word) {
    Text title = Text.same(word);
    return CaseShape.core().kind(word).orElseGet(() -> SubjectKind.of(word, word, title, title, title));
  }

  CitedSource source(Fields fields) {
    return new CitedSource(
        fields.requiredString("id"),
        fields.text("title"),
        fields.string("number"),
        fields.string("article"),
        fields.required("evidence", fields.oneOf("evidence", Evidence.class, Evidence::word)).orElse(Evidence.ASSUMPTION));
  }

  private InterpretationChoice interpretation(Fields fields) {
    return new InterpretationChoice(
        fields.requiredString("id"),
        fields.requiredString("choice"),
        fields.text("title"),
        fields.text("meaning"),
        fields.required("chosenByHost", fields.bool("chosenByHost")).orElse(false));
  }

  private UsedSetting setting(Fields fields) {
    Optional<Quantity> value = fields.required("value", quantity("value", fields));
    return new UsedSetting(fields.requiredString("id"), value.orElse(new Quantity.Count(0)), fields.text("title"));
  }

  NamedFigure figure(Fields fields) {
    return new NamedFigure(
        fields.requiredString("id"),
        fields.text("title"),
        fields.text("unit"),
        fields.requiredString("period"),
        fields.required("value", quantity("value", fields)).orElse(new Quantity.Count(0)),
        fields.string("enrolment"));
  }

  ImmutableList<Missing> missing(String name, Fields fields) {
    return all(name, fields, AnswerReader::missing);
  }

  private static Missing missing(Fields fields) {
    return new Missing(
        fields.requiredString("fact"), fields.requiredString("subject"), fields.text("title"), fields.text("ask"));
  }

  /** Returns the items of a list, each read as a mapping that holds nothing else. */
  <T> ImmutableList<T> all(String name, Fields fields, Function<Fields, T> reader) {
    ImmutableList.Builder<T> all = ImmutableList.builder();
    for (Node item : fields.items(name)) {
      Fields entry = Fields.of(item, problems);
      all.add(reader.apply(entry));
      entry.finish();
    }
    return all.build();
  }

  <E extends Enum<E>> ImmutableList<E> constants(String name, Fields fields, Class<E> type) {
    return fields.items(name).stream()
        .flatMap(n -> Fields.oneOf(n, name, type, Enum::name, problems).stream())
        .collect(ImmutableList.toImmutableList());
  }

  <E extends Enum<E>> E constant(String name, Fields fields, Class<E> type, E whereRefused) {
    return fields.required(name, fields.oneOf(name, type, Enum::name)).orElse(whereRefused);
  }

  Money requiredMoney(String name, Fields fields) {
    return fields.required(name, money(name, fields)).orElse(NO_MONEY);
  }

  Optional<Money> money(String name, Fields fields) {
    return fields.node(name).flatMap(this::money);
  }

  private Optional<Money> money(Node node) {
    Fields fields = Fields.of(node, problems);
    String written = fields.requiredString("currency") + " " + fields.requiredString("value");
    fields.finish();
    try {
      return Optional.of(Money.parse(written));
    } catch (IllegalArgumentException | ArithmeticException e) {
      Fields.refuseMoney(Node.scalar(Node.Kind.STRING, node.at(), written), problems);
      return Optional.empty();
    }
  }

  Optional<Quantity> quantity(String name, Fields fields) {
    return fields.node(name).flatMap(this::quantity);
  }

  private Optional<Quantity> quantity(Node node) {
    return switch (node.kind()) {
      case MAPPING -> money(node).map(Quantity.Amount::new);
      case SEQUENCE -> Optional.of(new Quantity.Words(node.items().stream().map(Node::text).toList()));
      case NUMBER -> Optional.of(Quantity.of(new BigDecimal(node.text())));
      case BOOLEAN -> Optional.of(new Quantity.Truth(Boolean.parseBoolean(node.text())));
      case STRING -> Optional.of(Quantity.of(node.text()));
      case NULL -> Optional.empty();
    };
  }
}
