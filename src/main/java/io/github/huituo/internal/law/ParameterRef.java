package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * A value of a parameter on which an answer rests. It has its place in the law.
 *
 * @param parameter the id of the parameter
 * @param keys the row, for a value that is a table
 * @param from the first day on which the value is in force
 * @param citation its place in the law
 */
public record ParameterRef(String parameter, ImmutableList<Object> keys, LocalDate from, Citation citation)
    implements Provenance {}
