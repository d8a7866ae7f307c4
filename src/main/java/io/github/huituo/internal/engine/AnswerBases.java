package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.law.ChosenSetting;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.ParameterRef;
import io.github.huituo.internal.law.Provenance;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.BoundedCache;
import io.github.huituo.internal.text.JsonFragment;
import io.github.huituo.internal.text.SharedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bases of the answers of a jurisdiction. Each is collected once for the same outcome, rules and grounds, and kept while there is room.
 * Thread-safe.
 */
final class AnswerBases {
  /** How many rules and grounds the kept bases may have together. */
  private static final long MOST = 20_000;

  private final Jurisdiction law;
  private final BoundedCache<List<Object>, AnswerBasis> known = new BoundedCache<>(MOST);

  AnswerBases(Jurisdiction law) {
    this.law = law;
  }

  /** Returns what conclusions about one question rest on. Threads that ask at once may each collect it, and it is the same. */
  AnswerBasis of(Question question, LocalDate asOf, Outcome outcome, List<Conclusion> conclusions) {
    List<Provenance> grounds = new ArrayList<>();
    List<Object> key = new ArrayList<>();
    key.add(question.id());
    key.add(asOf);
    key.add(outcome);
    for (Conclusion conclusion : conclusions) {
      key.add(conclusion.rule().at());
      conclusion.addGroundsTo(grounds);
    }
    key.addAll(grounds);
    AnswerBasis basis = known.find(key).orElse(null);
    if (basis == null) {
      basis = collect(question, asOf, conclusions, ImmutableSet.copyOf(grounds));
      known.put(key, basis, key.size());
    }
    return basis;
  }

  private AnswerBasis collect(Question question, LocalDate asOf, List<Conclusion> conclusions, Set<Provenance> grounds) {
    Set<Citation> citations = citations(question, asOf, conclusions, grounds);
    return new AnswerBasis(
        SharedList.of(citations.stream().map(law::cited).toList()),
        citations.stream().map(Citation::evidence).reduce(Evidence::weaker),
        SharedList.of(interpretations(grounds)),
        SharedList.of(settings(grounds)),
        SharedList.of(conclusions.stream().map(c -> c.rule().name()).distinct().toList()),
        new JsonFragment(),
        new JsonFragment());
  }

  /** Returns the citations of the figures, then of the rules. The evidence of a figure's citation is more specific. */
  private Set<Citation> citations(
      Question question, LocalDate asOf, List<Conclusion> conclusions, Set<Provenance> grounds) {
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
      question.citations().stream().filter(c -> isInForce(c, asOf)).forEach(found::add);
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
  private boolean isInForce(Citation citation, LocalDate asOf) {
    Source source = law.sources().get(citation.source());
    return source == null || source.isInForce(asOf);
  }

  private static List<InterpretationChoice> interpretations(Set<Provenance> grounds) {
    List<InterpretationChoice> readings = new ArrayList<>();
    for (Provenance ground : grounds) {
      if (ground instanceof Interpretation reading && reading.isSettled()) {
        String choice = reading.getChoice();
        Text meaning = reading.point().choices().getOrDefault(choice, Text.empty());
        readings.add(new InterpretationChoice(reading.getId(), choice, reading.point().title(), meaning, reading.isByHost()));
      }
    }
    readings.sort(Comparator.comparing(InterpretationChoice::id));
    return readings;
  }

  private List<UsedSetting> settings(Set<Provenance> grounds) {
    List<UsedSetting> settings = new ArrayList<>();
    for (Provenance ground : grounds) {
      if (ground instanceof ChosenSetting chosen) {
        Setting setting = law.settings().get(chosen.id());
        Text title = setting == null ? Text.empty() : setting.title();
        settings.add(new UsedSetting(chosen.id(), Quantities.of(chosen.value()), title));
      }
    }
    settings.sort(Comparator.comparing(UsedSetting::id));
    return settings;
  }
}
