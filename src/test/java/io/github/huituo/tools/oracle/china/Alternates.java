package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The subsidies of other places; all rows are of section 9.5. */
final class Alternates {
  private Alternates() {}

  static List<OracleQuestion> questions(String place) {
    List<OracleQuestion> all = new ArrayList<>();
    all.addAll(Sichuan.questions(place));
    if (place.startsWith("cn-14")) {
      all.add(child("cn-140000", "2025-01-01", Alternates::shanxi).before("2030-01-01"));
    }
    switch (place) {
      case "cn-150100" -> {
        all.add(child(place, "2025-03-01", Alternates::hohhot));
        all.add(institution(place, "construction", "2025-03-01",
            look -> Support.perPlace(inclusive(look, place), look.number("institution.newInclusivePlaces"), 500)));
        all.add(entitlement("cn-150100.family-subsidy", "child").since("2025-03-01").by(Alternates::hohhotFamily));
      }
      case "cn-230000", "cn-230100" -> all.add(child("cn-230000", "2026-03-13", Alternates::heilongjiang)); // N2-108
      case "cn-331100" -> {
        all.add(child(place, "2023-09-01", Alternates::lishui));
        all.add(institution(place, "construction", "2023-09-01", Alternates::lishuiConstruction));
      }
      case "cn-370200" -> all.add(child(place, "2024-02-01", Alternates::qingdao));
      case "cn-620300" -> {
        all.add(institution(place, "construction", "2024-01-01", Alternates::jinchangConstruction));
        all.add(institution(place, "operating", "2024-01-01", Alternates::jinchang));
      }
      default -> { }
    }
    return all;
  }

  static OracleQuestion child(String place, String since, Function<OracleCase, OracleVerdict> how) {
    return entitlement(place + ".operating-subsidy", "child").since(since).by(how);
  }

  static OracleQuestion institution(String place, String topic, String since, Function<OracleCase, OracleVerdict> how) {
    return entitlement(place + "." + topic + "-subsidy", "institution").since(since).by(how);
  }

  static @Nullable Boolean inclusive(OracleCase look, String place) {
    return Logic.and(
        China.lies(look, place), look.happened("institution.filed"), look.flag("institution.recognisedInclusive"));
  }

  /** Independent 500, kindergarten 300, for at most ten months a year. It is paid with a letter of commitment. */
  private static OracleVerdict shanxi(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    String kind = look.word("institution.kind");
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-140000"), look.flag("institution.commitmentLetter"));
    if ("FAMILY_CHILDCARE_POINT".equals(kind)) {
      return OracleVerdict.notEligible(); // neither independent nor a kindergarten's
    }
    if (kind == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month : enrolled.months("2025-01-01", "2030-01-01")) {
      if (months.stream().filter(m -> m.getYear() == month.getYear()).count() < 10) {
        months.add(month);
      }
    }
    return enrolled.monthly(so, months, month -> kind.equals("KINDERGARTEN_NURSERY_CLASS") ? 300 : 500);
  }

  /** 75 a month. */
  private static OracleVerdict hohhot(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-150100"));
    return enrolled.monthly(so, enrolled.months("2025-03-01", null), month -> 75);
  }

