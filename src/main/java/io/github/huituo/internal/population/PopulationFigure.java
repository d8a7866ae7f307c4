package io.github.huituo.internal.population;

import io.github.huituo.assessment.Evidence;
import java.util.Optional;

/**
 * A figure of synthetic people, with where it is from.
 *
 * @param draw what is drawn
 * @param per the other fact of the subject for each unit of which it is drawn; empty if it is drawn alone
 * @param missing the share of those of whom it is not known
 * @param source the id of its source; empty if it is assumed
 * @param evidence how well it is evidenced
 */
record PopulationFigure(Draw draw, Optional<String> per, double missing, Optional<String> source, Evidence evidence) {}
