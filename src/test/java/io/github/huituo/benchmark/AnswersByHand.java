package io.github.huituo.benchmark;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Ten answers of the bundled case in plain Java. They are what a programmer would write who knows this case's law and nothing
 * else. They have no reasons and no law, and check few of the facts that may be missing.
 */
final class AnswersByHand {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Money MONTHLY_SECOND = Money.of(YUAN, 500);
  private static final Money MONTHLY_THIRD = Money.of(YUAN, 1000);
  private static final Money YEARLY = Money.of(YUAN, 3600);
  private static final Money MONTHLY_BASIC = Money.of(YUAN, 300);
  private static final Money DELIVERY = Money.of(YUAN, 5000);
  private static final Set<String> DOCUMENTS =
      Set.of(
          "LEGAL_PERSON_CERTIFICATE", "PREMISES_PROOF", "STAFF_CERTIFICATES", "HEALTH_EVALUATION_REPORT", "FIRE_SAFETY_CERTIFICATE",
          "FOOD_LICENCE");

  /** A class. */
  record Group(String id, String band, @Nullable Integer children, @Nullable Integer careWorkers) {}

  /** A child with its place. */
  record Enrolled(String id, LocalDate born, int order, LocalDate from, Money fee) {}

  /** The institution. */
  record Garden(
      LocalDate asOf, List<Group> groups, List<String> cooks, int childrenPerCook, LocalDate cookChecked, int recordingDays, Set<String> documents) {}

  /** What came out. */
  record HandAnswer(String id, String subject, Outcome outcome, @Nullable Object required, @Nullable Object actual, List<Payment> payments) {
    HandAnswer(String id, String subject, boolean met, Object required, Object actual) {
      this(id, subject, met ? Outcome.MET : Outcome.NOT_MET, required, actual, List.of());
    }

    HandAnswer(String id, String subject, List<Payment> payments) {
      this(id, subject, Outcome.ELIGIBLE, null, null, payments);
    }
  }

  private AnswersByHand() {}

  static Garden garden() {
    return new Garden(
        LocalDate.of(2025, 9, 1),
        List.of(new Group("infants", "INFANT", 7, 2), new Group("juniors", "JUNIOR_TODDLER", 12, 3), new Group("mixed", "MIXED", 16, 4)),
        List.of("cook"),
        50,
        LocalDate.of(2025, 3, 12),
        60,
        Set.of(
            "LEGAL_PERSON_CERTIFICATE", "PREMISES_PROOF", "STAFF_CERTIFICATES", "HEALTH_EVALUATION_REPORT", "FIRE_SAFETY_CERTIFICATE",
            "FOOD_LICENCE", "FILING_LETTER", "COMMITMENT_LETTER"));
  }

  static List<Enrolled> children() {
    return List.of(
        new Enrolled("li-an", LocalDate.of(2023, 12, 5), 2, LocalDate.of(2025, 3, 3), Money.of(YUAN, 1500)),
        new Enrolled("wang-yue", LocalDate.of(2025, 2, 11), 3, LocalDate.of(2025, 9, 1), Money.of(YUAN, 1800)));
  }

  /** Returns the ten answers. */
  static List<HandAnswer> ten(Garden garden, List<Enrolled> children) {
    List<HandAnswer> all = new ArrayList<>(10);
    all.add(ratio(garden.groups().get(0)));
    all.add(ratio(garden.groups().get(2)));
    all.add(size(garden.groups().get(0)));
    all.add(new HandAnswer("cn.safety.cctv-retention", "garden", garden.recordingDays() >= 90, 90, garden.recordingDays()));
    all.add(cooks(garden));
    all.add(healthCheck(garden));
    all.add(new HandAnswer("cn.filing.documents", "garden", garden.documents().containsAll(DOCUMENTS), DOCUMENTS, garden.documents()));
    all.add(delivery(children.get(1)));
    all.add(rearing(children.get(0)));
    all.add(carePlace(children.get(0)));
    return all;
  }

