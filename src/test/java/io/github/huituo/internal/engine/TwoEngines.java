package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The two ways to run the rules of one jurisdiction. They are straight from the executable model, and in sessions of the rule engine. */
record TwoEngines(Engine direct, Engine sessions) {
  static TwoEngines of(Engine engine) {
    assertThat(engine.notices()).as("rules that run in sessions only").isEmpty();
    return new TwoEngines(engine, engine.inSessions());
  }

  /** What came out of an assessment. It is its bytes and the rules that fired, or the problems of its error and none. */
  record EngineOutput(String words, List<String> fired) {}

  /** Checks that both give the same bytes, or the same error, and returns them. For the same bytes, the same rules have fired. */
  String agree(ChildcareCase childcareCase) {
    EngineOutput expected = came(sessions, childcareCase);
    EngineOutput actual = came(direct, childcareCase);
    assertThat(actual.words()).as("%s", childcareCase).isEqualTo(expected.words());
    assertThat(actual.fired()).as("%s", childcareCase).isEqualTo(expected.fired());
    return actual.words();
  }

  static EngineOutput came(Engine engine, ChildcareCase childcareCase) {
    List<String> fired = new ArrayList<>();
    String words = words(() -> engine.assess(childcareCase, CaseLocator.NONE, fired::add).toJsonLine());
    fired.sort(null);
    return new EngineOutput(words, words.startsWith("{") ? fired : List.of());
  }

  static String words(Supplier<String> work) {
    try {
      return work.get();
    } catch (HuituoException e) {
      StringBuilder words = new StringBuilder(e.getClass().getSimpleName());
      e.problems().forEach(p -> words.append('\n').append(p.severity()).append(' ').append(p.key()).append(' ').append(p.in("en")).append(p.in("zh")).append(p.related()));
      return words.toString();
    }
  }
}
