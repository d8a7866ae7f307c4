package io.github.huituo.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.huituo.law.Setting;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.SubjectKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the JSON Schema of a jurisdiction's cases, from its vocabulary. */
public final class CaseSchema {
  private final Jurisdiction law;
  private final JsonGenerator out;
  private final BoundsSchema bounds;

  private CaseSchema(Jurisdiction law, JsonGenerator out) {
    this.law = law;
    this.out = out;
    this.bounds = new BoundsSchema(out);
  }

  /** Returns the schema, JSON Schema 2020-12, ending with a line break. */
  public static String of(Jurisdiction law) {
    StringWriter text = new StringWriter();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
      new CaseSchema(law, generator).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
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
    oneOrMany("family", "families", SubjectKind.FAMILY);
    oneOrMany("institution", "institutions", SubjectKind.INSTITUTION);
    oneOrMany("employer", "employers", SubjectKind.EMPLOYER);
    reference("city", SubjectKind.CITY);
    out.writeEndObject();
    out.writeObjectFieldStart("$defs");
    for (SubjectKind kind : SubjectKind.values()) {
      writeKind(kind);
    }
    out.writeEndObject();
    out.writeEndObject();
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
      bounds.number(setting.least(), setting.most());
      out.writeEndObject();
    }
    endObject();
  }

  private void writeKind(SubjectKind kind) throws IOException {
    out.writeObjectFieldStart(kind.word());
    beginObject();
    if (kind != SubjectKind.ENROLMENT) {
      string("id");
    }
    switch (kind) {
      case FAMILY -> {
        many("guardians", SubjectKind.GUARDIAN);
        many("children", SubjectKind.CHILD);
      }
      case CHILD -> reference("enrolment", SubjectKind.ENROLMENT);
      case ENROLMENT -> many("sessions", SubjectKind.SESSION);
      case INSTITUTION -> {
        many("classes", SubjectKind.CLASS);
        many("staff", SubjectKind.STAFF);
      }
      default -> { }
    }
    Map<String, Map<String, FactDefinition>> groups = new LinkedHashMap<>();
    for (FactDefinition fact : law.vocabulary().facts(kind)) {
      if (kind == SubjectKind.INSTITUTION && Parts.of(kind).contains(fact.name())) {
        continue;
      }
      int dot = fact.name().indexOf('.');
      if (dot < 0) {
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
    switch (fact.type()) {
      case BOOLEAN -> out.writeStringField("type", "boolean");
      case COUNT -> bounds.count(fact.least(), fact.most());
      case NUMBER -> {
        out.writeStringField("type", "number");
        bounds.number(fact.least(), fact.most());
      }
      case MONEY -> bounds.money(law.vocabulary().currency());
      case DATE -> bounds.date();
      case TEXT, REFERENCE -> out.writeStringField("type", "string");
      case CHOICE -> words(law.vocabulary().list(fact.list().orElse("")).keySet());
      case CHOICES -> {
        beginItems();
        words(law.vocabulary().list(fact.list().orElse("")).keySet());
        out.writeEndObject();
      }
      case COUNTS -> {
        beginItems();
        bounds.count(fact.least(), fact.most());
        out.writeEndObject();
      }
      case REFERENCES -> {
        beginItems();
        out.writeStringField("type", "string");
        out.writeEndObject();
      }
      case EVENT, DATED_EVENT -> writeEvent();
    }
    if (fact.fewest() > 0) {
      out.writeNumberField("minItems", fact.fewest());
    }
    out.writeEndObject();
  }

  private void writeEvent() throws IOException {
    out.writeArrayFieldStart("anyOf");
    out.writeStartObject();
    out.writeStringField("type", "boolean");
    out.writeEndObject();
    out.writeStartObject();
    out.writeStringField("type", "object");
    out.writeBooleanField("additionalProperties", false);
    out.writeArrayFieldStart("required");
    out.writeString("on");
    out.writeEndArray();
    out.writeObjectFieldStart("properties");
    date("on");
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
  }

  private void beginItems() throws IOException {
    bounds.list();
    out.writeObjectFieldStart("items");
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
    out.writeObjectFieldStart(name);
    bounds.date();
    out.writeEndObject();
  }

  private void words(Iterable<String> words) throws IOException {
    out.writeArrayFieldStart("enum");
    for (String word : words) {
      out.writeString(word);
    }
    out.writeEndArray();
  }

  private void oneOrMany(String one, String many, SubjectKind kind) throws IOException {
    reference(one, kind);
    many(many, kind);
  }

  private void reference(String name, SubjectKind kind) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("$ref", "#/$defs/" + kind.word());
    out.writeEndObject();
  }

  private void many(String name, SubjectKind kind) throws IOException {
    out.writeObjectFieldStart(name);
    bounds.subjects(kind);
    out.writeObjectFieldStart("items");
    out.writeStringField("$ref", "#/$defs/" + kind.word());
    out.writeEndObject();
    out.writeEndObject();
  }
}
