package io.github.huituo.internal.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.casefile.BoundsSchema;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.text.JsonOutput;
import io.github.huituo.model.CasePart.Cardinality;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the JSON Schema of a jurisdiction's cases, from its vocabulary. */
public final class CaseSchema {
  private static final String CHANGED = "changed-";

  private final Jurisdiction law;
  private final CaseShape shape;
  private final JsonGenerator out;

  private CaseSchema(Jurisdiction law, JsonGenerator out) {
    this.law = law;
    this.shape = law.vocabulary().shape();
    this.out = out;
  }

  /** Returns the schema, JSON Schema 2020-12, ending with a line break. */
  public static String of(Jurisdiction law) {
    return JsonOutput.file(out -> new CaseSchema(law, out).write());
  }

  private void write() throws IOException {
    out.writeStartObject();
    out.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.writeStringField("title", "Huituo case, " + law.id());
    out.writeStringField("type", "object");
    out.writeArrayFieldStart("required");
    out.writeString("asOf");
    out.writeString("jurisdiction");
    out.writeEndArray();
    out.writeBooleanField("additionalProperties", false);
    out.writeObjectFieldStart("properties");
    date("asOf");
    string("jurisdiction");
    string("caseId");
    writeInterpretations();
    writeSettings();
    for (CasePart part : shape.roots()) {
      writePart(part, "");
    }
    out.writeFieldName("changes");
    writeValue(BoundsSchema.changes(ImmutableMap.of("$ref", "#/$defs/change")));
    out.writeEndObject();
    out.writeObjectFieldStart("$defs");
    for (SubjectKind kind : shape.kinds()) {
      writeKind(kind);
    }
    writeChange();
    for (SubjectKind kind : shape.kinds()) {
      writeChanged(kind);
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void writeChange() throws IOException {
    out.writeObjectFieldStart("change");
    out.writeArrayFieldStart("required");
    out.writeString("from");
    out.writeEndArray();
    beginObject();
    date("from");
    writeInterpretations();
    writeSettings();
    for (CasePart part : shape.roots()) {
      writePart(part, CHANGED);
    }
    out.writeObjectFieldStart("adds");
    beginObject();
    for (CasePart part : shape.roots()) {
      writePart(part, "");
    }
    endObject();
    endObject();
  }

  /** Writes a kind of subject as a change has it. There null takes the value of a fact, a group or a part away. */
  private void writeChanged(SubjectKind kind) throws IOException {
    out.writeObjectFieldStart(CHANGED + kind.word());
    beginObject();
    string("id");
    for (CasePart part : shape.parts(kind)) {
      writePart(part, CHANGED);
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (FactDefinition fact : law.vocabulary().facts(kind)) {
      String[] name = fact.name().split("\\.", 2);
      if (shape.parts(kind).stream().noneMatch(p -> p.isUnder(fact.name()))) {
        groups.computeIfAbsent(name[0], g -> new ArrayList<>()).addAll(List.of(name).subList(1, name.length));
      }
    }
    String properties = "#/$defs/" + kind.word() + "/properties/";
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      Map<String, Object> within = new LinkedHashMap<>();
      group.getValue().forEach(name -> within.put(name, orNull(properties + group.getKey() + "/properties/" + name)));
      out.writeFieldName(group.getKey());
      writeValue(
          within.isEmpty()
              ? orNull(properties + group.getKey())
              : ImmutableMap.of("type", List.of("object", "null"), "additionalProperties", false, "properties", within));
    }
    endObject();
  }

  private static Map<String, Object> orNull(String reference) {
    return ImmutableMap.of("anyOf", List.of(ImmutableMap.of("$ref", reference), ImmutableMap.of("type", "null")));
  }

  private void writeInterpretations() throws IOException {
    out.writeObjectFieldStart("interpretations");
    beginObject();
    for (var point : law.openPoints().values()) {
      out.writeObjectFieldStart(point.id());
      out.writeStringField("description", point.title().in("en"));
      words(point.choices().keySet());
      out.writeEndObject();
    }
    endObject();
  }

  private void writeSettings() throws IOException {
    out.writeObjectFieldStart("settings");
    beginObject();
    for (Setting setting : law.settings().values()) {
      out.writeObjectFieldStart(setting.id());
      out.writeStringField("description", setting.title().in("en"));
      out.writeArrayFieldStart("type");
      out.writeString("number");
      out.writeString("string");
      out.writeEndArray();
      writeEntries(BoundsSchema.limits(setting.least(), setting.most()));
      out.writeEndObject();
    }
    endObject();
  }

  private void writeKind(SubjectKind kind) throws IOException {
    out.writeObjectFieldStart(kind.word());
    beginObject();
    string("id");
    for (CasePart part : shape.parts(kind)) {
      writePart(part, "");
    }
    Map<String, Map<String, FactDefinition>> groups = new LinkedHashMap<>();
    for (FactDefinition fact : law.vocabulary().facts(kind)) {
      if (shape.parts(kind).stream().anyMatch(p -> p.isUnder(fact.name()))) {
        continue;
      }
      int dot = fact.name().indexOf('.');
      Optional<CasePart> listed =
          shape.parts(kind).stream().filter(p -> p.listedUnder().filter(fact.name()::equals).isPresent()).findFirst();
      if (listed.isPresent()) {
        writeCountOrList(fact, listed.get());
      } else if (dot < 0) {
        writeFact(fact.name(), fact);
      } else {
        groups
            .computeIfAbsent(fact.name().substring(0, dot), g -> new LinkedHashMap<>())
            .put(fact.name().substring(dot + 1), fact);
      }
    }
    for (Map.Entry<String, Map<String, FactDefinition>> group : groups.entrySet()) {
      out.writeObjectFieldStart(group.getKey());
      beginObject();
      for (Map.Entry<String, FactDefinition> fact : group.getValue().entrySet()) {
        writeFact(fact.getKey(), fact.getValue());
      }
      endObject();
    }
    endObject();
  }

  private void writeFact(String name, FactDefinition fact) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("title", fact.title().in("en"));
    out.writeStringField("description", fact.ask().in("en"));
    writeEntries(fact.type().schema(fact, law.vocabulary()));
    if (fact.fewest() > 0) {
      out.writeNumberField("minItems", fact.fewest());
    }
    out.writeEndObject();
  }

  /** Writes a number of subjects, in the place of which they may be listed. */
  private void writeCountOrList(FactDefinition fact, CasePart part) throws IOException {
    Map<String, Object> one = ImmutableMap.of("$ref", "#/$defs/" + part.kind().word());
    out.writeObjectFieldStart(fact.name());
    out.writeStringField("title", fact.title().in("en"));
    out.writeStringField("description", fact.ask().in("en"));
    out.writeFieldName("anyOf");
    writeValue(List.of(fact.type().schema(fact, law.vocabulary()), BoundsSchema.subjects(part.kind(), one)));
    out.writeEndObject();
  }

  private void writeEntries(Map<?, ?> entries) throws IOException {
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      out.writeFieldName(entry.getKey().toString());
      writeValue(entry.getValue());
    }
  }

