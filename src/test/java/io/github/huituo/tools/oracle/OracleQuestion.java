package io.github.huituo.tools.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A question of the law: its subjects, its first day, and how it is answered. */
public final class OracleQuestion {
  static final Set<String> CHILDCARE =
      Set.of("CHILDCARE_INSTITUTION", "KINDERGARTEN_NURSERY_CLASS", "INTEGRATED_SERVICE_CENTRE");

  private final String id;
  private final String kind;
  private final boolean entitlement;
  private LocalDate from = LocalDate.MIN;
  private LocalDate until = LocalDate.MAX;
  private final Map<String, Set<String>> scope = new LinkedHashMap<>();
  private boolean presumed;
  private Function<OracleCase, OracleVerdict> answer = look -> OracleVerdict.undetermined();
  private final Set<String> outcomes = new TreeSet<>();

  private OracleQuestion(String id, String kind, boolean entitlement) {
    this.id = id;
    this.kind = kind;
    this.entitlement = entitlement;
    outcomes.add("UNDETERMINED");
    outcomes.addAll(entitlement ? Set.of("ELIGIBLE", "NOT_ELIGIBLE") : Set.of("MET", "NOT_MET"));
  }

  public static OracleQuestion requirement(String id, String kind) {
    return new OracleQuestion(id, kind, false);
  }

  public static OracleQuestion entitlement(String id, String kind) {
    return new OracleQuestion(id, kind, true);
  }

  public OracleQuestion since(String day) {
    from = LocalDate.parse(day);
    return this;
  }

  /** The first day on which it is no longer asked. */
  public OracleQuestion before(String day) {
    until = LocalDate.parse(day);
    return this;
  }

  /** Asked of institutions that 58号 covers (N-01). It is presumed where the kind of the institution is not known. */
  public OracleQuestion ofInstitutions() {
    presumed = true;
    return only("institution.kind", CHILDCARE);
  }

  /** Asked only where a fact has one of these values. */
  public OracleQuestion only(String fact, String... values) {
    return only(fact, Set.of(values));
  }

  private OracleQuestion only(String fact, Set<String> values) {
    scope.put(fact, values);
    return entitlement ? this : mayNotApply();
  }

  /** Some subjects in question are not concerned. */
  public OracleQuestion mayNotApply() {
    outcomes.add("NOT_APPLICABLE");
    return this;
  }

  /** An outcome that no provision gives. */
  public OracleQuestion never(String outcome) {
    outcomes.remove(outcome);
    return this;
  }

  public OracleQuestion by(Function<OracleCase, OracleVerdict> how) {
    answer = how;
    return this;
  }

  public String id() {
    return id;
  }

  String kind() {
    return kind;
  }

  /** Returns the outcomes it can have. */
  public Set<String> outcomes() {
    return outcomes;
  }

  boolean isAskedOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  OracleVerdict ask(OracleCase look) {
    boolean open = false;
    for (Map.Entry<String, Set<String>> each : scope.entrySet()) {
      Object stated = presumed ? quietly(look, each.getKey()) : look.fact(each.getKey());
      if (stated != null && !each.getValue().contains(stated.toString())) {
        return entitlement ? OracleVerdict.notEligible() : OracleVerdict.notApplicable();
      }
      open |= stated == null && !presumed;
    }
    OracleVerdict verdict = answer.apply(look);
    if (open) {
      verdict = OracleVerdict.undetermined();
    }
    return verdict.outcome().equals("UNDETERMINED") ? verdict.lacking(look.missing()) : verdict;
  }

  private static @org.jspecify.annotations.Nullable Object quietly(OracleCase look, String path) {
    OracleSubject holder = look.subject().kind().equals("institution") ? look.subject() : look.subject().within();
    return holder == null ? null : holder.stated(path.substring(path.indexOf('.') + 1));
  }
}
