package io.github.huituo.internal.engine;

/** The other way to run the rules of an engine, for what measures both. */
public final class InSessions {
  private InSessions() {}

  /** Returns the engine that runs the same rules in sessions of the rule engine. */
  public static Engine of(Engine engine) {
    return engine.inSessions();
  }
}
