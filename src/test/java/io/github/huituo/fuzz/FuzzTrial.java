package io.github.huituo.fuzz;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.text.Unforeseen;
import io.github.huituo.model.ChildcareCase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and assesses an input. Looks whether what must hold whatever is read does hold. Thread-safe. */
final class FuzzTrial {
  private static final long MOST_NANOSECONDS = 2_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final BiFunction<String, String, ChildcareCase> read;
  private final Function<ChildcareCase, Assessment> assess;

  FuzzTrial(BiFunction<String, String, ChildcareCase> read, Function<ChildcareCase, Assessment> assess) {
    this.read = read;
    this.assess = assess;
  }

  /** Returns what is wrong with what the input leads to, if anything is. */
  Optional<FuzzFinding> run(FuzzInput input) {
    try {
      long begin = THREADS.getCurrentThreadCpuTime();
      Answer answer = answer(input.name(), input.text());
      long spent = THREADS.getCurrentThreadCpuTime() - begin;
      if (spent > MOST_NANOSECONDS) {
        return Optional.of(new FuzzFinding("more than two seconds", spent / 1_000_000 + " ms", input));
      }
      if (answer.read() == null) {
        return Optional.empty();
      }
      Optional<FuzzFinding> differs = shuffled(input, answer);
      return differs.isPresent() ? differs : writtenAndReadAgain(input, answer, answer.read());
    } catch (Throwable foreign) {
      return Optional.of(new FuzzFinding(signature(foreign), String.valueOf(foreign.getMessage()), input));
    }
  }

  /** The case that was read, if any, and its assessment as JSON, or the problems. */
  private record Answer(@Nullable ChildcareCase read, String text) {}

  private Answer answer(String name, String text) {
    ChildcareCase known;
    try {
      known = read.apply(name, text);
    } catch (HuituoException e) {
      return new Answer(null, problems(e));
    }
    try {
      return new Answer(known, assess.apply(known).toJson());
    } catch (HuituoException e) {
      return new Answer(known, problems(e));
    }
  }

  /** Returns the problems in words. Every one must have words, and none may be one that nobody foresaw. */
  private static String problems(HuituoException e) {
    StringBuilder all = new StringBuilder();
    e.problems().forEach(p -> all.append(p.in("zh")).append('\n').append(p.in("en")).append('\n'));
    if (e.problems().isEmpty() || e.problems().stream().anyMatch(p -> p.key().equals(Unforeseen.KEY))) {
      throw new IllegalStateException("unforeseen: " + all, e);
    }
    return all.toString();
  }

  private Optional<FuzzFinding> shuffled(FuzzInput input, Answer answer) {
    Object tree = JsonTree.of(Documents.parse(input.name(), input.text()));
    // Seeds that are near to each other give a Random that begins alike.
    if (!shuffle(tree, new Random(new SplittableRandom(input.seed()).nextLong()))) {
      return Optional.empty();
    }
    Answer other = answer("shuffled.json", JsonTree.text(tree));
    boolean bothAnswer = other.text().startsWith("{") && answer.text().startsWith("{");
    return other.text().equals(answer.text()) || (!bothAnswer && other.text().startsWith("{") == answer.text().startsWith("{"))
        ? Optional.empty()
        : Optional.of(new FuzzFinding("other answers for shuffled subjects", difference(answer.text(), other.text()), input));
  }

  private Optional<FuzzFinding> writtenAndReadAgain(FuzzInput input, Answer answer, ChildcareCase first) {
    Node written = CaseWriter.write(first);
    for (String text : List.of(YamlText.of(written), JsonTree.text(JsonTree.of(written)))) {
      String name = text.startsWith("{") ? "again.json" : "again.yaml";
      Answer again = answer(name, text);
      if (!first.equals(again.read())) {
        return Optional.of(new FuzzFinding("another case after writing and reading", difference(text, String.valueOf(again)), input));
      } else if (answer.text().startsWith("{") && !answer.text().equals(again.text())) {
        return Optional.of(new FuzzFinding("other answers after writing and reading", difference(answer.text(), again.text()), input));
      }
    }
    return Optional.empty();
  }

  /** Shuffles every list whose items all have an id, and returns whether there is one. */
  private static boolean shuffle(Object tree, Random random) {
    boolean any = false;
    if (tree instanceof Map<?, ?> map) {
      for (Object value : map.values()) {
        any |= shuffle(value, random);
      }
    } else if (tree instanceof List<?> list) {
      for (Object item : list) {
        any |= shuffle(item, random);
      }
      if (list.size() > 1 && list.stream().allMatch(item -> item instanceof Map<?, ?> map && map.containsKey("id"))) {
        Collections.shuffle(list, random);
        any = true;
      }
    }
    return any;
  }

  private static String difference(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return a.substring(from, Math.min(a.length(), at + 60)) + "  ≠  " + b.substring(Math.min(b.length(), from), Math.min(b.length(), at + 60));
  }

  /** Returns the types of an error and its causes, and the innermost place. The place is in the library or, for want of one, anywhere. */
  private static String signature(Throwable foreign) {
    List<String> types = new ArrayList<>();
    Throwable innermost = foreign;
    for (Throwable each = foreign; each != null && types.size() < 5; each = each.getCause()) {
      types.add(each.getClass().getSimpleName());
      innermost = each;
    }
    StackTraceElement[] trace = innermost.getStackTrace();
    StackTraceElement place = trace.length == 0 ? null : trace[0];
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("io.github.huituo") && !element.getClassName().contains(".fuzz.")) {
        place = element;
        break;
      }
    }
    return String.join(" < ", types) + (place == null ? "" : " at " + place.getClassName() + "." + place.getMethodName());
  }
}
