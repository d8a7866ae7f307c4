package io.github.huituo.internal.engine;

import static io.github.huituo.internal.engine.AnswerVerb.Role.ACTUAL;
import static io.github.huituo.internal.engine.AnswerVerb.Role.GROUNDS;
import static io.github.huituo.internal.engine.AnswerVerb.Role.LEAST;
import static io.github.huituo.internal.engine.AnswerVerb.Role.OPEN;
import static io.github.huituo.internal.engine.AnswerVerb.Role.PARTICULARS;
import static io.github.huituo.internal.engine.AnswerVerb.Role.REQUIRED;
import static io.github.huituo.internal.engine.AnswerVerb.Role.SCHEDULE;
import static io.github.huituo.internal.engine.AnswerVerb.Role.SUBJECT;
import static io.github.huituo.internal.engine.AnswerVerb.Role.WHY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.huituo.assessment.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The verbs of {@link Answers}: {@code $answers.atLeast( $class, $workers, $required )}.
 *
 * <p>Whoever reads rules knows them from here, so that there is one table to extend.
 */
public enum AnswerVerb {
  /** The requirement is met. */
  MET(
      "met",
      Of.REQUIREMENT,
      ImmutableSet.of(Outcome.MET),
      ImmutableSet.of(),
      form(SUBJECT, GROUNDS),
      form(SUBJECT, REQUIRED, ACTUAL, GROUNDS)),
  /** The requirement is not met. */
  NOT_MET(
      "notMet",
      Of.REQUIREMENT,
      ImmutableSet.of(Outcome.NOT_MET),
      ImmutableSet.of(),
      form(SUBJECT, GROUNDS),
      form(SUBJECT, REQUIRED, ACTUAL, GROUNDS)),
  /** The requirement is a least value. */
  AT_LEAST("atLeast", Of.REQUIREMENT, either(), waits(), form(SUBJECT, ACTUAL, REQUIRED)),
  /** The requirement is a greatest value. */
  AT_MOST("atMost", Of.REQUIREMENT, either(), waits(), form(SUBJECT, ACTUAL, REQUIRED)),
  /** The requirement is more than a value. */
  ABOVE("above", Of.REQUIREMENT, either(), waits(), form(SUBJECT, ACTUAL, REQUIRED)),
  /** The requirement is each of several choices. */
  ALL_OF("allOf", Of.REQUIREMENT, either(), waits(), form(SUBJECT, ACTUAL, REQUIRED)),
  /** The requirement is one of several choices, or a value within a band. */
  ONE_OF("oneOf", Of.REQUIREMENT, either(), waits(), form(SUBJECT, ACTUAL, REQUIRED)),
  /** The requirement is a fact that is yes or no. */
  HOLDS("holds", Of.REQUIREMENT, either(), ImmutableSet.of(), form(SUBJECT, ACTUAL, GROUNDS)),
  /** The requirement is that a fact that is yes or no be no. */
  HOLDS_NOT("holdsNot", Of.REQUIREMENT, either(), ImmutableSet.of(), form(SUBJECT, ACTUAL, GROUNDS)),
  /** The subject is not concerned. */
  NOT_APPLICABLE("notApplicable", Of.BOTH, ImmutableSet.of(Outcome.NOT_APPLICABLE), ImmutableSet.of(), form(SUBJECT, GROUNDS)),
  /** The subject is entitled. */
  ELIGIBLE(
      "eligible", Of.ENTITLEMENT, ImmutableSet.of(Outcome.ELIGIBLE), ImmutableSet.of(Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED),
      form(SUBJECT), form(SUBJECT, REQUIRED), form(SUBJECT, SCHEDULE, GROUNDS), form(SUBJECT, PARTICULARS, GROUNDS)),
  /** The subject is entitled; other rules give the amount. */
  ENTITLED(
      "entitled", Of.ENTITLEMENT, ImmutableSet.of(Outcome.ELIGIBLE), ImmutableSet.of(),
      form(SUBJECT, GROUNDS), form(SUBJECT, LEAST, GROUNDS)),
  /** The subject is not entitled. */
  NOT_ELIGIBLE(
      "notEligible", Of.ENTITLEMENT, ImmutableSet.of(Outcome.NOT_ELIGIBLE), ImmutableSet.of(),
      form(SUBJECT, WHY, GROUNDS), form(SUBJECT, WHY, PARTICULARS, GROUNDS), form(SUBJECT, GROUNDS)),
  /** The answer depends on a figure without a value. */
  UNDETERMINED("undetermined", Of.BOTH, ImmutableSet.of(Outcome.UNDETERMINED), ImmutableSet.of(), form(SUBJECT, OPEN, GROUNDS));

