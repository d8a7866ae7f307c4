package io.github.huituo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** The keys of the facts that every jurisdiction knows, by their names. */
public final class CoreFacts {
  /** Absence: {@code absent} of session. */
  public static final Fact<Boolean> ABSENT = Fact.of("absent", Boolean.class);

  /** Days attended: {@code attendance} of enrolment. */
  public static final Fact<DaysByMonth> ATTENDANCE = Fact.of("attendance", DaysByMonth.class);

  /** Date of birth: {@code birthDate} of child. */
  public static final Fact<LocalDate> BIRTH_DATE = Fact.of("birthDate", LocalDate.class);

  /** Care workers of the class: {@code careWorkers} of class. */
  public static final Fact<Integer> CARE_WORKERS = Fact.of("careWorkers", Integer.class);

  /** Children in the class: {@code children} of class. */
  public static final Fact<Integer> CHILDREN = Fact.of("children", Integer.class);

  /** Ages of the children: {@code childrenAges} of class. */
  public static final Fact<List<Integer>> CHILDREN_AGES = Fact.listOf("childrenAges", Integer.class);

  /** Class of the enrolment: {@code class} of enrolment. */
  public static final Fact<String> CLASS = Fact.of("class", String.class);

  /** Day of the session: {@code date} of session. */
  public static final Fact<LocalDate> DATE = Fact.of("date", LocalDate.class);

  /** Director training passed: {@code directorTraining} of staff. */
  public static final Fact<Boolean> DIRECTOR_TRAINING = Fact.of("directorTraining", Boolean.class);

  /** Education: {@code education} of staff. */
  public static final Fact<String> EDUCATION = Fact.of("education", String.class);

  /** Employer: {@code employer} of guardian. */
  public static final Fact<String> EMPLOYER = Fact.of("employer", String.class);

  /** Fee of the session: {@code fee} of session. */
  public static final Fact<Money> FEE = Fact.of("fee", Money.class);

  /** Filing: {@code filed} of institution. */
  public static final Fact<Occurrence> FILED = Fact.of("filed", Occurrence.class);

  /** First day of the enrolment: {@code from} of enrolment. */
  public static final Fact<LocalDate> FROM = Fact.of("from", LocalDate.class);

  /** Children taken from the enrolments: {@code fromEnrolments} of class. */
  public static final Fact<Boolean> FROM_ENROLMENTS = Fact.of("fromEnrolments", Boolean.class);

  /** Full-time: {@code fullTime} of staff. */
  public static final Fact<Boolean> FULL_TIME = Fact.of("fullTime", Boolean.class);

  /** Latest health check: {@code healthCheckedOn} of staff. */
  public static final Fact<LocalDate> HEALTH_CHECKED_ON = Fact.of("healthCheckedOn", LocalDate.class);

  /** Health-care training passed: {@code healthTraining} of staff. */
  public static final Fact<Boolean> HEALTH_TRAINING = Fact.of("healthTraining", Boolean.class);

  /** Hours of the session: {@code hours} of session. */
  public static final Fact<BigDecimal> HOURS = Fact.of("hours", BigDecimal.class);

  /** Inclusive places in the city: {@code inclusivePlaces} of city. */
  public static final Fact<Integer> INCLUSIVE_PLACES = Fact.of("inclusivePlaces", Integer.class);

  /** Independently located: {@code independentSite} of institution. */
  public static final Fact<Boolean> INDEPENDENT_SITE = Fact.of("independentSite", Boolean.class);

  /** Institution of the enrolment: {@code institution} of enrolment. */
  public static final Fact<String> INSTITUTION = Fact.of("institution", String.class);

  /** Joint sponsors: {@code jointSponsors} of institution. */
  public static final Fact<List<String>> JOINT_SPONSORS = Fact.listOf("jointSponsors", String.class);

  /** Living area of the class: {@code livingArea} of class. */
  public static final Fact<BigDecimal> LIVING_AREA = Fact.of("livingArea", BigDecimal.class);

  /** Location: {@code location} of institution. */
  public static final Fact<String> LOCATION = Fact.of("location", String.class);

  /** Years in relevant management: {@code managementYears} of staff. */
  public static final Fact<BigDecimal> MANAGEMENT_YEARS = Fact.of("managementYears", BigDecimal.class);

  /** Main meals a day: {@code meals.main} of institution. */
  public static final Fact<Integer> MEALS_MAIN = Fact.of("meals.main", Integer.class);

