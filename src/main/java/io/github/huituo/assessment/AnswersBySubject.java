package io.github.huituo.assessment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answers to one question, about every subject.
 *
 * @param id the id of the question
 * @param all the answers, ordered by subject
 * @param <A> requirements or entitlements
 */
public record AnswersBySubject<A extends Answer>(String id, List<A> all) {
  /**
   * Returns the answer about a subject.
   *
   * @throws IllegalArgumentException if the question was not asked about it
   */
  public A subject(String subject) {
    return all.stream()
        .filter(a -> a.subject().equals(subject))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id + " was not asked about '" + subject + "', but about: "
                        + all.stream().map(Answer::subject).collect(Collectors.joining(", "))));
  }
}
