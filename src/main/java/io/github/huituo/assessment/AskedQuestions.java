package io.github.huituo.assessment;

import java.util.List;

/**
 * The questions of an assessment that answers some only.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param answered the ids of the questions that are answered, ordered
 * @param accounted the ids of the entitlements that the accounts add up, ordered: those that are answered, and those that exclude
 *     them or that they exclude
 */
public record AskedQuestions(List<String> answered, List<String> accounted) {
  /** Copies the lists. */
  public AskedQuestions {
    answered = List.copyOf(answered);
    accounted = List.copyOf(accounted);
  }
}
