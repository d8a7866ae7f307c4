package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.BY;
import static io.github.huituo.assessment.JsonNames.CONSEQUENCES;
import static io.github.huituo.assessment.JsonNames.FINE;
import static io.github.huituo.assessment.JsonNames.FROM;
import static io.github.huituo.assessment.JsonNames.FROM_INCLUDED;
import static io.github.huituo.assessment.JsonNames.KIND;
import static io.github.huituo.assessment.JsonNames.LASTING;
import static io.github.huituo.assessment.JsonNames.OCCASIONS;
import static io.github.huituo.assessment.JsonNames.SOURCE;
import static io.github.huituo.assessment.JsonNames.TO;
import static io.github.huituo.assessment.JsonNames.TO_INCLUDED;
import static io.github.huituo.assessment.JsonNames.WHOM;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes what follows by law from requirements that are not met. */
final class ConsequenceJson extends JsonFields {
  private final JsonGenerator out;
  private final GroundsJson grounds;

  ConsequenceJson(JsonGenerator out, GroundsJson grounds) {
    super(out);
    this.out = out;
    this.grounds = grounds;
  }

  void write(List<Consequence> consequences) throws IOException {
    startArray(CONSEQUENCES);
    for (Consequence consequence : consequences) {
      write(consequence);
    }
    out.writeEndArray();
  }

  private void write(Consequence consequence) throws IOException {
    out.writeStartObject();
    string(KIND, consequence.kind().name());
    startArray(OCCASIONS);
    for (Consequence.Occasion occasion : consequence.occasions()) {
      out.writeString(occasion.name());
    }
    out.writeEndArray();
    if (consequence.fine().isPresent()) {
      write(consequence.fine().get());
    }
    if (!consequence.by().isEmpty()) {
      text(BY, consequence.by());
    }
    if (!consequence.whom().isEmpty()) {
      text(WHOM, consequence.whom());
    }
    if (!consequence.lasting().isEmpty()) {
      text(LASTING, consequence.lasting());
    }
    out.writeFieldName(SOURCE);
    grounds.write(consequence.source());
    out.writeEndObject();
  }

  private void write(Consequence.Fine fine) throws IOException {
    startObject(FINE);
    if (fine.from().isPresent()) {
      money(FROM, fine.from().get());
      out.writeFieldName(FROM_INCLUDED);
      out.writeBoolean(fine.fromIncluded());
    }
    if (fine.to().isPresent()) {
      money(TO, fine.to().get());
      out.writeFieldName(TO_INCLUDED);
      out.writeBoolean(fine.toIncluded());
    }
    out.writeEndObject();
  }
}
