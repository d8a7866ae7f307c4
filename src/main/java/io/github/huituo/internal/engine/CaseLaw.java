package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.RuleExecution.PreparedRules;
import io.github.huituo.internal.law.CaseChoices;

/**
 * What cases of one day and of the same choices have in common.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param choices the choices
 * @param questions the questions that are asked
 * @param rules the rules that answer them
 */
record CaseLaw(CaseChoices choices, QuestionSelection questions, PreparedRules rules) {}
