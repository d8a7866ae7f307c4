package io.github.huituo.internal.pack;

import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the words of kinds of subjects, and the kinds that a vocabulary declares. */
final class KindReader {
  private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern RULE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private KindReader() {}

  /** Returns the kind that an entry names. */
  static Optional<SubjectKind> kind(Node node, String name, CaseShape shape, Problems problems) {
    return kind(node.text(), node.shown(), node.at(), name, shape, problems);
  }

  /** Returns the kind that a key names. */
  static Optional<SubjectKind> kindOfKey(Map.Entry<String, Node> entry, String name, CaseShape shape, Problems problems) {
    return kind(entry.getKey(), "'" + entry.getKey() + "'", entry.getValue().at(), name, shape, problems);
  }

  private static Optional<SubjectKind> kind(
      String word, String shown, Location at, String name, CaseShape shape, Problems problems) {
    Optional<SubjectKind> kind = shape.kind(word);
    if (kind.isEmpty()) {
      List<String> allowed = shape.kinds().stream().map(SubjectKind::word).toList();
      problems.error(at, "not-one-of", shown, name, String.join(", ", allowed), Suggestions.didYouMean(word, allowed));
    }
    return kind;
  }

  /**
   * Returns the part with the subjects of a declared kind. For example {@code room: {in: institution, plural: rooms, as: Room,
   * one: {…}, many: {…}, ask: {…}}}. There may be none in a holder; where the part is absent, that is not known. With {@code
   * countedBy}, a case may list them in the place of the fact that counts them; with {@code insteadOf}, a case that lists them
   * states no other facts and parts that say the same.
   */
  static Optional<CasePart> part(String word, Node node, CaseShape shape, Problems problems) {
    Fields fields = Fields.of(node, problems);
    Optional<SubjectKind> holder =
        fields.required("in", fields.node("in").flatMap(n -> kind(n, "in", shape, problems)));
    String plural = fields.requiredString("plural");
    String ruleName = fields.requiredString("as");
    Text one = text(fields, "one");
    Text many = text(fields, "many");
    Text ask = text(fields, "ask");
    Optional<String> count = fields.string("countedBy");
    List<String> insteadOf = fields.strings("insteadOf");
    fields.finish();
    if (!WORD.matcher(word).matches() || shape.kind(word).isPresent()) {
      problems.error(node.at(), "bad-name", word);
    } else if (!plural.isEmpty() && !WORD.matcher(plural).matches()) {
      problems.error(node.get("plural").orElse(node).at(), "bad-name", plural);
    } else if (!ruleName.isEmpty() && (!RULE_NAME.matcher(ruleName).matches() || shape.kindInRules(ruleName).isPresent())) {
      problems.error(node.get("as").orElse(node).at(), "bad-name", ruleName);
    } else if (holder.isPresent() && count.isPresent() && !isCount(holder.get(), count.get())) {
      problems.error(node.get("countedBy").orElse(node).at(), "bad-count-of-kind", count.get(), holder.get().word());
    } else if (holder.isPresent()) {
      SubjectKind kind = SubjectKind.of(word, ruleName, one, many, ask);
      CasePart part = CasePart.many(holder.get(), kind, plural).unknownIfAbsent().withIds(CasePart.Ids.OWN_BY_HOLDER).insteadOf(insteadOf);
      return Optional.of(count.map(part::listedUnder).orElse(part));
    }
    return Optional.empty();
  }

  /** Returns whether a fact that every jurisdiction knows counts the children of a holder. */
  private static boolean isCount(SubjectKind holder, String fact) {
    return (holder.equals(SubjectKind.CLASS) || holder.equals(SubjectKind.INSTITUTION)) && fact.equals(CoreFacts.CHILDREN.name());
  }

  private static Text text(Fields fields, String name) {
    fields.required(name, fields.node(name));
    return fields.translated(name);
  }
}
