package io.github.huituo.author.handbook;

import io.github.huituo.law.OpenPoint;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the conditions of a rule in words, as far as they can be: facts, parameters, open points and terms by their titles. What it
 * cannot read stays as its author wrote it. Used for one rule; not thread-safe.
 */
final class RuleWords {
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(.*)", Pattern.DOTALL);
  private static final Pattern COMPARISON =
      Pattern.compile("([$\\w.]+)\\s*(==|!=|<=|>=|<|>|not contains|contains)\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern FUNCTION = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)\\(\\s*(\\$\\w+)\\s*\\)");
  private static final String HEADCOUNT = "Headcount.";
  private static final String EMPTY = ".empty";
  private static final String ABSENT = ".absent";
  private static final Pattern CALL = Pattern.compile("\\w+\\(.*\\)", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Jurisdiction law;
  private final Map<String, List<Text>> definitions;
  private final Map<String, Text> variables = new HashMap<>();
  private final Map<String, OpenPoint> points = new HashMap<>();
  private int depth;

  /**
   * Creates the words for one rule.
   *
   * @param definitions the names of the rules that define each term
   */
  RuleWords(Jurisdiction law, Map<String, List<Text>> definitions) {
    this.law = law;
    this.definitions = definitions;
  }

  /** Returns the conditions, one a line. */
  List<Text> of(String conditions) {
    List<List<RuleParts.Part>> alternatives = RuleParts.of(conditions);
    List<Text> lines = new ArrayList<>();
    if (alternatives.size() == 1) {
      alternatives.get(0).forEach(part -> say(part).ifPresent(lines::add));
    } else {
      anyOf(alternatives).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<Text> anyOf(List<List<RuleParts.Part>> alternatives) {
    List<Text> each = new ArrayList<>();
    for (List<RuleParts.Part> parts : alternatives) {
      allOf(parts).ifPresent(each::add);
    }
    return each.isEmpty() ? Optional.empty() : Optional.of(Words.join(each, "or"));
  }

  private Optional<Text> allOf(List<RuleParts.Part> parts) {
    List<Text> each = new ArrayList<>();
    parts.forEach(part -> say(part).ifPresent(each::add));
    return each.isEmpty() ? Optional.empty() : Optional.of(Words.join(each, "and"));
  }

  private Optional<Text> say(RuleParts.Part part) {
    if (part instanceof RuleParts.Group group) {
      depth++;
      Optional<Text> inner = anyOf(group.alternatives());
      depth--;
      return group.word().isEmpty() ? inner : inner.map(t -> Words.say("rule." + group.word(), t));
    } else if (part instanceof RuleParts.Counted counted) {
      return counted(counted);
    } else if (part instanceof RuleParts.Fact fact) {
      return fact(fact);
    }
    return Optional.of(Text.same(((RuleParts.Raw) part).text()));
  }

  private Optional<Text> counted(RuleParts.Counted counted) {
    Optional<Text> what = allOf(counted.parts());
    List<Text> said = new ArrayList<>();
    for (String function : counted.functions()) {
      Matcher matcher = FUNCTION.matcher(function);
      if (matcher.matches()) {
        boolean sum = matcher.group(2).equals("sum");
        Text name = sum ? variable(matcher.group(3)) : what.orElseGet(() -> variable(matcher.group(3)));
        Text all = Words.say(sum ? "rule.sum" : "rule.count", name);
        variables.put(matcher.group(1), all);
        said.add(all);
      }
    }
    return said.isEmpty() ? what : Optional.of(Words.say("rule.counted", Words.join(said, "and")));
  }

  private Optional<Text> fact(RuleParts.Fact fact) {
    return switch (fact.type()) {
      case "Answers" -> Optional.empty();
      case "Interpretation" -> interpretation(fact);
      case "Parameter" -> parameter(fact);
      case "Term" -> term(fact);
      default -> subject(fact);
    };
  }

  private static Optional<String> quoted(List<String> constraints, String name) {
    return constraints.stream()
        .filter(c -> c.matches("(?s)" + name + "\\s*==\\s*\".*"))
        .map(QUOTED::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  private Optional<Text> interpretation(RuleParts.Fact fact) {
    OpenPoint point = quoted(fact.constraints(), "id").map(law.openPoints()::get).orElse(null);
    if (point == null) {
      return Optional.of(Text.same(String.join(", ", fact.constraints())));
    }
    variables.put(fact.variable(), Words.say("rule.reading-of", point.title()));
    fact.constraints().stream()
        .map(BINDING::matcher)
        .filter(Matcher::matches)
        .forEach(m -> points.put(m.group(1), point));
    Optional<String> choice = quoted(fact.constraints(), "choice");
    return Optional.of(
        choice.isPresent()
            ? Words.say("rule.read-as", point.title(), choice(point, choice.get()))
            : Words.say("rule.reading", point.title()));
  }

  private static Text choice(OpenPoint point, String word) {
    Text text = point.choices().get(word);
    return text == null ? Text.same(word) : text;
  }

  private Optional<Text> parameter(RuleParts.Fact fact) {
    Optional<String> id = quoted(fact.constraints(), "id");
    ParameterSeries series = id.map(law.parameters()::get).orElse(null);
    if (series == null) {
      return Optional.of(Text.same(String.join(", ", fact.constraints())));
    }
    Text name = Words.say("rule.quoted", series.description());
    variables.put(fact.variable(), name);
    List<Text> said = new ArrayList<>();
    for (String constraint : fact.constraints()) {
      if (!constraint.startsWith("id")) {
        said.add(Words.join(RuleParts.split(constraint, "||").stream().map(c -> unless(c, call -> chain(name, call))).toList(), "or"));
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(Words.join(said, "and"));
  }

  private Optional<Text> term(RuleParts.Fact fact) {
    String name = quoted(fact.constraints(), "name").orElse("");
    fact.constraints().stream()
        .map(BINDING::matcher)
        .filter(Matcher::matches)
        .forEach(m -> variables.put(m.group(1), Words.say("rule.of-term", termTitle(name))));
    List<Text> names = definitions.getOrDefault(name, List.of());
    return Optional.of(
        names.size() == 1
            ? Words.say("rule.term", Words.say("rule.quoted", names.get(0)))
            : Words.say("rule.one-of-terms", termTitle(name), names.size()));
  }

  private Text termTitle(String name) {
    Text title = law.vocabulary().list(Vocabulary.TERMS).get(name);
    return title == null ? Text.same(name.replace('-', ' ')) : title;
  }

  private Optional<Text> subject(RuleParts.Fact fact) {
    Optional<SubjectKind> kind =
        law.vocabulary().shape().kindInRules(fact.type());
    if (kind.isEmpty()) {
      return Optional.of(Text.same(fact.type() + "( " + String.join(", ", fact.constraints()) + " )"));
    }
    Text title = kind.get().title();
    variables.put(fact.variable(), title);
    List<Text> said = new ArrayList<>();
    for (String constraint : fact.constraints()) {
      List<Text> each = new ArrayList<>();
      for (String one : RuleParts.split(constraint, "||")) {
        constraint(kind.get(), one).ifPresent(each::add);
      }
      if (!each.isEmpty()) {
        said.add(Words.join(each, "or"));
      }
    }
    if (said.isEmpty()) {
      // Alone it says nothing; under "not" it says that there is none.
      return depth == 0 ? Optional.empty() : Optional.of(Words.say("rule.some", title));
    }
    return Optional.of(Words.say("rule.subject", title, Words.join(said, "list")));
  }

  private Optional<Text> constraint(SubjectKind kind, String written) {
    String constraint = written;
    Matcher binding = BINDING.matcher(constraint);
    String bound = "";
    if (binding.matches()) {
      bound = binding.group(1);
      constraint = binding.group(2);
    }
    Matcher comparison = COMPARISON.matcher(constraint);
    if (!comparison.matches()) {
      if (constraint.contains("(")) {
        return Optional.of(unless(constraint, call -> expression(kind, call)));
      }
      if (constraint.endsWith(EMPTY)) {
        boolean denied = constraint.startsWith("!");
        Text list = title(kind, constraint.substring(denied ? 1 : 0, constraint.length() - EMPTY.length()));
        return Optional.of(Words.say(denied ? "rule.some-of" : "rule.empty", list));
      }
      Text title = title(kind, constraint);
      variables.put(bound, title);
      return bound.isEmpty() ? Optional.of(Words.say("rule.holds", title)) : Optional.empty();
    }
    String left = comparison.group(1);
    String right = comparison.group(3);
    if (!bound.isEmpty()) {
      variables.put(bound, title(kind, left));
    }
    if (left.equals("this") || (right.startsWith("$") && law.vocabulary().fact(kind, left).isEmpty() && isLink(left))) {
      return Optional.empty();
    }
    if (left.startsWith("$") && points.containsKey(left)) {
      OpenPoint point = points.get(left);
      String word = right.replace("\"", "");
      return Optional.of(Words.say("rule.read-as", point.title(), choice(point, word)));
    }
    Text title =
        left.startsWith("$") ? variable(left) : left.contains(".") ? named(kind, left.substring(left.lastIndexOf('.') + 1)) : title(kind, left);
    String sign = comparison.group(2);
    return Optional.of(
        switch (right) {
          case "null" -> Words.say(sign.equals("!=") ? "rule.known" : "rule.unknown", title);
          case "true", "false" -> Words.say(right.equals("true") == sign.equals("==") ? "rule.yes" : "rule.no", title);
          default -> Words.say("rule." + signName(sign), title, expression(kind, right));
        });
  }

  /** Whether this names another subject, and says only to which the pattern belongs. */
  private boolean isLink(String name) {
    return law.vocabulary().shape().kind(name).isPresent() || name.equals("classGroup");
  }

  private static String signName(String sign) {
    return switch (sign) {
      case "==" -> "equal";
      case "!=" -> "unequal";
      case "<=" -> "isAtMost";
      case ">=" -> "isAtLeast";
      case "<" -> "isBelow";
      case ">" -> "isAbove";
      case "contains" -> "contains";
      default -> "lacks";
    };
  }

  private Text title(SubjectKind kind, String name) {
    return known(kind, name).orElseGet(() -> DerivedFacts.title(name));
  }

  /** Returns the title of a fact; {@code …On} is the day of an event. */
  private Optional<Text> known(SubjectKind kind, String name) {
    for (FactDefinition fact : law.vocabulary().facts(kind)) {
      if (fact.ruleName().equals(name)) {
        return Optional.of(fact.title());
      } else if ((fact.ruleName() + "On").equals(name)) {
        return Optional.of(Words.say("rule.day-of", fact.title()));
      }
    }
    return Optional.empty();
  }

  private Text variable(String name) {
    Text known = variables.get(name);
    return known == null ? Text.same(name) : known;
  }

  private Text expression(SubjectKind kind, String written) {
    String text = written.strip();
    if (text.startsWith(HEADCOUNT)) {
      return chain(Words.say("rule.heads"), text);
    }
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return law.vocabulary().word(quoted.group(1));
    }
    int dot = text.indexOf('.');
    if (text.startsWith("$") && dot > 0) {
      String name = text.substring(0, dot);
      String rest = text.substring(dot + 1);
      return rest.contains("(") ? chain(variable(name), rest) : named(kind, rest);
    }
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      return chain(kind.title(), text);
    }
    return text.startsWith("$") ? variable(text) : text.matches("[a-z]\\w*") ? named(kind, text) : Text.same(text);
  }

  /** Says a call, and of one with {@code !} before it that it is not so. */
  private static Text unless(String written, Function<String, Text> words) {
    if (!written.startsWith("!")) {
      return words.apply(written);
    }
    return written.endsWith(ABSENT)
        ? Words.say("rule.present", words.apply(written.substring(1, written.length() - ABSENT.length())))
        : Words.say("rule.not", words.apply(written.substring(1)));
  }

  /** Returns the title of a property, of whatever kind of subject. */
  private Text named(SubjectKind kind, String name) {
    List<SubjectKind> kinds = new ArrayList<>(List.of(kind));
    kinds.addAll(law.vocabulary().shape().kinds());
    for (SubjectKind each : kinds) {
      Optional<Text> known = known(each, name);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return DerivedFacts.title(name);
  }

  /** Says {@code of($band).requiredFor($children).isAtMost($workers)}. */
  private Text chain(Text begin, String written) {
    boolean heads = written.startsWith(HEADCOUNT);
    Text said = heads ? Words.say("rule.heads") : begin;
    for (String call : RuleParts.split(heads ? written.substring(HEADCOUNT.length()) : written, ".")) {
      int open = call.indexOf('(');
      String name = open < 0 ? call : call.substring(0, open);
      List<Text> arguments = new ArrayList<>();
      if (open >= 0) {
        String inner = call.substring(open + 1, call.lastIndexOf(')') < open ? call.length() : call.lastIndexOf(')'));
        RuleParts.split(inner, ",")
            .forEach(a -> arguments.add(CALL.matcher(a).matches() && !a.startsWith(HEADCOUNT) ? chain(begin, a) : expression(SubjectKind.CHILD, a)));
      }
      said = MethodWords.say(name, said, arguments);
    }
    return said;
  }
}
