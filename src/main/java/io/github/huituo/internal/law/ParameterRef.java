package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * One value of a parameter on which an answer rests, with the place in the law where it stands.
 *
 * @param parameter the id of the parameter
 * @param keys the row, for a value that is a table
 * @param from the first day on which the value is in force
 * @param citation where it stands
 */
public record ParameterRef(String parameter, ImmutableList<Object> keys, LocalDate from, Citation citation)
    implements Provenance {}
