package io.github.huituo.internal.engine;

import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.internal.text.JsonFragment;
import io.github.huituo.internal.text.SharedList;
import java.util.Optional;

/**
 * What an answer rests on. Answers with one outcome by the same rules and grounds have one basis. Immutable and thread-safe.
 *
 * @param sources the places in the law, in order
 * @param evidence how well the worst evidenced place is evidenced
 * @param interpretations the readings, by id
 * @param settings the settings, by id
 * @param rules the names of the rules
 * @param questionJson what is asked and how it came out
 * @param groundsJson the other components
 */
record AnswerBasis(
    SharedList<CitedSource> sources,
    Optional<Evidence> evidence,
    SharedList<InterpretationChoice> interpretations,
    SharedList<UsedSetting> settings,
    SharedList<String> rules,
    JsonFragment questionJson,
    JsonFragment groundsJson) {}
