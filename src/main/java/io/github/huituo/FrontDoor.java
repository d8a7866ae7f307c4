package io.github.huituo;

import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Unforeseen;
import java.util.function.Function;
import java.util.function.Supplier;

/** The work that a host asks for, with the exceptions of the public API. Each problem belongs to one of them. */
final class FrontDoor {
  private FrontDoor() {}

  /** Returns what work with a case returns. */
  static <T> T forCase(Supplier<T> work) {
    return open(work, "case", InvalidCaseException::new);
  }

  /** Returns what work with packs returns. */
  static <T> T forPack(Supplier<T> work) {
    return open(work, "rules", InvalidPackException::new);
  }

  private static <T> T open(Supplier<T> work, String name, Function<HuituoException, HuituoException> ofInput) {
    try {
      return Unforeseen.guarded(work, e -> Unforeseen.at(Location.of(name), e));
    } catch (ProblemException e) {
      throw switch (e.fault()) {
        case INPUT -> ofInput.apply(e);
        case PACK -> new InvalidPackException(e);
        case CONFLICT -> new RuleConflictException(e);
        case UNFORESEEN -> new HuituoException(e);
      };
    }
  }
}
