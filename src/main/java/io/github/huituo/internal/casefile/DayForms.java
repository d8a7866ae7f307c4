package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.Occurrence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The forms of facts that are so or not, days, or both. */
final class DayForms {
  /** True or false. */
  static final FactForm BOOLEAN = new Truth();
  /** A day. */
  static final FactForm DATE = new Day();
  /** Something that happened, on a day or not. */
  static final FactForm EVENT = new Event("not-an-event");
  /** Something that happened on a day, or not. */
  static final FactForm DATED_EVENT = new DatedEvent();

  private DayForms() {}

  private static final class Truth extends FactForm {
    Truth() {
      super(Boolean.class);
    }

    @Override
    Optional<Boolean> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return Fields.bool(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.BOOLEAN, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      return ImmutableMap.of("type", "boolean");
    }
  }

  private static final class Day extends FactForm {
    Day() {
      super(LocalDate.class);
    }

    @Override
    Optional<LocalDate> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return BoundedValues.date(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.STRING, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      return BoundsSchema.date();
    }
  }

  private static class Event extends FactForm {
    private final String problem;

    Event(String problem) {
      super(Occurrence.class);
      this.problem = problem;
    }

    /** Returns whether a case may state that it happened and leave out the day. */
    boolean mayHaveNoDay() {
      return true;
    }

    @Override
    Optional<Occurrence> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      boolean happened = node.text().equals("true");
      if (node.is(Node.Kind.BOOLEAN) && (mayHaveNoDay() || !happened)) {
        return Optional.of(Occurrence.of(happened));
      }
      if (!node.is(Node.Kind.MAPPING)) {
        problems.error(node.at(), problem, node.shown());
        return Optional.empty();
      }
      Fields fields = Fields.of(node, problems);
      Optional<LocalDate> on = fields.required("on", fields.node("on").flatMap(n -> BoundedValues.date(n, problems)));
      fields.finish();
      return on.map(Occurrence::on);
    }

    @Override
    Node write(Object value) {
      Occurrence event = (Occurrence) value;
      return event.on().isPresent()
          ? CaseWriter.mapping(ImmutableMap.of("on", DATE.write(event.on().get())))
          : BOOLEAN.write(event.happened());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      Map<String, Object> dated = new LinkedHashMap<>();
      dated.put("type", "object");
      dated.put("additionalProperties", false);
      dated.put("required", ImmutableList.of("on"));
      dated.put("properties", ImmutableMap.of("on", DATE.schema(fact, vocabulary)));
      return ImmutableMap.of("anyOf", ImmutableList.of(BOOLEAN.schema(fact, vocabulary), dated));
    }
  }

  private static final class DatedEvent extends Event {
    DatedEvent() {
      super("not-a-dated-event");
    }

    @Override
    boolean mayHaveNoDay() {
      return false;
    }

    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      if (((Occurrence) value).happened() && ((Occurrence) value).on().isEmpty()) {
        check.error("not-a-dated-event", value);
      }
    }
  }
}
