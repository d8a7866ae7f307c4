package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.law.Schedule;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The answer to an entitlement. Immutable and thread-safe. */
final class AssembledEntitlement extends AssembledAnswer implements EntitlementAnswer {
  private final Optional<Schedule> schedule;
  private final ImmutableList<Payment> payments;
  private final ImmutableList<NamedFigure> figures;

  AssembledEntitlement(AnswerAssembler assembler) {
    super(assembler);
    this.schedule = assembler.schedule();
    this.payments = schedule.isPresent() ? schedule.get().payments() : ImmutableList.of();
    this.figures = assembler.figures();
  }

  @Override
  public Gives gives() {
    return assembler().question().gives();
  }

  @Override
  public Optional<String> exclusive() {
    return assembler().question().exclusive();
  }

  @Override
  public Optional<Money> offsets() {
    return schedule.flatMap(Schedule::offsetFee);
  }

  @Override
  public List<Payment> payments() {
    return payments;
  }

  @Override
  public Optional<Money> total() {
    return schedule.flatMap(Schedule::total);
  }

  @Override
  public List<NamedFigure> figures() {
    return figures;
  }

  @Override
  public List<Missing> amountOpen() {
    return assembler().amountOpen();
  }

  @Override
  EntitlementAnswer whole() {
    return ImmutableEntitlementAnswer.copyOf(this);
  }
}