  private void writeValue(Object value) throws IOException {
    if (value instanceof Map<?, ?> entries) {
      out.writeStartObject();
      writeEntries(entries);
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        writeValue(item);
      }
      out.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      out.writeString(value.toString());
    }
  }

  private void beginObject() throws IOException {
    out.writeStringField("type", "object");
    out.writeBooleanField("additionalProperties", false);
    out.writeObjectFieldStart("properties");
  }

  private void endObject() throws IOException {
    out.writeEndObject();
    out.writeEndObject();
  }

  private void string(String name) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("type", "string");
    out.writeEndObject();
  }

  private void date(String name) throws IOException {
    out.writeFieldName(name);
    writeValue(BoundsSchema.date());
  }

  private void words(Iterable<String> words) throws IOException {
    out.writeArrayFieldStart("enum");
    for (String word : words) {
      out.writeString(word);
    }
    out.writeEndArray();
  }

  /** Writes the keys of a part. The definitions of its kind of subject begin with the prefix. */
  private void writePart(CasePart part, String prefix) throws IOException {
    Map<String, Object> one = ImmutableMap.of("$ref", "#/$defs/" + prefix + part.kind().word());
    boolean mayBeTaken = part.holder().isPresent() && !prefix.isEmpty();
    if (part.cardinality() != Cardinality.MANY) {
      out.writeFieldName(part.key());
      writeValue(mayBeTaken ? orNull("#/$defs/" + prefix + part.kind().word()) : one);
    }
    if (part.cardinality() != Cardinality.ONE) {
      Map<String, Object> all = BoundsSchema.subjects(part.kind(), one);
      out.writeFieldName(part.plural());
      writeValue(mayBeTaken ? ImmutableMap.of("anyOf", List.of(all, ImmutableMap.of("type", "null"))) : all);
    }
  }
}
