package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Step;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.text.JsonFragment;
import io.github.huituo.internal.text.SharedFields;
import io.github.huituo.model.SubjectKind;
import java.util.List;
import java.util.Optional;

/** An answer that gives its reasons when somebody asks for them. Immutable and thread-safe. */
abstract class AssembledAnswer implements Answer, SharedFields {
  private final AnswerAssembler assembler;

  AssembledAnswer(AnswerAssembler assembler) {
    this.assembler = assembler;
  }

  final AnswerAssembler assembler() {
    return assembler;
  }

  @Override
  public final String id() {
    return assembler.question().id();
  }

  @Override
  public final String subject() {
    return assembler.subject().getId();
  }

  @Override
  public final SubjectKind subjectKind() {
    return assembler.subject().subjectKind();
  }

  @Override
  public final Text title() {
    return assembler.question().title();
  }

  @Override
  public final Outcome outcome() {
    return assembler.outcome();
  }

  @Override
  public final Text because() {
    return assembler.because();
  }

  @Override
  public final List<Step> steps() {
    return ImmutableList.copyOf(assembler.steps());
  }

  @Override
  public final List<CitedSource> sources() {
    return assembler.basis().sources();
  }

  @Override
  public final Optional<Evidence> evidence() {
    return assembler.basis().evidence();
  }

  @Override
  public final List<InterpretationChoice> interpretations() {
    return assembler.basis().interpretations();
  }

  @Override
  public final List<UsedSetting> settings() {
    return assembler.basis().settings();
  }

  @Override
  public final List<Missing> missing() {
    return assembler.missing();
  }

  @Override
  public final List<String> rules() {
    return assembler.basis().rules();
  }

  @Override
  public final JsonFragment questionJson() {
    return assembler.basis().questionJson();
  }

  @Override
  public final JsonFragment groundsJson() {
    return assembler.basis().groundsJson();
  }

  /** Returns the same answer with all reasons given, as it is compared and shown. */
  abstract Answer whole();

  @Override
  public final boolean equals(Object other) {
    return this == other || whole().equals(other instanceof AssembledAnswer that ? that.whole() : other);
  }

  @Override
  public final int hashCode() {
    return whole().hashCode();
  }

  @Override
  public final String toString() {
    return whole().toString();
  }
}
