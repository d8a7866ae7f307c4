package io.github.huituo.assessment;

import java.util.Optional;

/**
 * A place in the law on which an answer rests.
 *
 * @param id the id of the instrument
 * @param title its title
 * @param number its document number
 * @param article the article or item
 * @param evidence how well this place is evidenced
 */
public record CitedSource(
    String id, Text title, Optional<String> number, Optional<String> article, Evidence evidence) {}
