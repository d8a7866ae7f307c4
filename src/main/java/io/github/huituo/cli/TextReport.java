package io.github.huituo.cli;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Reading;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.law.Payment;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an assessment for people: first what must be mended or asked, then every answer, then what it rests on. */
final class TextReport {
  private final Jurisdiction law;
  private final String language;
  private final boolean coloured;
  private final StringBuilder out = new StringBuilder();

  TextReport(Jurisdiction law, String language, boolean coloured) {
    this.law = law;
    this.language = language;
    this.coloured = coloured;
  }

  /** Returns the report, ending with a line break. */
  String of(Assessment assessment) {
    line(bold(law.pack().title().in(language) + "  " + say("cli.as-of") + " " + assessment.asOf()
        + assessment.caseId().map(id -> "  " + id).orElse("")));
    writeToMend(assessment);
    writeRequirements(assessment.requirements());
    writeEntitlements(assessment.entitlements());
    writeAccounts(assessment.accounts());
    writeReadings(assessment);
    writeLaw(assessment);
    return out.toString();
  }

  private void writeToMend(Assessment assessment) {
    List<RequirementAnswer> notMet =
        assessment.requirements().stream().filter(a -> a.outcome() == Outcome.NOT_MET).toList();
    boolean undetermined = count(assessment.requirements(), Outcome.UNDETERMINED) > 0;
    if (notMet.isEmpty() && !undetermined && !assessment.requirements().isEmpty()) {
      line("");
      line(colour(32, say("cli.nothing-to-mend")));
    } else if (!notMet.isEmpty()) {
      line("");
      line(bold(say("cli.to-mend")));
      notMet.forEach(
          a -> line("  " + colour(31, mark(a.outcome())) + " " + title(a) + " · " + a.subject() + say("cli.colon") + a.because().in(language)));
    }
  }

  private void writeRequirements(List<RequirementAnswer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    line("");
    line(bold(say("cli.requirements")) + "  "
        + Messages.say(
            language,
            "cli.summary",
            count(answers, Outcome.MET),
            count(answers, Outcome.NOT_MET),
            count(answers, Outcome.UNDETERMINED),
            count(answers, Outcome.NOT_APPLICABLE)));
    writeTable(answers);
    writeMissing(answers);
  }

  private void writeEntitlements(List<EntitlementAnswer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    line("");
    line(bold(say("cli.entitlements")) + "  "
        + Messages.say(
            language,
            "cli.summary-entitlements",
            count(answers, Outcome.ELIGIBLE),
            count(answers, Outcome.NOT_ELIGIBLE),
            count(answers, Outcome.UNDETERMINED)));
    for (EntitlementAnswer answer : answers) {
      line("  " + marked(answer) + " " + name(answer) + say("cli.colon") + answer.because().in(language));
      for (String run : runs(answer.payments())) {
        line("      " + run);
      }
    }
    writeMissing(answers);
  }

  private void writeAccounts(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    line("");
    line(bold(say("cli.accounts")));
    String holder = "";
    for (Account account : accounts) {
      String next = law.vocabulary().word(account.payee()).in(language) + " " + account.subject();
      String setAside =
          account.setAside().stream().map(e -> e.id() + " " + e.subject() + " " + e.amount()).collect(Collectors.joining(", "));
      line("  " + Columns.pad(next.equals(holder) ? "" : next, 24) + Columns.pad(account.period().equals("once") ? say("cli.once") : account.period(), 8) + account.total()
          + (setAside.isEmpty() ? "" : "  " + Messages.say(language, "cli.set-aside", setAside)));
      holder = next;
    }
  }

