package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import java.util.List;

/**
 * A question as pages show it.
 *
 * @param id the id
 * @param href its page
 * @param pack the title of the pack that declares it
 * @param topic the title of its topic, or empty
 * @param entitlement whether it is an entitlement
 * @param title what is asked
 * @param subject the kind of subject
 * @param weight how binding a requirement is, or what an entitlement gives
 * @param from the first day on which it is asked, or ""
 * @param until the first day on which it is no longer asked, or ""
 * @param scope the subjects in question; empty for all
 * @param presumed whether a subject is presumed in scope if that is not known
 * @param decisive the day of its period that decides about a payment, or no text if it is the first
 * @param exclusive the group of mutually exclusive entitlements, or ""
 * @param cites its places in the law
 * @param evidence the word of the weakest evidence of these places, or ""
 * @param consequences what follows if it is not met
 * @param needs the facts it needs
 * @param rules the rules that answer it
 * @param definitions the rules that define the terms of these
 * @param parameters the parameters that they ask for
 * @param alsoSet where other packs give values for these parameters
 * @param points the open points that answers rest on
 * @param plots the plots that show answers
 * @param scenarios the scenarios with expected answers
 */
record QuestionView(
    String id,
    String href,
    Text pack,
    Text topic,
    boolean entitlement,
    Text title,
    Text subject,
    Text weight,
    String from,
    String until,
    List<Text> scope,
    boolean presumed,
    Text decisive,
    String exclusive,
    List<CitationView> cites,
    String evidence,
    List<Following> consequences,
    List<Needed> needs,
    List<RuleEntry> rules,
    List<RuleEntry> definitions,
    List<ParameterView> parameters,
    List<Link> alsoSet,
    List<Link> points,
    List<PlotView> plots,
    List<ScenarioView> scenarios) {

  /**
   * A consequence on one occasion.
   *
   * @param words the occasion, the consequence and who decides
   * @param from the first day on which it holds, or ""
   * @param until the first day on which it no longer holds, or ""
   * @param cite the place in the law
   */
  record Following(Text words, String from, String until, CitationView cite) {}

  /**
   * A needed fact, or alternatives.
   *
   * @param title what it is
   * @param when where it is needed only sometimes, or empty
   * @param ask the question to ask a person
   */
  record Needed(Text title, Text when, Text ask) {}

  /**
   * A scenario.
   *
   * @param name what it shows
   * @param asOf the day asked for
   * @param jurisdiction the title of the jurisdiction
   * @param given the case
   * @param expected the expected answers to this question
   * @param file the file with the scenario
   */
  record ScenarioView(
      String name, String asOf, Text jurisdiction, List<CaseWords.SubjectWords> given, List<Expected> expected, String file) {}

  /**
   * An expected answer.
   *
   * @param subject the subject, or ""
   * @param outcome the word of the outcome, or ""
   * @param fields the other expected fields
   */
  record Expected(String subject, String outcome, List<CaseWords.TitledValue> fields) {}
}
