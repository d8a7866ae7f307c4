package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import java.util.List;
import java.util.Set;

/**
 * A rule as pages show it.
 *
 * @param name its name, a sentence
 * @param anchor its anchor
 * @param law the id of its pack
 * @param pack the title of its pack
 * @param outcomes the words of the outcomes that it may conclude; none for a definition
 * @param because the reason that it gives, or the meaning of a definition
 * @param conditions its conditions, one a line
 * @param sentences its conditions and conclusion as its author wrote them, if they are sentences
 * @param written the rule as it is written
 * @param cites the place in the law that it encodes
 * @param parameters the ids of the parameters that it asks for
 * @param points the ids of the open points that it asks for
 * @param terms the names of the terms that it asks for
 */
record RuleEntry(
    String name,
    String anchor,
    String law,
    Text pack,
    List<String> outcomes,
    Text because,
    List<Text> conditions,
    List<String> sentences,
    String written,
    List<CitationView> cites,
    Set<String> parameters,
    Set<String> points,
    Set<String> terms) {}
