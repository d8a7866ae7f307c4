package io.github.huituo.internal.population;

import io.github.huituo.assessment.Text;
import java.util.regex.Pattern;

/**
 * A kind of place, such as a province.
 *
 * @param name its name
 * @param title what it is called
 * @param codes the codes that are located in one
 * @param code how the code of one follows from them, with the groups of the pattern
 */
record PlaceLevel(String name, Text title, Pattern codes, String code) {}
