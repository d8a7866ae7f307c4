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
 * Something that may be asked about a subject: a requirement or an entitlement.
 *
 * @param id the id, public API
 * @param entitlement whether it is an entitlement, and otherwise a requirement
 * @param subject about whom it is asked
 * @param severity how binding a requirement is
 * @param title what is asked
 * @param from the first day on which it is asked
 * @param until the first day on which it is no longer asked
 * @param provisions the paragraphs of the law that ask it
 * @param needs the facts it needs
 * @param scope of whom it is asked: only of subjects whose facts, or those of related subjects, have these values
 * @param presumed whether a subject of which the facts of the scope are not told is taken to be in it, and the answer says so
 * @param gives what an entitlement gives
 * @param exclusive the group of entitlements of which a subject is paid one only
 * @param monotone in which directions its answer never goes when there is more of a fact
 * @param cliffs the amounts of which a smallest change may change what is paid by much
 * @param sanctions what the law attaches to a requirement that is not met
 * @param at where it stands
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
    ImmutableMap<Need.Fact, ImmutableSet<String>> scope,
    boolean presumed,
    Gives gives,
    Optional<String> exclusive,
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
