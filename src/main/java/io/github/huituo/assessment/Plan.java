package io.github.huituo.assessment;

import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A nursery that an employer might open for the children of its staff. It states what the nursery must have, what it costs a year,
 * what comes back, and the assessment that proves that it complies.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param form what is opened, such as a nursery that the employer runs
 * @param complies whether it meets every mandatory requirement and keeps to every limit
 * @param classes the classes, the youngest children first
 * @param staff everybody who works there
 * @param area the area in square metres
 * @param documents the documents to be handed in
 * @param steps what is done, in its order
 * @param budget the money of a year
 * @param subsidies what may come back
 * @param prices how the fee compares with what the law allows
 * @param months the first year, month by month, with the classes that are the cheapest then
 * @param outgrown when the children have outgrown the classes of the first day; empty if they do not within the year
 * @param alternatives other ways to care for the children
 * @param conflict the limits that cannot all be kept; none if it complies
 * @param relaxations the smallest changes of one limit with which a plan would comply, the smallest first
 * @param bound how near to the cheapest plan it is
 * @param planned the case that it is
 * @param assessment the assessment of that case
 */
public record Plan(
    Text form,
    boolean complies,
    List<Room> classes,
    Team staff,
    Area area,
    List<Text> documents,
    List<Step> steps,
    Budget budget,
    List<Subsidy> subsidies,
    List<Price> prices,
    List<Month> months,
    Optional<Outgrown> outgrown,
    List<Alternative> alternatives,
    List<Text> conflict,
    List<Text> relaxations,
    Bound bound,
    ChildcareCase planned,
    Assessment assessment) {
  /** Copies the lists. */
  public Plan {
    classes = List.copyOf(classes);
    documents = List.copyOf(documents);
    steps = List.copyOf(steps);
    subsidies = List.copyOf(subsidies);
    prices = List.copyOf(prices);
    months = List.copyOf(months);
    alternatives = List.copyOf(alternatives);
    conflict = List.copyOf(conflict);
    relaxations = List.copyOf(relaxations);
  }

  /**
   * A class.
   *
   * @param id its id in the case
   * @param kind what kind of class it is; empty where the law knows no kinds
   * @param ages the ages of its children in completed months, the youngest first
   * @param careWorkers its care workers
   * @param area its area indoors in square metres
   */
  public record Room(String id, Optional<Text> kind, List<Integer> ages, int careWorkers, BigDecimal area) {}

  /**
   * Everybody who works there.
   *
   * @param careWorkers how many care workers are hired
   * @param needed how many are needed at the same time, in the part of the day with the most
   * @param qualified those who are hired by what they hold, the highest first; none where the law does not ask
   * @param shift the hours of a shift; empty if the demand states none, so that as many are hired as are needed at the same time
   * @param day the parts of the day; empty if the demand states none
   * @param others everybody else by role
   */
  public record Team(
      int careWorkers, int needed, List<Role> qualified, Optional<BigDecimal> shift, List<PartOfDay> day, List<Role> others) {}

  /**
   * A part of the day.
   *
   * @param from when it begins
   * @param until when it ends
   * @param children how many children are there
   * @param careWorkers how many care workers are needed
   * @param hours the hours of all of them
   */
  public record PartOfDay(LocalTime from, LocalTime until, int children, int careWorkers, BigDecimal hours) {}

  /**
   * People in one role, or with one qualification.
   *
   * @param role the word for the role, or the id of the qualification
   * @param title what people call it
   * @param heads how many there are
   */
  public record Role(String role, Text title, int heads) {}

  /**
   * The area in square metres.
   *
   * @param indoor indoors
   * @param outdoor outdoors
   * @param parts what indoors consists of, apart from the classes
   */
  public record Area(BigDecimal indoor, BigDecimal outdoor, List<Item> parts) {}

  /**
   * Something that the nursery has.
   *
   * @param title what it is
   * @param value how much, or how it is
   */
  public record Item(Text title, Text value) {}

  /**
   * A step on the way to a nursery that is open.
   *
   * @param title what is done
   * @param items what it brings about
   */
  public record Step(Text title, List<Item> items) {}

  /**
   * The money of a year, as far as the demand states what things cost.
   *
   * @param lines what is spent each year and what is received, the latter negative
   * @param once what is spent once
   * @param cost what is spent in a year
   * @param balance what the employer bears in a year after what is received; empty if nothing is stated
   * @param place what a place costs a month
   * @param unstated the costs that the demand does not state
   */
  public record Budget(
      List<Line> lines, List<Line> once, Optional<Money> cost, Optional<Money> balance, Optional<Money> place, List<Text> unstated) {}

  /**
   * A line of a budget.
   *
   * @param id the name of the cost
   * @param title what it is for
   * @param quantity how many of it
   * @param each the amount of one
   * @param amount the amount of all
   */
  public record Line(String id, Text title, BigDecimal quantity, Money each, Money amount) {}

  /**
   * A subsidy, a grant or a relief.
   *
   * @param id the id of the question
   * @param title what it is
   * @param outcome the answer as the nursery is planned
   * @param subject about whom it is asked
   * @param children for how many children it was asked; 0 if it is not about children
   * @param conditions what else it depends on
   * @param total the sum for one, if the conditions hold
   * @param because why it is so
   */
  public record Subsidy(
      String id, Text title, Outcome outcome, String subject, int children, List<Item> conditions, Optional<Money> total, Text because) {}

  /**
   * A comparison of the fee.
   *
   * @param id the id of the question
   * @param title what it is
   * @param outcome the answer
   * @param because why it is so
   */
  public record Price(String id, Text title, Outcome outcome, Text because) {}

  /**
   * A month of the first year.
   *
   * @param month the month
   * @param children how many children there are
   * @param left how many have become too old
   * @param classes the classes with their numbers of children
   * @param careWorkers how many care workers the law requires
   */
  public record Month(YearMonth month, int children, int left, List<Item> classes, int careWorkers) {}

  /**
   * The first day on which the nursery no longer complies as it opens. The children have grown by then.
   *
   * @param day the day
   * @param because the requirements that are then not met, each in a sentence
   */
  public record Outgrown(LocalDate day, List<Text> because) {}

  /**
   * Another way to care for the children.
   *
   * @param title what it is
   * @param complies whether it would comply
   * @param better whether it costs less, or complies where the plan does not
   * @param careWorkers how many care workers it needs, if it is a nursery
   * @param cost what it costs a year, as far as that is known
   * @param because what rules it out, or what it saves
   */
  public record Alternative(
      Text title, boolean complies, boolean better, Optional<Integer> careWorkers, Optional<Money> cost, Text because) {}

  /**
   * The distance from the cheapest plan. It is measured in what the classes cost a year by the costs of care workers and area
   * that are stated.
   *
   * @param proved whether no other division into classes that complies and keeps to the limits costs less
   * @param atLeast what every such division costs at the least; empty if neither cost is stated
   * @param mayMiss by how much this one may miss the cheapest; zero if it is proved, empty if neither cost is stated
   * @param fewest the care workers whom the classes of every such division need by themselves at the least
   */
  public record Bound(boolean proved, Optional<Money> atLeast, Optional<Money> mayMiss, int fewest) {}

  /** Returns the plan with its assessment as indented JSON. The document ends with a line break. */
  public String toJson() {
    return PlanJson.write(this);
  }
}
