package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rooms, the building and the ground. */
final class Premises {
  private Premises() {}

  static List<OracleQuestion> questions() {
    List<OracleQuestion> all = new ArrayList<>();
    all.add(requirement("cn.premises.tenure", "institution").since("2019-10-08").ofInstitutions().by(Premises::tenure));
    all.add(requirement("cn.premises.floor", "institution").since("2022-01-14").ofInstitutions().by(Premises::floor));
    all.add(requirement("cn.premises.building", "institution").since("2022-01-14").ofInstitutions().by(Premises::building));
    all.add(requirement("cn.premises.health-observation-room", "institution").since("2022-09-01").ofInstitutions()
        .by(look -> OracleVerdict.atLeast( // N-56, 10.9
            look.number("institution.premises.observationRoomArea"),
            "HEALTH_ROOM".equals(look.reading("health-room-area", "OBSERVATION_ROOM")) ? 12 : 6)));
    all.add(atLeast("cn.premises.observation-bed", "2022-09-01", "institution.premises.observationBeds", "1")); // N-56
    all.add(atLeast("cn.premises.windows", "2022-09-01", "institution.premises.windowPercent", "20")); // N-56
    all.add(atLeast("cn.premises.sunshine", "2019-10-01", "institution.premises.winterSunHours", "3")); // N2-58
    all.add(atLeast("cn.premises.guard-rail-height", "2019-10-01", "institution.premises.guardRailHeight", "1.30")); // N2-58
    all.add(requirement("cn.premises.guard-rail-gap", "institution").since("2019-10-01").ofInstitutions() // N2-58
        .by(look -> OracleVerdict.atMost(look.number("institution.premises.guardRailGap"), new BigDecimal("0.09"))));
    all.add(requirement("cn.premises.stairwell", "institution").since("2019-10-01").ofInstitutions().by(Premises::stairwell));
    all.add(requirement("cn.premises.outdoor-ground", "institution").since("2019-10-08").ofInstitutions() // N-32, N2-10
        .by(look -> OracleVerdict.met(look.flag("institution.premises.outdoorGround"))));
    all.add(requirement("cn.premises.outdoor-area", "institution").since("2019-10-01").ofInstitutions().by(Premises::outdoorArea));
    all.add(requirement("cn.premises.own-exit", "institution").since("2019-10-01")
        .only("institution.kind", "KINDERGARTEN_NURSERY_CLASS") // N2-59
        .by(look -> OracleVerdict.met(look.flag("institution.premises.ownExit"))));
    all.add(requirement("cn.premises.high-rise-exit", "institution").since("2022-01-14")
        .only("institution.premises.highRise", "true") // B-07
        .by(look -> OracleVerdict.met(look.flag("institution.premises.ownExit"))));
    all.add(requirement("cn.premises.health-facility", "institution").since("2010-11-01").ofInstitutions().by(Premises::healthFacility));
    // B-05, B-03, N2-66, N2-60
    all.add(ofClass("cn.premises.class-ground", "2019-10-01", "class.ground", null));
    all.add(ofClass("cn.premises.junior-room", "2019-10-01", "class.combinedRoomArea", Map.of("JUNIOR_TODDLER", 50)));
    all.add(ofClass("cn.premises.feeding-room", "2019-10-01", "class.feedingRoomArea", Map.of("INFANT", 10)));
    all.add(ofClass("cn.premises.activity-area", "2024-04-01", "class.activityArea",
        Map.of("INFANT", 15, "JUNIOR_TODDLER", 35, "SENIOR_TODDLER", 35)));
    all.add(ofClass("cn.premises.toilets", "2019-10-01", "class.toilets", toddlers(2)));
    all.add(ofClass("cn.premises.urinals", "2019-10-01", "class.urinals", toddlers(2)));
    all.add(ofClass("cn.premises.basins", "2019-10-01", "class.basins", toddlers(3)));
    all.add(requirement("cn.premises.beds", "class").since("2019-10-01").ofInstitutions().by(Premises::beds));
    all.add(requirement("cn.premises.bunk-beds", "class").since("2019-10-01").ofInstitutions() // N2-59
        .by(look -> OracleVerdict.met(Logic.not(look.flag("class.bunkBeds")))));
    all.add(requirement("cn.premises.area-per-child", "class").since("2025-06-01").ofInstitutions().by(Premises::livingArea));
    return all;
  }

  private static OracleQuestion atLeast(String id, String since, String fact, String least) {
    return requirement(id, "institution").since(since).ofInstitutions().by(look -> OracleVerdict.atLeast(look.number(fact), least));
  }

