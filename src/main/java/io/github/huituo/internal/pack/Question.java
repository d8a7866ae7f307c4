package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A requirement or an entitlement that may be asked about a subject.
 *
 * @param id the id, public API
 * @param entitlement whether it is an entitlement, and otherwise a requirement
 * @param subject about whom it is asked
 * @param severity how binding a requirement is
 * @param title what is asked
 * @param from the first day on which it is asked
 * @param until the first day on which it is no longer asked
 * @param provisions the paragraphs of the law that it rests on
 * @param needs the facts it needs
 * @param scope the subjects in question: only those whose facts, or those of related subjects, have these values
 * @param presumed whether a subject is presumed in scope while the facts of the scope are missing; the answer then states it
 * @param gives what an entitlement gives
 * @param decisive on which day the state of affairs decides about a payment
 * @param enrolments what is paid of a period in which several enrolments of a child give a claim
 * @param exclusive the group of mutually exclusive entitlements that it belongs to
 * @param figures the further figures of its answers
 * @param monotone the directions in which its answer never changes when a fact increases
 * @param cliffs the amounts at which the payment jumps
 * @param sanctions the consequences in law of a requirement that is not met
 * @param at its location
 */
public record Question(
    String id,
    boolean entitlement,
    SubjectKind subject,
    Severity severity,
    Text title,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    ImmutableList<Provision> provisions,
    ImmutableList<Need> needs,
    ImmutableMap<Need.FactRef, ImmutableSet<String>> scope,
    boolean presumed,
    Gives gives,
    Decisive decisive,
    EnrolmentPayments enrolments,
    Optional<String> exclusive,
    ImmutableList<FigureDefinition> figures,
    ImmutableList<Monotone> monotone,
    ImmutableList<Cliff> cliffs,
    Sanction.OfQuestion sanctions,
    Location at) {

  /** Returns where the law is located that asks it. */
  public ImmutableList<Citation> citations() {
    return provisions.stream().map(Provision::citation).collect(ImmutableList.toImmutableList());
  }

  /** Returns whether it is asked on a day. */
  public boolean isAskedOn(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true) && until.map(day::isBefore).orElse(true);
  }
}
