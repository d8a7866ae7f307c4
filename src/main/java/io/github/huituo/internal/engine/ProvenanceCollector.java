package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ChosenSetting;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.ParameterRef;
import io.github.huituo.internal.law.Provenance;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects on what the conclusions of rules about one subject rest, once. Immutable and thread-safe. */
final class ProvenanceCollector {
  private final Jurisdiction law;
  private final Question question;
  private final SubjectFact subject;
  private final ImmutableList<Conclusion> conclusions;
  private final ImmutableSet<Provenance> grounds;
  private final Set<Citation> citations;
  private final ImmutableList<ComputationStep> steps;
  private final ImmutableList<CitedSource> sources;
  private final ImmutableList<InterpretationChoice> interpretations;
  private final ImmutableList<UsedSetting> settings;

  ProvenanceCollector(Jurisdiction law, Question question, SubjectFact subject, ImmutableList<Conclusion> conclusions) {
    this.law = law;
    this.question = question;
    this.subject = subject;
    this.conclusions = conclusions;
    this.grounds = grounds(conclusions);
    this.citations = citations();
    this.steps = collectSteps();
    this.sources = collectSources();
    this.interpretations = collectInterpretations();
    this.settings = collectSettings();
  }

  private static ImmutableSet<Provenance> grounds(List<Conclusion> conclusions) {
    if (conclusions.size() == 1) {
      return conclusions.get(0).grounds();
    }
    ImmutableSet.Builder<Provenance> all = ImmutableSet.builder();
    conclusions.forEach(c -> all.addAll(c.grounds()));
    return all.build();
  }

  /** Returns the steps of each conclusion without those of the conclusions before it. One conclusion may repeat a step. */
  ImmutableList<ComputationStep> steps() {
    return steps;
  }

  private ImmutableList<ComputationStep> collectSteps() {
    if (conclusions.size() == 1) {
      return conclusions.get(0).steps();
    }
    List<ComputationStep> collected = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      List<ComputationStep> before = List.copyOf(collected);
      conclusion.steps().stream().filter(s -> !before.contains(s)).forEach(collected::add);
    }
    return ImmutableList.copyOf(collected);
  }

  /** Returns the citations of the figures, then of the rules. The evidence of a figure's citation is more specific. */
  private Set<Citation> citations() {
    Set<Citation> found = new TreeSet<>();
    for (Provenance ground : grounds) {
      if (ground instanceof ParameterRef provision) {
        found.add(provision.citation());
      }
    }
    for (Conclusion conclusion : conclusions) {
      Citation cited = conclusion.rule().citation().orElse(null);
      if (cited != null && found.stream().noneMatch(c -> c.source().equals(cited.source()) && c.article().equals(cited.article()))) {
        found.add(cited);
      }
    }
    if (found.isEmpty()) {
      question.citations().stream().filter(this::isInForce).forEach(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(question.citations());
    }
    return found;
  }

  /**
   * Returns whether a citation is in force. A question outlives its instruments: of those that it cites, some may come later, and
   * some may have expired.
   */
  private boolean isInForce(Citation citation) {
    Source source = law.sources().get(citation.source());
    return source == null || source.isInForce(subject.getAsOf());
  }

  /** Returns the places in the law. */
  ImmutableList<CitedSource> sources() {
    return sources;
  }

  private ImmutableList<CitedSource> collectSources() {
    ImmutableList.Builder<CitedSource> sources = ImmutableList.builder();
    citations.forEach(citation -> sources.add(law.cited(citation)));
    return sources.build();
  }

  /** Returns how well the worst evidenced place is evidenced. */
  Optional<Evidence> evidence() {
    Evidence worst = null;
    for (Citation citation : citations) {
      worst = worst == null ? citation.evidence() : worst.weaker(citation.evidence());
    }
    return Optional.ofNullable(worst);
  }

  /** Returns the readings, by id. */
  ImmutableList<InterpretationChoice> interpretations() {
    return interpretations;
  }

  private ImmutableList<InterpretationChoice> collectInterpretations() {
    List<InterpretationChoice> readings = new ArrayList<>();
    for (Provenance ground : grounds) {
      if (ground instanceof Interpretation reading && reading.isSettled()) {
        String choice = reading.getChoice();
        Text meaning = reading.point().choices().getOrDefault(choice, Text.empty());
        readings.add(new InterpretationChoice(reading.getId(), choice, reading.point().title(), meaning, reading.isByHost()));
      }
    }
    readings.sort(Comparator.comparing(InterpretationChoice::id));
    return ImmutableList.copyOf(readings);
  }

  /** Returns the settings, by id. */
  ImmutableList<UsedSetting> settings() {
    return settings;
  }

  private ImmutableList<UsedSetting> collectSettings() {
    List<UsedSetting> settings = new ArrayList<>();
    for (Provenance ground : grounds) {
      if (ground instanceof ChosenSetting chosen) {
        Setting setting = law.settings().get(chosen.id());
        Text title = setting == null ? Text.empty() : setting.title();
        settings.add(new UsedSetting(chosen.id(), Quantities.of(chosen.value()), title));
      }
    }
    settings.sort(Comparator.comparing(UsedSetting::id));
    return ImmutableList.copyOf(settings);
  }
}
