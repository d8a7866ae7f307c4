package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A step that gives a number of staff. */
public sealed interface StaffStep extends ComputationStep {
  /**
   * Returns false, since no amount follows from a number of staff. It does if the step gives the number that an amount is
   * multiplied by.
   */
  @Override
  default boolean follows(Ledger known) {
    return false;
  }

  /**
   * The staff that a ratio requires.
   *
   * @param persons the number of persons
   * @param ratio the ratio
   * @param roundedUp whether a part of a person of staff counts as one, and not as none
   * @param staff the staff required
   * @param unit the unit of the staff
   */
  record ForPersons(int persons, Ratio ratio, boolean roundedUp, Number staff, Text unit) implements StaffStep {
    @Override
    public String key() {
      return roundedUp ? "step.ratio-up" : "step.ratio-down";
    }

    @Override
    public List<Object> arguments() {
      return List.of(persons, ratio, staff, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal exact = BigDecimal.valueOf(persons).multiply(BigDecimal.valueOf(ratio.staff()));
      RoundingMode rounding = roundedUp ? RoundingMode.UP : RoundingMode.DOWN;
      return known.has(ratio) && known.gives(staff, exact.divide(BigDecimal.valueOf(ratio.persons()), 0, rounding));
    }
  }

  /**
   * One person of staff, whatever the number of persons.
   *
   * @param persons the number of persons
   * @param unit the unit of the staff
   */
  record OneForAny(int persons, Text unit) implements StaffStep {
    @Override
    public String key() {
      return "step.one";
    }

    @Override
    public List<Object> arguments() {
      return List.of(persons, unit);
    }
  }

  /**
   * The persons of a group whom the staff of earlier groups takes. That staff has places left for them.
   *
   * @param taken how many they take
   * @param persons how many persons the group has
   */
  record SparePlaces(int taken, int persons) implements StaffStep {
    @Override
    public String key() {
      return "step.staff-spare";
    }

    @Override
    public List<Object> arguments() {
      return List.of(taken, persons);
    }
  }

  /**
   * The sum of the staff of several groups.
   *
   * @param staff the staff
   * @param unit the unit of the staff
   */
  record OfGroups(Number staff, Text unit) implements StaffStep {
    @Override
    public String key() {
      return "step.staff-sum";
    }

    @Override
    public List<Object> arguments() {
      return List.of(staff, unit);
    }
  }

  /**
   * The share of one group before it is rounded.
   *
   * @param persons the number of persons
   * @param ratio the ratio
   * @param numerator the numerator of the share
   * @param denominator the denominator of the share
   */
  record Share(int persons, Ratio ratio, BigDecimal numerator, BigDecimal denominator) implements StaffStep {
    @Override
    public String key() {
      return "step.staff-share";
    }

    @Override
    public List<Object> arguments() {
      return List.of(persons, ratio, numerator, denominator);
    }
  }

  /**
   * The sum of shares, rounded up.
   *
   * @param staff the staff
   * @param unit the unit of the staff
   */
  record SharesRoundedUp(Number staff, Text unit) implements StaffStep {
    @Override
    public String key() {
      return "step.staff-rounded";
    }

    @Override
    public List<Object> arguments() {
      return List.of(staff, unit);
    }
  }
}
