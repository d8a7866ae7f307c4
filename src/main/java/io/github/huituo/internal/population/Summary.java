package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;

/**
 * What came out of a population, all together. Amounts of different currencies are never added up.
 *
 * <p>Amounts count as the accounts of assessments count them: once, the greatest of those that exclude each other, up to the fee
 * where they are taken off one. They are of the whole schedule, past and future, if the facts stay as they are.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param count how many cases there were
 * @param programmes what came of each entitlement, ordered by id
 * @param requirements what came of each requirement, ordered by id
 * @param severities how many answers to requirements of a severity there were of each outcome
 * @param payees what each kind of payee receives in each year
 * @param places what came of each place, the greater ones first, then by code
 */
public record Summary(
    Simulation.Count count,
    ImmutableList<Programme> programmes,
    ImmutableList<Requirement> requirements,
    ImmutableMap<Severity, ImmutableMap<Outcome, Long>> severities,
    ImmutableList<Payee> payees,
    ImmutableList<Place> places) {

  /**
   * A fact that is missing.
   *
   * @param fact the fact with its kind of subject
   * @param title what it is
   * @param answers how many answers it leaves open
   */
  public record OpenFact(String fact, Text title, long answers) {}

  /**
   * Amounts in a currency.
   *
   * @param byYear the amount of each year
   * @param bounds how many subjects have at most so much, and more than the bound before
   */
  public record CurrencySums(ImmutableSortedMap<String, BigDecimal> byYear, ImmutableSortedMap<BigDecimal, Long> bounds) {
    /** Returns all years together. */
    public BigDecimal total() {
      return byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * What came of an entitlement.
   *
   * @param id its id
   * @param title what it is called
   * @param outcomes how many subjects there are of each outcome
   * @param open the missing facts, that which leaves most answers open first
   * @param amounts the amounts of each currency
   */
  public record Programme(
      String id,
      Text title,
      ImmutableMap<Outcome, Long> outcomes,
      ImmutableList<OpenFact> open,
      ImmutableSortedMap<String, CurrencySums> amounts) {}

  /**
   * What came of a requirement.
   *
   * @param id its id
   * @param title what it is called
   * @param severity how binding it is
   * @param outcomes how many subjects there are of each outcome
   * @param open the missing facts, that which leaves most answers open first
   */
  public record Requirement(
      String id, Text title, Severity severity, ImmutableMap<Outcome, Long> outcomes, ImmutableList<OpenFact> open) {}

  /**
   * What a kind of payee receives in a year.
   *
   * @param payee the kind of payee
   * @param title what it is called
   * @param year the year, or {@code once}
   * @param currency the currency
   * @param amount how much
   */
  public record Payee(String payee, Text title, String year, String currency, BigDecimal amount) {}

  /**
   * What came of a place.
   *
   * @param level the name of the kind of place
   * @param levelTitle what that is called
   * @param code its code
   * @param title what it is called; its code if no pack names it
   * @param cases how many cases belong to it
   * @param eligible how many subjects are entitled, by programme
   * @param amounts how much they have, by programme, then currency
   * @param severities how many answers to requirements of a severity there were of each outcome
   */
  public record Place(
      String level,
      Text levelTitle,
      String code,
      Text title,
      long cases,
      ImmutableSortedMap<String, Long> eligible,
      ImmutableSortedMap<String, ImmutableSortedMap<String, BigDecimal>> amounts,
      ImmutableMap<Severity, ImmutableMap<Outcome, Long>> severities) {
    /** Returns all programmes together, by currency. */
    public ImmutableSortedMap<String, BigDecimal> total() {
      java.util.TreeMap<String, BigDecimal> total = new java.util.TreeMap<>();
      amounts.values().forEach(each -> each.forEach((currency, amount) -> total.merge(currency, amount, BigDecimal::add)));
      return ImmutableSortedMap.copyOf(total);
    }
  }
}