  private static Map<String, Integer> toddlers(int least) {
    return Map.of("JUNIOR_TODDLER", least, "SENIOR_TODDLER", least, "MIXED", least);
  }

  /** At least so much of something, by the kind of class. Classes without a number are not concerned. */
  private static OracleQuestion ofClass(String id, String since, String fact, @Nullable Map<String, Integer> byBand) {
    return requirement(id, "class").since(since).ofInstitutions()
        .by(
            look -> {
              if (byBand == null) {
                return OracleVerdict.atLeast(look.number(fact), 60);
              }
              String band = Classes.band(look, look.subject());
              if (band != null && !byBand.containsKey(band)) {
                return OracleVerdict.notApplicable();
              }
              BigDecimal there = look.number(fact);
              return band == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(there, byBand.get(band));
            });
  }

  /** N-30, N2-08: own premises, or a lease of three years. */
  static OracleVerdict tenure(OracleCase look) {
    String tenure = look.word("institution.premises.tenure");
    if ("OWNED".equals(tenure)) {
      return OracleVerdict.met(true);
    }
    if ("FREE".equals(tenure)) {
      String reading = look.reading("free-premises", null);
      return OracleVerdict.met(reading == null ? null : (Boolean) reading.equals("AS_OWN"));
    }
    BigDecimal years = look.number("institution.premises.leaseYears");
    return tenure == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(years, 3);
  }

  /** B-07, B-08, N2-64: not in a basement, and not on the 4th floor. The limit is lower by the fire-resistance grade; 10.8. */
  private static OracleVerdict floor(OracleCase look) {
    Boolean basement = look.flag("institution.premises.basement");
    Object stated = look.fact("institution.premises.floors");
    Integer highest = stated == null ? null : ((List<?>) stated).stream().mapToInt(f -> (Integer) f).max().getAsInt();
    boolean ground = "GROUND".equals(look.reading("floor-limit", "BY_FIRE_GRADE"));
    Integer limit = ground ? (Integer) 1 : null;
    if (!ground && (highest == null || (highest > 1 && highest <= 3))) {
      BigDecimal grade = look.number("institution.premises.fireResistanceGrade");
      limit = grade == null ? null : (Integer) (grade.intValue() <= 2 ? 3 : grade.intValue() == 3 ? 2 : 1);
    }
    Boolean low = null;
    if (highest != null) {
      low = highest <= 1 ? (Boolean) true : highest > 3 ? (Boolean) false : limit == null ? null : (Boolean) (highest <= limit);
    }
    return OracleVerdict.met(Logic.and(Logic.not(basement), low));
  }

  /** B-08, F-08: neither three-in-one nor of colour steel. */
  static OracleVerdict building(OracleCase look) {
    String building = look.word("institution.premises.building");
    return OracleVerdict.met(building == null ? null : (Boolean) building.equals("ORDINARY"));
  }

  /** N2-58: a well wider than 0.11 m needs protection. */
  private static OracleVerdict stairwell(OracleCase look) {
    BigDecimal width = look.number("institution.premises.stairwellWidth");
    Boolean guarded = look.flag("institution.premises.stairwellProtected");
    Boolean narrow = width == null ? null : (Boolean) (width.compareTo(new BigDecimal("0.11")) <= 0);
    return OracleVerdict.met(Logic.or(narrow, guarded));
  }

  /** B-05: two square metres of shared ground for each child. */
  private static OracleVerdict outdoorArea(OracleCase look) {
    BigDecimal area = look.number("institution.premises.outdoorArea");
    Integer children = look.childrenOfAll();
    return children == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(area, 2L * children);
  }

  /** N2-59: one bed for each child. */
  private static OracleVerdict beds(OracleCase look) {
    BigDecimal beds = look.number("class.beds");
    Integer children = look.children(look.subject());
    return children == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(beds, children);
  }

  /** H-03: a health room, or a clinic with a licence. */
  private static OracleVerdict healthFacility(OracleCase look) {
    String stated = look.word("institution.premises.healthFacility");
    return OracleVerdict.met(stated == null ? null : (Boolean) Set.of("HEALTH_ROOM", "LICENSED_CLINIC").contains(stated));
  }

  /** N-42: 6 m² in infant and junior classes, 8 in senior and mixed ones. */
  private static OracleVerdict livingArea(OracleCase look) {
    String band = Classes.band(look, look.subject());
    Integer children = look.children(look.subject());
    BigDecimal area = look.number("class.livingArea");
    if (band == null || children == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.atLeast(area, (Set.of("INFANT", "JUNIOR_TODDLER").contains(band) ? 6L : 8L) * children);
  }
}