  /** The role of an argument. */
  public enum Role {
    /** The subject of the answer. */
    SUBJECT,
    /** The required figure. */
    REQUIRED,
    /** The actual value. */
    ACTUAL,
    /** The payments. */
    SCHEDULE,
    /** The least payments, which the answer does not state. */
    LEAST,
    /** The figures that are no payments. */
    PARTICULARS,
    /** The word of a reason. */
    WHY,
    /** The figure without a value. */
    OPEN,
    /** Further figures as grounds: none or more. */
    GROUNDS
  }

  private enum Of {
    REQUIREMENT,
    ENTITLEMENT,
    BOTH
  }

  private static final Map<String, AnswerVerb> BY_METHOD = Maps.uniqueIndex(Arrays.asList(values()), AnswerVerb::method);

  private final String method;
  private final Of of;
  private final ImmutableSet<Outcome> outcomes;
  private final ImmutableSet<Outcome> possible;
  private final ImmutableList<ImmutableList<Role>> forms;

  @SafeVarargs
  AnswerVerb(String method, Of of, ImmutableSet<Outcome> outcomes, ImmutableSet<Outcome> further, ImmutableList<Role>... forms) {
    this.method = method;
    this.of = of;
    this.outcomes = outcomes;
    this.possible = Sets.union(outcomes, further).immutableCopy();
    this.forms = ImmutableList.copyOf(forms);
  }

  private static ImmutableSet<Outcome> either() {
    return ImmutableSet.of(Outcome.MET, Outcome.NOT_MET);
  }

  private static ImmutableSet<Outcome> waits() {
    return ImmutableSet.of(Outcome.UNDETERMINED);
  }

  private static ImmutableList<Role> form(Role... roles) {
    return ImmutableList.copyOf(roles);
  }

  /** Returns the verb with a method's name; empty if {@link Answers} has no such method. */
  public static Optional<AnswerVerb> find(String method) {
    return Optional.ofNullable(BY_METHOD.get(method));
  }

  /** Returns the name of the method. */
  public String method() {
    return method;
  }

  /** Returns the outcomes for which authors use it. */
  public ImmutableSet<Outcome> outcomes() {
    return outcomes;
  }

  /** Returns whether it finds that a requirement is met or that it is not. */
  boolean decidesBoth() {
    return outcomes.containsAll(either());
  }

  /** Returns every outcome that it may give. It counts what comes out where a figure has no value, or no payment falls due. */
  public ImmutableSet<Outcome> possible() {
    return possible;
  }

  /** Returns the roles of its arguments, one list for each form of the call. */
  public ImmutableList<ImmutableList<Role>> forms() {
    return forms;
  }

  /** Returns the methods that answer only questions of one kind. */
  static ImmutableSortedSet<String> ofKind(boolean entitlement) {
    return Arrays.stream(values())
        .filter(verb -> verb.of == (entitlement ? Of.ENTITLEMENT : Of.REQUIREMENT))
        .map(AnswerVerb::method)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** Returns whether it answers such a question. */
  public boolean answers(boolean entitlement) {
    return of != (entitlement ? Of.REQUIREMENT : Of.ENTITLEMENT);
  }
}