  private static HandAnswer ratio(Group group) {
    int persons = group.band().equals("INFANT") ? 3 : 5;
    int required = (group.children() + persons - 1) / persons;
    return new HandAnswer("cn.staffing.care-worker-ratio", group.id(), group.careWorkers() >= required, required, group.careWorkers());
  }

  private static HandAnswer size(Group group) {
    int most = group.band().equals("INFANT") ? 10 : group.band().equals("MIXED") ? 18 : 15;
    return new HandAnswer("cn.class.size", group.id(), group.children() <= most, most, group.children());
  }

  private static HandAnswer cooks(Garden garden) {
    int children = 0;
    for (Group group : garden.groups()) {
      children += group.children();
    }
    int required = (children + garden.childrenPerCook() - 1) / garden.childrenPerCook();
    return new HandAnswer("cn.staffing.cook", "garden", garden.cooks().size() >= required, required, garden.cooks().size());
  }

  private static HandAnswer healthCheck(Garden garden) {
    boolean met = !garden.cookChecked().plusMonths(12).isBefore(garden.asOf());
    return new HandAnswer("cn.staffing.health-certificate", "cook", met, 12, garden.cookChecked().toString());
  }

  private static HandAnswer delivery(Enrolled child) {
    return new HandAnswer("cn-131100.third-child-delivery-subsidy", child.id(), List.of(new Payment("once", DELIVERY, "FAMILY")));
  }

  private static HandAnswer rearing(Enrolled child) {
    List<Payment> payments = new ArrayList<>();
    YearMonth last = YearMonth.from(child.born().plusYears(3));
    int year = 2025;
    int months = 0;
    for (YearMonth month = YearMonth.of(2025, 1); !month.isAfter(last); month = month.plusMonths(1)) {
      if (month.getYear() != year) {
        payments.add(new Payment(String.valueOf(year), months == 12 ? YEARLY : MONTHLY_BASIC.multipliedBy(months), "FAMILY"));
        year = month.getYear();
        months = 0;
      }
      months++;
    }
    payments.add(new Payment(String.valueOf(year), months == 12 ? YEARLY : MONTHLY_BASIC.multipliedBy(months), "FAMILY"));
    return new HandAnswer("cn.child-rearing-subsidy", child.id(), payments);
  }

  private static HandAnswer carePlace(Enrolled child) {
    Money amount = child.order() == 2 ? MONTHLY_SECOND : MONTHLY_THIRD;
    amount = amount.isGreaterThan(child.fee()) ? child.fee().rounded(2, RoundingMode.DOWN) : amount;
    YearMonth end = YearMonth.from(child.born().plusYears(3));
    List<Payment> payments = new ArrayList<>();
    for (YearMonth month = YearMonth.from(child.from()); month.isBefore(end); month = month.plusMonths(1)) {
      payments.add(new Payment(month.toString(), amount, "INSTITUTION").withFee(child.fee()));
    }
    return new HandAnswer("cn-131100.care-place-subsidy", child.id(), payments);
  }

  /** Checks that the library answers the same, and throws otherwise. */
  static void check(Assessment assessment, List<HandAnswer> all) {
    for (HandAnswer came : all) {
      Answer answer =
          came.payments().isEmpty()
              ? assessment.requirement(came.id()).subject(came.subject())
              : assessment.entitlement(came.id()).subject(came.subject());
      boolean same =
          answer.outcome() == came.outcome()
              && (answer instanceof RequirementAnswer requirement
                  ? requirement.required().equals(Optional.ofNullable(came.required()).map(Quantity::of))
                      && requirement.actual().equals(Optional.ofNullable(came.actual()).map(Quantity::of))
                  : ((EntitlementAnswer) answer).payments().equals(came.payments()));
      if (!same) {
        throw new IllegalStateException("not the same: " + came + " and " + answer);
      }
    }
  }
}
