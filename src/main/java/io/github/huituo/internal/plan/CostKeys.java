package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The names under which a demand states what things cost. Those of the staff follow from the words for their roles. */
public final class CostKeys {
  /** A care worker for a month. */
  public static final String OF_CARE_WORKER = "careWorkerMonth";

  /** A square metre for a month. */
  public static final String OF_RENT = "rentSquareMetreMonth";

  /** Food and material of a child for a month. */
  public static final String OF_CHILD = "childMonth";

  /** Fitting out a square metre, once. */
  public static final String OF_FITTING = "fittingSquareMetre";

  /** Furnishing a place, once. */
  public static final String OF_PLACE = "furnishingPlace";

  /** Everything else for a year. */
  public static final String OF_OTHER = "otherYear";

  /** A place with somebody else for a month. */
  public static final String OF_BOUGHT = "boughtPlaceMonth";

  private static final List<String> ALL = List.of(OF_CARE_WORKER, OF_RENT, OF_CHILD, OF_FITTING, OF_PLACE, OF_OTHER, OF_BOUGHT);

  private CostKeys() {}

  /** Returns every name. */
  static ImmutableList<String> all(Jurisdiction law) {
    Stream<String> qualifications = law.plan().qualifications().stream().map(CostKeys::of);
    return Stream.of(ALL.stream(), roles(law.vocabulary()).stream().map(CostKeys::ofRole), qualifications)
        .flatMap(names -> names)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the name for a month of a care worker with a qualification. It is {@code level6Month} for {@code level-6}. */
  static String of(PlanTerms.Qualification qualification) {
    return ofRole(qualification.id());
  }

  /** Returns the name of the cost of a care worker with a qualification. It is its own, or that of all care workers. */
  static String stated(PlanTerms.Qualification qualification, Map<String, Money> costs) {
    return costs.containsKey(of(qualification)) ? of(qualification) : OF_CARE_WORKER;
  }

  /** Returns the words for the roles of staff. */
  static List<String> roles(Vocabulary vocabulary) {
    return vocabulary
        .fact(SubjectKind.STAFF, CoreFacts.ROLE.name())
        .flatMap(FactDefinition::list)
        .map(list -> List.copyOf(vocabulary.list(list).keySet()))
        .orElse(List.of());
  }

  /** Returns the name for a month of a role: {@code nightNurseMonth} of {@code NIGHT_NURSE}. */
  static String ofRole(String role) {
    String[] words = role.toLowerCase(Locale.ROOT).split("[_-]");
    String rest =
        Arrays.stream(words)
            .skip(1)
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
    return words[0] + rest + "Month";
  }
}
