package io.github.huituo.internal.engine;

import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.ImmutableRequirementAnswer;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Figure;
import java.util.List;
import java.util.Optional;

/** The answer to a requirement. Immutable and thread-safe. */
final class AssembledRequirement extends AssembledAnswer implements RequirementAnswer {
  AssembledRequirement(AnswerAssembler assembler) {
    super(assembler);
  }

  @Override
  public Severity severity() {
    return assembler().question().severity();
  }

  @Override
  public Optional<Quantity> required() {
    return assembler().required().flatMap(f -> Optional.ofNullable(f.value())).map(Quantities::of);
  }

  @Override
  public Optional<Quantity> actual() {
    return assembler().actual().map(Quantities::of);
  }

  @Override
  public Optional<Quantity> shortfall() {
    return assembler().shortfall().map(Quantities::of);
  }

  @Override
  public Text unit() {
    return assembler().required().map(Figure::unit).orElse(Text.empty());
  }

  @Override
  public List<Consequence> consequences() {
    return assembler().consequences();
  }

  @Override
  RequirementAnswer whole() {
    return ImmutableRequirementAnswer.copyOf(this);
  }
}
