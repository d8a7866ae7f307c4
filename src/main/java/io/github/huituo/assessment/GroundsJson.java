package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.ARTICLE;
import static io.github.huituo.assessment.JsonNames.CHOICE;
import static io.github.huituo.assessment.JsonNames.CHOSEN_BY_HOST;
import static io.github.huituo.assessment.JsonNames.EVIDENCE;
import static io.github.huituo.assessment.JsonNames.ID;
import static io.github.huituo.assessment.JsonNames.INTERPRETATIONS;
import static io.github.huituo.assessment.JsonNames.MEANING;
import static io.github.huituo.assessment.JsonNames.NUMBER;
import static io.github.huituo.assessment.JsonNames.RULES;
import static io.github.huituo.assessment.JsonNames.SETTINGS;
import static io.github.huituo.assessment.JsonNames.SOURCES;
import static io.github.huituo.assessment.JsonNames.TITLE;
import static io.github.huituo.assessment.JsonNames.VALUE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.huituo.internal.text.SharedList;
import java.io.IOException;
import java.util.List;

/**
 * Writes what answers rest on: sources, interpretations, settings and rules.
 *
 * <p>They are the same whatever the detail, so that a list which many answers share is put into text once.
 */
final class GroundsJson extends JsonFields {
  private final JsonGenerator out;

  GroundsJson(JsonGenerator out) {
    super(out);
    this.out = out;
  }

  void sources(List<CitedSource> sources) throws IOException {
    list(SOURCES, sources, GroundsJson::write);
  }

  void interpretations(List<InterpretationChoice> interpretations) throws IOException {
    list(INTERPRETATIONS, interpretations, GroundsJson::write);
  }

  void settings(List<UsedSetting> settings) throws IOException {
    list(SETTINGS, settings, GroundsJson::write);
  }

  void rules(List<String> rules) throws IOException {
    list(RULES, rules, (json, rule) -> json.out.writeString(rule));
  }

  void write(CitedSource source) throws IOException {
    out.writeStartObject();
    string(ID, source.id());
    text(TITLE, source.title());
    if (source.number().isPresent()) {
      string(NUMBER, source.number().get());
    }
    if (source.article().isPresent()) {
      string(ARTICLE, source.article().get());
    }
    string(EVIDENCE, source.evidence().word());
    out.writeEndObject();
  }

  private void write(InterpretationChoice reading) throws IOException {
    out.writeStartObject();
    string(ID, reading.id());
    string(CHOICE, reading.choice());
    text(TITLE, reading.title());
    text(MEANING, reading.meaning());
    out.writeFieldName(CHOSEN_BY_HOST);
    out.writeBoolean(reading.byHost());
    out.writeEndObject();
  }

  private void write(UsedSetting setting) throws IOException {
    out.writeStartObject();
    string(ID, setting.id());
    value(VALUE, setting.value());
    text(TITLE, setting.title());
    out.writeEndObject();
  }

  /** How an element of a list is written. */
  private interface Element<E> {
    void write(GroundsJson json, E element) throws IOException;
  }

  private <E> void list(SerializedString name, List<E> all, Element<E> element) throws IOException {
    out.writeFieldName(name);
    if (all instanceof SharedList<E> shared) {
      shared.json().write(out, other -> new GroundsJson(other).elements(shared, element));
    } else {
      elements(all, element);
    }
  }

  private <E> void elements(List<E> all, Element<E> element) throws IOException {
    out.writeStartArray();
    for (E each : all) {
      element.write(this, each);
    }
    out.writeEndArray();
  }
}
