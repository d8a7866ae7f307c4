package io.github.huituo.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Writes plans as JSON, always with the same bytes for the same plan. */
final class PlanJson {
  private final JsonGenerator out;
  private final AssessmentJson answers;

  private PlanJson(JsonGenerator out) {
    this.out = out;
    this.answers = new AssessmentJson(out, Detail.FULL);
  }

  static String write(Plan plan) {
    return JsonOutput.file(out -> new PlanJson(out).writeAll(plan));
  }

  /** Writes one of a list. */
  private interface Writing<T> {
    void write(T one) throws IOException;
  }

  private void writeAll(Plan plan) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("plan");
    answers.text("form", plan.form());
    out.writeBooleanField("complies", plan.complies());
    list("classes", plan.classes(), this::room);
    staff(plan.staff());
    area(plan.area());
    list("documents", plan.documents(), answers::text);
    list("steps", plan.steps(), this::step);
    budget(plan.budget());
    list("subsidies", plan.subsidies(), this::subsidy);
    list("prices", plan.prices(), this::price);
    list("months", plan.months(), this::month);
    if (plan.outgrown().isPresent()) {
      out.writeObjectFieldStart("outgrown");
      out.writeStringField("day", plan.outgrown().get().day().toString());
      list("because", plan.outgrown().get().because(), answers::text);
      out.writeEndObject();
    }
    list("alternatives", plan.alternatives(), this::alternative);
    list("conflict", plan.conflict(), answers::text);
    list("relaxations", plan.relaxations(), answers::text);
    out.writeObjectFieldStart("bound");
    out.writeBooleanField("proved", plan.bound().proved());
    amount("atLeast", plan.bound().atLeast());
    amount("mayMiss", plan.bound().mayMiss());
    out.writeNumberField("fewestCareWorkers", plan.bound().fewest());
    out.writeEndObject();
    out.writeEndObject();
    out.writeFieldName("assessment");
    answers.write(plan.assessment());
    out.writeEndObject();
  }

  private <T> void list(String name, List<T> all, Writing<? super T> writing) throws IOException {
    out.writeArrayFieldStart(name);
    for (T one : all) {
      writing.write(one);
    }
    out.writeEndArray();
  }

  private void amount(String name, Optional<Money> amount) throws IOException {
    if (amount.isPresent()) {
      answers.money(name, amount.get());
    }
  }

  private void room(Plan.Room room) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", room.id());
    if (room.kind().isPresent()) {
      answers.text("kind", room.kind().get());
    }
    out.writeNumberField("children", room.ages().size());
    out.writeArrayFieldStart("agesInMonths");
    for (int age : room.ages()) {
      out.writeNumber(age);
    }
    out.writeEndArray();
    out.writeNumberField("careWorkers", room.careWorkers());
    out.writeNumberField("area", room.area());
    out.writeEndObject();
  }

  private void staff(Plan.Team team) throws IOException {
    out.writeObjectFieldStart("staff");
    out.writeNumberField("careWorkers", team.careWorkers());
    out.writeNumberField("needed", team.needed());
    if (team.shift().isPresent()) {
      out.writeNumberField("shiftHours", team.shift().get());
    }
    list(
        "day",
        team.day(),
        part -> {
          out.writeStartObject();
          out.writeStringField("from", part.from().toString());
          out.writeStringField("until", part.until().toString());
          out.writeNumberField("children", part.children());
          out.writeNumberField("careWorkers", part.careWorkers());
          out.writeNumberField("hours", part.hours());
          out.writeEndObject();
        });
    if (!team.qualified().isEmpty()) {
      list("qualified", team.qualified(), role -> role("qualification", role));
    }
    list("others", team.others(), role -> role("role", role));
    out.writeEndObject();
  }

  private void role(String name, Plan.Role role) throws IOException {
    out.writeStartObject();
    out.writeStringField(name, role.role());
    answers.text("title", role.title());
    out.writeNumberField("heads", role.heads());
    out.writeEndObject();
  }

  private void area(Plan.Area area) throws IOException {
    out.writeObjectFieldStart("area");
    out.writeNumberField("indoor", area.indoor());
    out.writeNumberField("outdoor", area.outdoor());
    list("parts", area.parts(), this::item);
    out.writeEndObject();
  }

  private void item(Plan.Item item) throws IOException {
    out.writeStartObject();
    answers.text("title", item.title());
    answers.text("value", item.value());
    out.writeEndObject();
  }

  private void step(Plan.Step step) throws IOException {
    out.writeStartObject();
    answers.text("title", step.title());
    list("items", step.items(), this::item);
    out.writeEndObject();
  }

  private void budget(Plan.Budget budget) throws IOException {
    out.writeObjectFieldStart("budget");
    list("lines", budget.lines(), this::line);
    list("once", budget.once(), this::line);
    amount("cost", budget.cost());
    amount("balance", budget.balance());
    amount("place", budget.place());
    list("unstated", budget.unstated(), answers::text);
    out.writeEndObject();
  }

  private void line(Plan.Line line) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", line.id());
    answers.text("title", line.title());
    out.writeNumberField("quantity", line.quantity());
    answers.money("each", line.each());
    answers.money("amount", line.amount());
    out.writeEndObject();
  }

  private void subsidy(Plan.Subsidy subsidy) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", subsidy.id());
    answers.text("title", subsidy.title());
    out.writeStringField("outcome", subsidy.outcome().name());
    out.writeStringField("subject", subsidy.subject());
    out.writeNumberField("children", subsidy.children());
    list("conditions", subsidy.conditions(), this::item);
    amount("total", subsidy.total());
    answers.text("because", subsidy.because());
    out.writeEndObject();
  }

  private void price(Plan.Price price) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", price.id());
    answers.text("title", price.title());
    out.writeStringField("outcome", price.outcome().name());
    answers.text("because", price.because());
    out.writeEndObject();
  }

  private void month(Plan.Month month) throws IOException {
    out.writeStartObject();
    out.writeStringField("month", month.month().toString());
    out.writeNumberField("children", month.children());
    out.writeNumberField("left", month.left());
    list("classes", month.classes(), this::item);
    out.writeNumberField("careWorkers", month.careWorkers());
    out.writeEndObject();
  }

  private void alternative(Plan.Alternative other) throws IOException {
    out.writeStartObject();
    answers.text("title", other.title());
    out.writeBooleanField("complies", other.complies());
    out.writeBooleanField("better", other.better());
    if (other.careWorkers().isPresent()) {
      out.writeNumberField("careWorkers", other.careWorkers().get());
    }
    amount("cost", other.cost());
    answers.text("because", other.because());
    out.writeEndObject();
  }
}
