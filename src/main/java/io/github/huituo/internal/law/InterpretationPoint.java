package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import java.util.Optional;

/**
 * A point that the law leaves open, with its readings. A host may choose one of them.
 *
 * @param id the name, such as {@code ratio-rounding}
 * @param title what is open
 * @param why what the sources state and what they leave open
 * @param choices the readings, by the word that chooses them
 * @param byDefault the reading where the host chooses none; empty where there is no defensible default
 */
public record InterpretationPoint(
    String id, Text title, Text why, ImmutableMap<String, Text> choices, Optional<String> byDefault) {}
