package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.CURRENCY;
import static io.github.huituo.assessment.JsonNames.VALUE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON document: words, texts, amounts and quantities under their names. */
class JsonFields {
  private final JsonGenerator out;

  JsonFields(JsonGenerator out) {
    this.out = out;
  }

  final void words(SerializedString name, List<String> words) throws IOException {
    startArray(name);
    for (String word : words) {
      out.writeString(word);
    }
    out.writeEndArray();
  }

  final void text(SerializedString name, Text text) throws IOException {
    out.writeFieldName(name);
    text(text);
  }

  final void text(Text text) throws IOException {
    text.write(out);
  }

  /** Writes a text under a name that assessments do not have. */
  final void text(String name, Text text) throws IOException {
    text(new SerializedString(name), text);
  }

  /** Writes an amount under a name that assessments do not have. */
  final void money(String name, Money amount) throws IOException {
    money(new SerializedString(name), amount);
  }

  final void string(SerializedString name, @Nullable String value) throws IOException {
    out.writeFieldName(name);
    out.writeString(value);
  }

  final void startArray(SerializedString name) throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
  }

  final void startObject(SerializedString name) throws IOException {
    out.writeFieldName(name);
    out.writeStartObject();
  }

  final void money(SerializedString name, Money amount) throws IOException {
    startObject(name);
    string(CURRENCY, amount.getCurrencyUnit().getCode());
    string(VALUE, amount.getAmount().toPlainString());
    out.writeEndObject();
  }

  final void value(SerializedString name, Quantity value) throws IOException {
    if (value instanceof Quantity.Count count) {
      out.writeFieldName(name);
      out.writeNumber(count.value());
    } else if (value instanceof Quantity.Decimal decimal) {
      out.writeFieldName(name);
      out.writeNumber(decimal.value());
    } else if (value instanceof Quantity.Amount amount) {
      money(name, amount.value());
    } else if (value instanceof Quantity.Truth truth) {
      out.writeFieldName(name);
      out.writeBoolean(truth.value());
    } else if (value instanceof Quantity.Words words) {
      words(name, words.value());
    } else {
      string(name, value.toString());
    }
  }
}
