package io.github.huituo.internal.engine;

import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.text.SharedList;
import java.util.Optional;

/**
 * What an answer rests on. Answers by the same rules and the same grounds have one basis. Immutable and thread-safe.
 *
 * @param sources the places in the law, in order
 * @param evidence how well the worst evidenced place is evidenced
 * @param interpretations the readings, by id
 * @param settings the settings, by id
 * @param rules the names of the rules
 */
record AnswerBasis(
    SharedList<CitedSource> sources,
    Optional<Evidence> evidence,
    SharedList<InterpretationChoice> interpretations,
    SharedList<UsedSetting> settings,
    SharedList<String> rules) {}
