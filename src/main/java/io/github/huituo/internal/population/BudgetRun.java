package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cost of two laws for a population. It is computed on all cores, with never more than a few batches in memory.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BudgetRun {
  static final String COST = "COST";
  static final String GROUP = "GROUP";
  static final String GAINERS = "GAINERS";
  static final String LOSERS = "LOSERS";
  static final String BEFORE = "0";
  static final String AFTER = "1";

  private final BudgetLaw before;
  private final BudgetLaw after;
  private final List<BudgetLaw> swept;
  private final Options options;

  /**
   * What is asked for.
   *
   * @param before the old law
   * @param after the new law
   * @param name the name by which errors call the input
   * @param years how many calendar years are counted, from that of each case on; 0 for whole schedules
   * @param questions the words for the questions that are asked; all entitlements to money if there are none
   * @param by the fact by which people are grouped, besides places; otherwise that of the packs
   * @param sweep the parameter of the new law that takes other values
   */
  public record Options(
      LoadedPolicy before,
      LoadedPolicy after,
      String name,
      int years,
      Set<String> questions,
      Optional<String> by,
      Optional<Sweep> sweep) {}

  /** Creates it. */
  public BudgetRun(Options options) {
    this.options = options;
    this.before = new BudgetLaw(options.before(), e -> e.law().parameters(), options.questions(), options.years());
    this.after = new BudgetLaw(options.after(), e -> e.law().parameters(), options.questions(), options.years());
    this.swept =
        options.sweep().stream()
            .flatMap(
                sweep ->
                    sweep.values().stream()
                        .map(
                            value ->
                                new BudgetLaw(
                                    options.after(), e -> sweep.with(e.law(), value), options.questions(), options.years())))
            .toList();
  }

  private static final class Sums {
    private final SummaryCounts counts = new SummaryCounts();
    private final Set<String> jurisdictions = new TreeSet<>();
    private long cases;
    private long failed;

    void addAll(Sums others) {
      counts.addAll(others.counts);
      jurisdictions.addAll(others.jurisdictions);
      cases += others.cases;
      failed += others.failed;
    }
  }

  /**
   * Runs it. A case that cannot be read or assessed under one law counts as failed, and the run goes on.
   *
   * @throws IOException if the input cannot be read
   */
  public ReformBudget run(InputStream in, Simulation.Progress progress) throws IOException {
    RecordReader records = CaseForm.records(options.name(), in);
    CaseForm form = CaseForm.of(options.name(), records);
    Sums all = new Sums();
    CaseStream.run(
        records,
        batch -> work(form, batch),
        all::addAll,
        position -> progress.at(position.lines(), position.bytes()));
    List<Jurisdiction> laws = all.jurisdictions.stream().map(options.after()::law).toList();
    if (all.cases > 0 && options.sweep().isPresent()) {
      options.sweep().get().check(laws);
    }
    return new BudgetTables(options, laws, all.counts.rows()).budget(all.cases, all.failed);
  }

  private Sums work(CaseForm form, List<CaseRecord> batch) {
    Sums sums = new Sums();
    for (CaseRecord record : batch) {
      ChildcareCase old;
      ChildcareCase now;
      try {
        Node document = form.document(record);
        old = before.policy().read(document);
        now = after.policy().read(document);
      } catch (HuituoException e) {
        sums.failed++;
        continue;
      }
      // What is wrong with the sweep is no fault of the case.
      swept.forEach(law -> law.engine(now.jurisdiction()));
      try {
        List<List<BudgetLaw.YearPayment>> variants = new ArrayList<>();
        variants.add(before.paid(old));
        variants.add(after.paid(now));
        swept.forEach(law -> variants.add(law.paid(now)));
        add(sums, now, variants);
        sums.cases++;
        sums.jurisdictions.add(now.jurisdiction());
      } catch (HuituoException e) {
        sums.failed++;
      }
    }
    return sums;
  }

  private void add(Sums sums, ChildcareCase asked, List<List<BudgetLaw.YearPayment>> variants) {
    for (int i = 0; i < variants.size(); i++) {
      for (BudgetLaw.YearPayment paid : variants.get(i)) {
        sums.counts.add(
            paid.amount().getAmount(), COST, paid.programme(), paid.year(), paid.amount().getCurrencyUnit().getCode(), String.valueOf(i));
      }
    }
    for (Places.Place place : Places.of(options.after(), asked)) {
      group(sums.counts, place.level(), place.code(), variants.get(0), variants.get(1));
    }
    Optional<String> by = options.by().or(() -> PopulationModels.grouping(options.after(), asked.jurisdiction()));
    if (by.isPresent()) {
      Map<String, String> values = values(asked, by.get());
      Map<String, List<BudgetLaw.YearPayment>> old = bySubject(variants.get(0));
      Map<String, List<BudgetLaw.YearPayment>> now = bySubject(variants.get(1));
      for (String subject : ImmutableList.copyOf(new TreeSet<>(Stream.concat(old.keySet().stream(), now.keySet().stream()).toList()))) {
        group(
            sums.counts, by.get(), values.getOrDefault(subject, ""), old.getOrDefault(subject, List.of()),
            now.getOrDefault(subject, List.of()));
      }
    }
  }

  private static void group(
      SummaryCounts counts, String by, String name, List<BudgetLaw.YearPayment> before, List<BudgetLaw.YearPayment> after) {
    Map<String, BigDecimal> differences = new TreeMap<>();
    for (BudgetLaw.YearPayment paid : before) {
      counts.add(paid.amount().getAmount(), GROUP, by, name, currency(paid), BEFORE);
      differences.merge(currency(paid), paid.amount().getAmount().negate(), BigDecimal::add);
    }
    for (BudgetLaw.YearPayment paid : after) {
      counts.add(paid.amount().getAmount(), GROUP, by, name, currency(paid), AFTER);
      differences.merge(currency(paid), paid.amount().getAmount(), BigDecimal::add);
    }
    differences.forEach(
        (currency, difference) -> {
          if (difference.signum() != 0) {
            counts.count(difference.signum() > 0 ? GAINERS : LOSERS, by, name, currency);
          }
        });
  }

  private static String currency(BudgetLaw.YearPayment paid) {
    return paid.amount().getCurrencyUnit().getCode();
  }

  private static Map<String, List<BudgetLaw.YearPayment>> bySubject(List<BudgetLaw.YearPayment> all) {
    Map<String, List<BudgetLaw.YearPayment>> bySubject = new HashMap<>();
    all.forEach(paid -> bySubject.computeIfAbsent(paid.subject(), s -> new ArrayList<>()).add(paid));
    return bySubject;
  }

  /** Returns the value of a fact such as {@code child.birthDate}, by subject. */
  private static Map<String, String> values(ChildcareCase asked, String fact) {
    String kind = fact.substring(0, Math.max(0, fact.indexOf('.')));
    String name = fact.substring(fact.indexOf('.') + 1);
    Map<String, String> values = new HashMap<>();
    collect(asked.parts().values(), kind, name, values);
    return values;
  }

  private static void collect(Collection<List<Subject>> parts, String kind, String name, Map<String, String> values) {
    for (List<Subject> subjects : parts) {
      for (Subject subject : subjects) {
        Object value = subject.facts().get(name);
        if (subject.kind().word().equals(kind) && value != null) {
          values.put(subject.id(), value.toString());
        }
        collect(subject.parts().values(), kind, name, values);
      }
    }
  }
}
