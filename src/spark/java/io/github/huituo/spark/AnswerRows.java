package io.github.huituo.spark;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.population.LineAssessor;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes answers as rows. */
final class AnswerRows {
  private static final DataType AMOUNT = DataTypes.createDecimalType(20, 4);
  private static final int SCALE = 4;

  private static final StructType MISSING = new StructType().add("fact", DataTypes.StringType).add("subject", DataTypes.StringType);

  private static final StructType PAYMENT =
      new StructType()
          .add("period", DataTypes.StringType)
          .add("currency", DataTypes.StringType)
          .add("amount", AMOUNT)
          .add("payee", DataTypes.StringType);

  private static final StructType REQUIREMENT =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("subject", DataTypes.StringType)
          .add("severity", DataTypes.StringType)
          .add("outcome", DataTypes.StringType)
          .add("required", DataTypes.StringType)
          .add("actual", DataTypes.StringType)
          .add("shortfall", DataTypes.StringType)
          .add("missing", DataTypes.createArrayType(MISSING));

  private static final StructType ENTITLEMENT =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("subject", DataTypes.StringType)
          .add("outcome", DataTypes.StringType)
          .add("currency", DataTypes.StringType)
          .add("total", AMOUNT)
          .add("payments", DataTypes.createArrayType(PAYMENT))
          .add("missing", DataTypes.createArrayType(MISSING))
          .add("amountOpen", DataTypes.createArrayType(MISSING));

  /** The columns of an answer. */
  static final StructType SCHEMA =
      new StructType()
          .add("json", DataTypes.StringType)
          .add("caseId", DataTypes.StringType)
          .add("asOf", DataTypes.DateType)
          .add("jurisdiction", DataTypes.StringType)
          .add("error", DataTypes.createArrayType(DataTypes.StringType))
          .add("requirements", DataTypes.createArrayType(REQUIREMENT))
          .add("entitlements", DataTypes.createArrayType(ENTITLEMENT));

  private AnswerRows() {}

  /** Returns the row of what came out of a case. */
  static Row of(LineAssessor.Result result) {
    if (result.assessment().isEmpty()) {
      Object[] problems = result.problems().stream().map(p -> p.in("en")).toArray();
      return RowFactory.create(result.json(), null, null, null, problems, null, null);
    }
    Assessment assessment = result.assessment().get();
    return RowFactory.create(
        result.json(),
        assessment.caseId().orElse(null),
        Date.valueOf(assessment.asOf()),
        assessment.jurisdiction(),
        null,
        rows(assessment.requirements(), AnswerRows::of),
        rows(assessment.entitlements(), AnswerRows::of));
  }

  private static Row of(RequirementAnswer answer) {
    return RowFactory.create(
        answer.id(),
        answer.subject(),
        answer.severity().name(),
        answer.outcome().name(),
        answer.required().map(Object::toString).orElse(null),
        answer.actual().map(Object::toString).orElse(null),
        answer.shortfall().map(Object::toString).orElse(null),
        missing(answer));
  }

  private static Row of(EntitlementAnswer answer) {
    return RowFactory.create(
        answer.id(),
        answer.subject(),
        answer.outcome().name(),
        answer.total().map(t -> t.getCurrencyUnit().getCode()).orElse(null),
        answer.total().map(t -> amount(t.getAmount())).orElse(null),
        rows(answer.payments(), AnswerRows::of),
        missing(answer),
        rows(answer.amountOpen(), AnswerRows::of));
  }

  private static Row of(Payment payment) {
    return RowFactory.create(
        payment.period(), payment.amount().getCurrencyUnit().getCode(), amount(payment.amount().getAmount()), payment.payee());
  }

  private static Row of(Missing missing) {
    return RowFactory.create(missing.fact(), missing.subject());
  }

  private static Object[] missing(Answer answer) {
    return rows(answer.missing(), AnswerRows::of);
  }

  private static BigDecimal amount(BigDecimal amount) {
    return amount.setScale(SCALE);
  }

  private static <T> Object[] rows(List<T> all, Function<? super T, Row> row) {
    return all.stream().map(row).toArray();
  }
}
