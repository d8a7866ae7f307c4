package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.StaffMember;
import io.github.huituo.model.SubjectKind;
import java.util.Optional;

/**
 * The words of a jurisdiction that a planner has to know. With them it plans a nursery without a word of the law in Java.
 *
 * @param nurseries what an employer may open; the first is what it opens unless another is better
 * @param careWorkers the role of the members of staff who work in the classes; none where the law asks nothing of each of them
 * @param qualifications what the care workers may hold, the lowest first; none where they are all alike
 * @param classStaff the fact of a class that counts its care workers
 * @param allChildren the facts of a class that count the children of the whole nursery
 * @param area what adds up to the area indoors; of facts in one entry, which overlap, the greatest counts
 * @param outdoor what adds up to the area outdoors, in the same way
 * @param documents the facts that list documents
 * @param steps what is done one after another, each with the facts that it brings about
 * @param fixed the facts that nobody can bring about, such as the order of birth
 */
public record PlanTerms(
    ImmutableList<Nursery> nurseries,
    Optional<String> careWorkers,
    ImmutableList<Qualification> qualifications,
    Need.FactRef classStaff,
    ImmutableSet<Need.FactRef> allChildren,
    ImmutableList<ImmutableList<Need.FactRef>> area,
    ImmutableList<ImmutableList<Need.FactRef>> outdoor,
    ImmutableList<Need.FactRef> documents,
    ImmutableList<PlanStep> steps,
    ImmutableSet<Need.FactRef> fixed) {
  /** The fact of a class that counts its care workers unless a pack has another. */
  static final Need.FactRef CLASS_STAFF = new Need.FactRef(SubjectKind.CLASS, CoreFacts.CARE_WORKERS.name());

  /** Nothing but what every jurisdiction has: a nursery of which nothing is given. */
  public static final PlanTerms NONE =
      new PlanTerms(
          ImmutableList.of(),
          Optional.empty(),
          ImmutableList.of(),
          CLASS_STAFF,
          ImmutableSet.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableSet.of());

  /**
   * A form of care that an employer may open.
   *
   * @param id the id
   * @param title what people call it
   * @param facts what is given of the institution
   * @param staff who works there besides the care workers, as far as that is given
   * @param ofClasses what is given of each class
   * @param notAsked the ids of the questions that are about other forms
   * @param kinds the fact of a class that states what kind of class it is, with the kinds that are tried
   * @param mostCareWorkers how many care workers it has at the most; empty if that is not limited
   */
  public record Nursery(
      String id,
      Text title,
      ImmutableMap<String, Object> facts,
      ImmutableList<StaffMember> staff,
      ImmutableMap<String, Object> ofClasses,
      ImmutableSet<String> notAsked,
      Optional<ClassKinds> kinds,
      Optional<Integer> mostCareWorkers) {
    /** Returns a form of which nothing is given. */
    public static Nursery of(String id, Text title) {
      return new Nursery(
          id,
          title,
          ImmutableMap.of(),
          ImmutableList.of(),
          ImmutableMap.of(),
          ImmutableSet.of(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * What a care worker may hold. Whoever holds it counts wherever somebody counts who holds a lower one.
   *
   * @param id the id
   * @param title what people call somebody who holds it
   * @param facts what is given of a member of staff who holds it
   */
  public record Qualification(String id, Text title, ImmutableMap<String, Object> facts) {}

  /**
   * The kinds of class that a nursery may have.
   *
   * @param fact the fact of a class that states the kind
   * @param words the kinds
   */
  public record ClassKinds(String fact, ImmutableSet<String> words) {}

  /**
   * A step on the way to a nursery that is open.
   *
   * @param title what is done
   * @param facts what it brings about
   */
  public record PlanStep(Text title, ImmutableSet<Need.FactRef> facts) {}
}