  /** Snacks a day: {@code meals.snacks} of institution. */
  public static final Fact<Integer> MEALS_SNACKS = Fact.of("meals.snacks", Integer.class);

  /** Fee a month: {@code monthlyFee} of enrolment. */
  public static final Fact<Money> MONTHLY_FEE = Fact.of("monthlyFee", Money.class);

  /** Age of the oldest child: {@code oldestAge} of class. */
  public static final Fact<Integer> OLDEST_AGE = Fact.of("oldestAge", Integer.class);

  /** Open to nearby residents: {@code openToNearbyResidents} of institution. */
  public static final Fact<Boolean> OPEN_TO_NEARBY_RESIDENTS = Fact.of("openToNearbyResidents", Boolean.class);

  /** Amount that a third party pays: {@code paidByOthers} of session. */
  public static final Fact<Money> PAID_BY_OTHERS = Fact.of("paidByOthers", Money.class);

  /** Places: {@code places} of institution and city. */
  public static final Fact<Integer> PLACES = Fact.of("places", Integer.class);

  /** Population: {@code population} of city. */
  public static final Fact<Integer> POPULATION = Fact.of("population", Integer.class);

  /** Basement used: {@code premises.basement} of institution. */
  public static final Fact<Boolean> PREMISES_BASEMENT = Fact.of("premises.basement", Boolean.class);

  /** Days for which recordings are kept: {@code premises.cctvRetentionDays} of institution. */
  public static final Fact<Integer> PREMISES_CCTV_RETENTION_DAYS = Fact.of("premises.cctvRetentionDays", Integer.class);

  /** Floors used: {@code premises.floors} of institution. */
  public static final Fact<List<Integer>> PREMISES_FLOORS = Fact.listOf("premises.floors", Integer.class);

  /** Term of the lease: {@code premises.leaseYears} of institution. */
  public static final Fact<BigDecimal> PREMISES_LEASE_YEARS = Fact.of("premises.leaseYears", BigDecimal.class);

  /** Area of the health observation room: {@code premises.observationRoomArea} of institution. */
  public static final Fact<BigDecimal> PREMISES_OBSERVATION_ROOM_AREA = Fact.of("premises.observationRoomArea", BigDecimal.class);

  /** Outdoor time a day: {@code premises.outdoorHoursPerDay} of institution. */
  public static final Fact<BigDecimal> PREMISES_OUTDOOR_HOURS_PER_DAY = Fact.of("premises.outdoorHoursPerDay", BigDecimal.class);

  /** Tenure of the premises: {@code premises.tenure} of institution. */
  public static final Fact<String> PREMISES_TENURE = Fact.of("premises.tenure", String.class);

  /** Recognised as inclusive: {@code recognisedInclusive} of institution. */
  public static final Fact<Boolean> RECOGNISED_INCLUSIVE = Fact.of("recognisedInclusive", Boolean.class);

  /** Registration: {@code registered} of institution. */
  public static final Fact<Boolean> REGISTERED = Fact.of("registered", Boolean.class);

  /** Residence: {@code residence} of guardian. */
  public static final Fact<String> RESIDENCE = Fact.of("residence", String.class);

  /** Role: {@code role} of staff. */
  public static final Fact<String> ROLE = Fact.of("role", String.class);

  /** Kind of care: {@code serviceType} of enrolment. */
  public static final Fact<String> SERVICE_TYPE = Fact.of("serviceType", String.class);

  /** Kinds of care offered: {@code serviceTypes} of institution. */
  public static final Fact<Set<String>> SERVICE_TYPES = Fact.setOf("serviceTypes", String.class);

  /** Sponsor: {@code sponsor} of institution. */
  public static final Fact<String> SPONSOR = Fact.of("sponsor", String.class);

  /** Staff of the employer: {@code staff} of employer. */
  public static final Fact<Integer> STAFF = Fact.of("staff", Integer.class);

  /** Staff children enrolled: {@code staffChildrenEnrolled} of employer. */
  public static final Fact<Integer> STAFF_CHILDREN_ENROLLED = Fact.of("staffChildrenEnrolled", Integer.class);

  /** Day from which the child is no longer enrolled: {@code until} of enrolment. */
  public static final Fact<LocalDate> UNTIL = Fact.of("until", LocalDate.class);

  /** Age of the youngest child: {@code youngestAge} of class. */
  public static final Fact<Integer> YOUNGEST_AGE = Fact.of("youngestAge", Integer.class);

  private CoreFacts() {}
}
