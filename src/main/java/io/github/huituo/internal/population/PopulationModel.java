package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What synthetic people of a jurisdiction are made of. Everything that a jurisdiction has of its own is a fact with a figure.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param jurisdiction the id of the jurisdiction
 * @param asOf the day of every case
 * @param settings the settings of every case
 * @param currency the currency of amounts
 * @param places the codes of the places where families and nurseries are located
 * @param births the children
 * @param family the families
 * @param enrolment who has a place in a nursery
 * @param nursery the nurseries
 * @param employers how many employers that run no nursery are around each; none where employers are of no interest
 * @param facts the facts of each kind of subject, by its word
 * @param figures all figures with where they are, for those who look where they are from
 */
record PopulationModel(
    String jurisdiction,
    LocalDate asOf,
    ImmutableMap<String, Node> settings,
    String currency,
    Draw places,
    Births births,
    FamilyModel family,
    EnrolmentModel enrolment,
    NurseryModel nursery,
    Optional<Draw> employers,
    ImmutableMap<String, ImmutableList<FactFigure>> facts,
    ImmutableMap<String, PopulationFigure> figures) {

  /**
   * A fact and its figure.
   *
   * @param fact the fact
   * @param figure what is drawn
   */
  record FactFigure(FactDefinition fact, PopulationFigure figure) {}

  /**
   * The children.
   *
   * @param underMonths every child is younger
   * @param months the months of birth, from 1 to 12
   * @param order their order of birth, if the jurisdiction asks for it
   */
  record Births(int underMonths, Draw months, Optional<BirthOrder> order) {}

  /**
   * The order of birth.
   *
   * @param eldest that of the oldest of the children of a family that are so young
   * @param fact the fact that holds it
   */
  record BirthOrder(Draw eldest, FactDefinition fact) {}

  /**
   * The families.
   *
   * @param children how many children under the age they have
   * @param guardians how many guardians
   */
  record FamilyModel(Draw children, Draw guardians) {}

  /**
   * Who has a place.
   *
   * @param percentByAge the percentage of children of at least so many months that have one
   * @param sessions how many sessions of care each has, on different days; none where care is not by sessions
   */
  record EnrolmentModel(ImmutableSortedMap<Integer, Double> percentByAge, Optional<Draw> sessions) {
    /** Returns the share of the children of an age in months that have a place. */
    double share(int months) {
      return percentByAge.headMap(months, true).values().stream().reduce(0.0, (younger, older) -> older) / 100;
    }
  }

  /**
   * The nurseries.
   *
   * @param families how many families live around each
   * @param sponsored the share that an employer runs
   * @param sponsorStaff the share of the guardians of its children that work there
   * @param sponsor what that employer has besides the facts of all employers, or otherwise than they
   * @param employerRun what a nursery has otherwise than others if an employer runs it
   * @param classes the kinds of classes, which open as children come
   * @param mostClasses how many classes a nursery has at the most
   * @param surplus how many care workers a class has more than it needs
   * @param staff the members of staff
   */
  record NurseryModel(
      Draw families,
      Draw sponsored,
      Draw sponsorStaff,
      ImmutableList<FactFigure> sponsor,
      ImmutableList<FactFigure> employerRun,
      ImmutableList<ClassModel> classes,
      Draw mostClasses,
      Draw surplus,
      ImmutableList<ImmutableList<FactFigure>> staff) {}

  /**
   * A kind of class.
   *
   * @param from the age in months from which children enter
   * @param to the age in months that they have not yet reached
   * @param children how many it takes
   * @param perWorker how many children a care worker has
   * @param facts its facts
   */
  record ClassModel(int from, int to, int children, int perWorker, ImmutableList<FactFigure> facts) {}
}