  /** 600 a year to the family of an enrolled child. */
  private static OracleVerdict hohhotFamily(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-150100"));
    if (!Boolean.TRUE.equals(so) || look.day("enrolment.from") == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    TreeSet<Integer> years = new TreeSet<>();
    enrolled.months("2025-03-01", null).forEach(month -> years.add(month.getYear()));
    return years.isEmpty()
        ? OracleVerdict.notEligible()
        : OracleVerdict.eligible(
            years.stream().map(year -> new Payment(year.toString(), BigDecimal.valueOf(600), "FAMILY")).toList());
  }

  /** Infant 380, junior 280, senior 190; there is no amount for a mixed class. */
  private static OracleVerdict heilongjiang(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    String band = look.word("class.band");
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-230000"));
    if ("MIXED".equals(band)) {
      return OracleVerdict.notEligible(); // no amount is named
    }
    if (Boolean.FALSE.equals(so) || band == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    return enrolled.monthly(
        so,
        enrolled.months("2026-03-13", null),
        month -> band.equals("INFANT") ? 380 : band.equals("JUNIOR_TODDLER") ? 280 : 190);
  }

  /** Infant 500, junior 300, senior and mixed 200; a kindergarten's class 200. */
  private static OracleVerdict lishui(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    String band = look.word("class.band");
    String kind = look.word("institution.kind");
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-331100"));
    if ("FAMILY_CHILDCARE_POINT".equals(kind)) {
      so = band == null ? Logic.and(so, null) : (Boolean) false; // no amount is named
    }
    if (Boolean.TRUE.equals(so) && band == null && kind != null && look.day("enrolment.from") != null && look.day("child.birthDate") != null) {
      return OracleVerdict.status(enrolled.months("2023-09-01", null).isEmpty() ? null : (Boolean) true); // every class has an amount
    }
    if (Boolean.FALSE.equals(so) || band == null || kind == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    boolean kindergarten = kind.equals("KINDERGARTEN_NURSERY_CLASS");
    return enrolled.monthly(
        so,
        enrolled.months("2023-09-01", null),
        month -> kindergarten ? 200 : band.equals("INFANT") ? 500 : band.equals("JUNIOR_TODDLER") ? 300 : 200);
  }

  /** 2,000 a place where opened since 2023; a kindergarten's class its cost up to that. */
  private static OracleVerdict lishuiConstruction(OracleCase look) {
    String kind = look.word("institution.kind");
    if ("FAMILY_CHILDCARE_POINT".equals(kind)) {
      return OracleVerdict.notEligible(); // no institution
    }
    LocalDate opened = look.day("institution.openedOn");
    BigDecimal places = look.number("institution.newInclusivePlaces");
    Boolean so =
        Logic.and(
            inclusive(look, "cn-331100"),
            opened == null ? null : (Boolean) (!opened.isBefore(China.day("2023-01-01")) && !opened.isAfter(look.asOf())));
    boolean maybe = kind == null || kind.equals("KINDERGARTEN_NURSERY_CLASS");
    BigDecimal cost = maybe ? look.number("institution.constructionCost") : null;
    if (!Boolean.TRUE.equals(so) || kind == null || places == null || (maybe && cost == null)) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    if (places.signum() == 0) {
      return OracleVerdict.notEligible();
    }
    BigDecimal most = places.multiply(BigDecimal.valueOf(2000));
    BigDecimal amount = cost == null ? most : cost.min(most);
    return OracleVerdict.eligible(List.of(new Payment("once", amount, "INSTITUTION")));
  }

  /** Second child 500, third 600, half to the institution and half to the family. */
  private static OracleVerdict qingdao(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    BigDecimal order = look.number("child.birthOrder");
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-370200"));
    if (order != null && order.intValue() == 1) {
      so = false;
    }
    if (!Boolean.TRUE.equals(so) || order == null || look.day("enrolment.from") == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    if (order.intValue() > 3 && !enrolled.months("2024-02-01", null).isEmpty()) {
      return OracleVerdict.silent(); // nothing was seen on a fourth child
    }
    List<Payment> payments = new ArrayList<>();
    for (YearMonth month : enrolled.months("2024-02-01", null)) {
      BigDecimal half = BigDecimal.valueOf(order.intValue() == 2 ? 250 : 300);
      payments.add(new Payment(month.toString(), half, "FAMILY"));
      payments.add(new Payment(month.toString(), half, "INSTITUTION"));
    }
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  private static @Nullable Boolean privateInJinchang(OracleCase look) {
    String operator = look.word("institution.operator");
    return Logic.and(inclusive(look, "cn-620300"), operator == null ? null : (Boolean) !operator.equals("PUBLIC"));
  }

  private static OracleVerdict jinchangConstruction(OracleCase look) {
    return Support.perPlace(privateInJinchang(look), look.number("institution.newInclusivePlaces"), 1000);
  }

  /** From 100 places 30,000 a year, from 50 places 20,000, for three years. */
  private static OracleVerdict jinchang(OracleCase look) {
    BigDecimal places = look.number("institution.places");
    BigDecimal year = look.number("institution.supportYear");
    Boolean so =
        Logic.and(
            privateInJinchang(look),
            places == null ? null : (Boolean) (places.intValue() >= 50),
            year == null ? null : (Boolean) (year.intValue() <= 3));
    if (!Boolean.TRUE.equals(so) || places == null) {
      return OracleVerdict.status(so);
    }
    long amount = places.intValue() >= 100 ? 30_000 : 20_000;
    return OracleVerdict.eligible(
        List.of(new Payment(String.valueOf(look.asOf().getYear()), BigDecimal.valueOf(amount), "INSTITUTION")));
  }
}
