package io.github.huituo.internal.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A figure of synthetic people as words, drawn by chance. Implementations are immutable and thread-safe. */
interface Draw {
  /** Returns what is drawn; several words of a list, otherwise one. */
  List<String> next(SplittableRandom chance, LocalDate asOf);

  /** Returns the one word that is drawn. */
  default String word(SplittableRandom chance, LocalDate asOf) {
    return next(chance, asOf).get(0);
  }

  /** Returns the whole number that is drawn. */
  default int count(SplittableRandom chance, LocalDate asOf) {
    return new BigDecimal(word(chance, asOf)).intValue();
  }

  /** Returns whether every word is a number. */
  default boolean isNumber() {
    return false;
  }

  /** Always the same. */
  record Always(List<String> words) implements Draw {
    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      return words;
    }
  }

  /** One of several words, by their weights. */
  record Weighted(Map<String, Double> weights) implements Draw {
    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      double at = chance.nextDouble() * sum;
      String last = "";
      for (Map.Entry<String, Double> each : weights.entrySet()) {
        last = each.getKey();
        at -= each.getValue();
        if (at < 0) {
          break;
        }
      }
      return List.of(last);
    }
  }

  /** Each of several words or not, by its share. */
  record Each(Map<String, Double> shares) implements Draw {
    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      List<String> words = new ArrayList<>();
      shares.forEach(
          (word, share) -> {
            if (chance.nextDouble() < share) {
              words.add(word);
            }
          });
      return words;
    }
  }

  /** A number between two others, both included, in steps. */
  record Between(BigDecimal least, BigDecimal most, BigDecimal step) implements Draw {
    @Override
    public boolean isNumber() {
      return true;
    }

    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      long steps = most.subtract(least).divide(step, 0, RoundingMode.FLOOR).longValueExact();
      return List.of(least.add(step.multiply(BigDecimal.valueOf(chance.nextLong(steps + 1)))).toPlainString());
    }
  }

  /** A number whose logarithm has a normal distribution, in steps, such as an income. */
  record LogNormal(BigDecimal median, BigDecimal spread, BigDecimal step) implements Draw {
    @Override
    public boolean isNumber() {
      return true;
    }

    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      // Strict mathematics, so that every machine draws the same.
      double normal =
          StrictMath.sqrt(-2 * StrictMath.log(1 - chance.nextDouble())) * StrictMath.cos(2 * Math.PI * chance.nextDouble());
      BigDecimal drawn = new BigDecimal(median.doubleValue() * StrictMath.exp(spread.doubleValue() * normal));
      return List.of(drawn.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step).toPlainString());
    }
  }

  /** A day so many days before the day of the population, both bounds included. */
  record DaysBefore(int least, int most) implements Draw {
    @Override
    public List<String> next(SplittableRandom chance, LocalDate asOf) {
      return List.of(asOf.minusDays(least + chance.nextInt(most - least + 1)).toString());
    }
  }
}