  /** Says consecutive equal payments once. */
  private List<String> runs(List<Payment> all) {
    List<Payment> payments = all.stream().sorted(Comparator.comparing(Payment::payee)).toList();
    List<String> runs = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= payments.size(); i++) {
      Payment first = payments.get(begin);
      if (i == payments.size()
          || !payments.get(i).amount().equals(first.amount())
          || !payments.get(i).payee().equals(first.payee())) {
        String last = payments.get(i - 1).period();
        String period = first.period().equals(last) ? last : first.period() + " – " + last;
        String times = i - begin == 1 ? "" : " × " + (i - begin);
        runs.add(
            Columns.pad(period.equals("once") ? say("cli.once") : period, Math.max(20, Columns.width(period) + 2)) + first.amount() + times + "  " + say("cli.to") + " "
                + law.vocabulary().word(first.payee()).in(language));
        begin = i;
      }
    }
    return runs;
  }

  /** What is not applicable is counted above and not listed; subjects of whom the same is said share a line. */
  private void writeTable(List<RequirementAnswer> answers) {
    LinkedHashMap<List<String>, List<RequirementAnswer>> lines = new LinkedHashMap<>();
    answers.stream()
        .filter(a -> a.outcome() != Outcome.NOT_APPLICABLE)
        .forEach(
            a ->
                lines
                    .computeIfAbsent(
                        List.of(a.id(), a.outcome().name(), a.because().in(language)), key -> new ArrayList<>())
                    .add(a));
    int titles = answers.stream().mapToInt(a -> Columns.width(title(a))).max().orElse(0);
    int subjects = lines.values().stream().mapToInt(same -> Columns.width(subjects(same))).max().orElse(0);
    for (List<RequirementAnswer> same : lines.values()) {
      RequirementAnswer answer = same.get(0);
      line("  " + marked(answer) + " " + Columns.pad(title(answer), titles + 2)
          + Columns.pad(subjects(same), subjects + 2) + answer.because().in(language));
    }
  }

  private String title(RequirementAnswer answer) {
    return answer.title().in(language) + say("severity-suffix." + answer.severity());
  }

  private static String subjects(List<? extends Answer> answers) {
    return answers.stream().map(Answer::subject).distinct().collect(Collectors.joining(", "));
  }

  private void writeMissing(List<? extends Answer> answers) {
    Map<String, Set<String>> asks = new LinkedHashMap<>();
    for (Answer answer : answers) {
      for (Missing missing : answer.missing()) {
        asks.computeIfAbsent(missing.ask().in(language) + "  (" + missing.fact() + ")", key -> new LinkedHashSet<>())
            .add(missing.subject());
      }
    }
    if (!asks.isEmpty()) {
      line("  " + bold(say("cli.missing")));
      asks.forEach(
          (ask, of) -> {
            String who = String.join(", ", of);
            line("    ? " + (who.isEmpty() ? "" : who + say("cli.colon")) + ask);
          });
    }
  }

  private void writeReadings(Assessment assessment) {
    TreeMap<String, Reading> readings = new TreeMap<>();
    all(assessment).forEach(a -> a.interpretations().forEach(r -> readings.put(r.id(), r)));
    if (readings.isEmpty()) {
      return;
    }
    line("");
    line(bold(say("cli.readings")));
    readings
        .values()
        .forEach(r -> line("  · " + r.title().in(language) + say("cli.colon") + r.meaning().in(language) + "  (" + r.id() + "=" + r.choice() + ")"));
  }

  private void writeLaw(Assessment assessment) {
    TreeMap<String, String> cited = new TreeMap<>();
    all(assessment)
        .filter(a -> a.outcome() != Outcome.NOT_APPLICABLE)
        .flatMap(a -> a.sources().stream())
        .forEach(
            s ->
                cited.merge(
                    s.title().in(language) + s.number().map(n -> " " + n).orElse(""),
                    place(s),
                    (a, b) -> a.contains(b) ? a : a + "; " + b));
    line("");
    line(bold(say("cli.law")));
    cited.forEach((title, places) -> line("  · " + title + "  " + places));
  }

  private String place(CitedSource source) {
    String grade = say("evidence." + source.evidence().word());
    String article =
        source.article().map(a -> a.matches("[0-9]+") ? Messages.say(language, "cli.article", a) + " " : a + " ").orElse("");
    return article + Messages.say(language, "cli.grade", grade);
  }

  private static Stream<Answer> all(Assessment assessment) {
    return Stream.concat(assessment.requirements().stream(), assessment.entitlements().stream());
  }

  private static long count(List<? extends Answer> answers, Outcome outcome) {
    return answers.stream().filter(a -> a.outcome() == outcome).count();
  }

  private String name(Answer answer) {
    return answer.title().in(language) + " · " + answer.subject();
  }

  private String marked(Answer answer) {
    int width = Stream.of(Outcome.values()).mapToInt(o -> Columns.width(say("outcome." + o))).max().orElse(0);
    String words = mark(answer.outcome()) + " " + Columns.pad(say("outcome." + answer.outcome()), width);
    return switch (answer.outcome()) {
      case MET, ELIGIBLE -> colour(32, words);
      case NOT_MET -> colour(31, words);
      case UNDETERMINED -> colour(33, words);
      case NOT_ELIGIBLE, NOT_APPLICABLE -> words;
    };
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case MET, ELIGIBLE -> "✔";
      case NOT_MET, NOT_ELIGIBLE -> "✘";
      case UNDETERMINED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  private String say(String key) {
    return Messages.say(language, key);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String bold(String text) {
    return colour(1, text);
  }

  private String colour(int code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
