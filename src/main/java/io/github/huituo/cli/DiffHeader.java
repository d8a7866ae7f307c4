package io.github.huituo.cli;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is compared.
 *
 * @param before the old rules, as they were named
 * @param after the new rules, as they were named
 * @param oldDay the old day; empty for all days
 * @param newDay the new day; empty for all days
 */
record DiffHeader(String before, String after, Optional<LocalDate> oldDay, Optional<LocalDate> newDay) {}
