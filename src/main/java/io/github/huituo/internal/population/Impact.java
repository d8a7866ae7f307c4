package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.SubjectKind;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a change of the law does to a population. Amounts of different currencies, and payments and deductions, are never added
 * up.
 *
 * <p>Payments count as the accounts of an assessment count them: once, the greatest of those that exclude each other, up to the
 * fee where they are taken off one. All amounts are of the whole schedule, past and future, if the facts stay as they are.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param cases how many cases gain and lose
 * @param programmes the entitlements that give amounts to somebody, ordered by id
 * @param payees who receives them, ordered by the kind of payee
 * @param outcomes the answers that came out otherwise, ordered by question, then old and new outcome
 * @param figures the figures besides payments that differ for somebody who is entitled under both laws, ordered by entitlement, then id
 * @param largest the largest changes, for each kind of amount; ordered by size, then line, programme and subject
 * @param unreadable the first lines that could not be read or assessed under one law or both, in their order
 */
public record Impact(
    Cases cases,
    ImmutableList<Programme> programmes,
    ImmutableList<Payee> payees,
    ImmutableList<OutcomeChange> outcomes,
    ImmutableList<FigureChange> figures,
    ImmutableList<Largest> largest,
    ImmutableList<Unreadable> unreadable) {

  /**
   * How many cases there are.
   *
   * @param unchanged with the same outcomes, payments and figures
   * @param gaining with more in one kind of amount and less in none, all programmes and payees together
   * @param losing with less in one kind of amount and more in none
   * @param otherwise with more in one kind of amount and less in another, with other outcomes or figures only, or with the same sum
   *     paid otherwise
   * @param unreadable that could not be read or assessed under one law or both
   */
  public record Cases(long unchanged, long gaining, long losing, long otherwise, long unreadable) {}

  /**
   * A sum under both laws.
   *
   * @param gives whether it is paid or deducted
   * @param before the sum under the old law
   * @param after the sum under the new law, in the same currency
   * @param gainers how many have more
   * @param losers how many have less
   */
  public record Totals(Gives gives, Money before, Money after, long gainers, long losers) {
    /** Returns the new sum less the old one. */
    public Money difference() {
      return after.minus(before);
    }
  }

  /**
   * What an entitlement gives to all.
   *
   * @param id the id of the entitlement
   * @param title what it is called
   * @param subject who its gainers and losers are
   * @param totals the sums
   */
  public record Programme(String id, Text title, SubjectKind subject, Totals totals) {}

  /**
   * The sum that one kind of payee receives. Gainers and losers are the payees of a case.
   *
   * @param payee the kind of payee, a word of the vocabulary
   * @param title what it is called
   * @param totals the sums
   */
  public record Payee(String payee, Text title, Totals totals) {}

  /**
   * How often an answer came out otherwise.
   *
   * @param id the id of the question
   * @param title what is asked
   * @param entitlement whether it is an entitlement, and otherwise a requirement
   * @param before the old outcome; empty where the question was not asked
   * @param after the new outcome; empty where the question is not asked
   * @param count how many subjects
   */
  public record OutcomeChange(
      String id, Text title, boolean entitlement, Optional<Outcome> before, Optional<Outcome> after, long count) {}

  /**
   * How often a figure differs, such as hours a year.
   *
   * @param id the id of the entitlement
   * @param title what the entitlement is called
   * @param figure the id of the figure
   * @param figureTitle what the figure is called
   * @param more how many subjects have more
   * @param less how many subjects have less
   * @param otherwise for how many it is another word or day, or divided otherwise
   */
  public record FigureChange(String id, Text title, String figure, Text figureTitle, long more, long less, long otherwise) {}

  /**
   * One of the largest changes.
   *
   * @param line the line of the case, from 1
   * @param caseId the caller's own name for the case
   * @param subject the id of the subject
   * @param id the id of the entitlement
   * @param title what it is called
   * @param gives whether it is paid or deducted
   * @param before what the subject had
   * @param after what the subject has
   */
  public record Largest(
      long line,
      Optional<String> caseId,
      String subject,
      String id,
      Text title,
      Gives gives,
      Money before,
      Money after) {
    /** Returns what the subject has more; negative if it has less. */
    public Money difference() {
      return after.minus(before);
    }
  }

  /**
   * A line that could not be read or assessed.
   *
   * @param line its number, from 1
   * @param caseId the caller's own name for the case
   * @param before the problems under the old law; none if it could be assessed
   * @param after the problems under the new law; none if it could be assessed
   */
  public record Unreadable(
      long line, Optional<String> caseId, ImmutableList<Problem> before, ImmutableList<Problem> after) {}
}
