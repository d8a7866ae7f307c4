package io.github.huituo.internal.engine;

import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.drools.model.Model;

/**
 * The compiled code of a pack.
 *
 * @param loader knows its classes
 * @param model the rules; empty if it has none
 */
record CompiledPack(ClassLoader loader, Optional<Model> model) {
  /** Finds the classes of packs in the jar. Those that are not there are compiled. */
  static CompiledPack of(PackCode code, ClassLoader parent) {
    Optional<String> bundled = BundledModels.modelOf(code.packageName());
    if (bundled.isPresent()) {
      return loaded(code, () -> bundled(bundled.get()));
    }
    if (code.isEmpty()) {
      return new CompiledPack(parent, Optional.empty());
    }
    if (!canCompile()) {
      throw new ProblemException(Problem.error(code.pack().at(), "no-compiler"));
    }
    Map<String, byte[]> classes = RuleCompiler.compile(code, parent);
    ClassLoader loader = new PackClassLoader(parent, code.packageName(), classes);
    return loaded(code, () -> of(loader, BundledModels.modelAmong(classes.keySet())));
  }

  /** Returns the rules of a pack of the jar by the name of its class. Without a name, "", there are none. */
  static CompiledPack bundled(String modelClass) {
    return of(CompiledPack.class.getClassLoader(), modelClass);
  }

  static boolean canCompile() {
    return CompiledPack.class.getClassLoader().getResource("org/drools/model/codegen/ExecutableModelProject.class") != null;
  }

  private static CompiledPack loaded(PackCode code, Supplier<CompiledPack> loading) {
    try {
      return loading.get();
    } catch (ExceptionInInitializerError e) {
      // A literal of a rule that the rule engine turns into a value only now, and cannot.
      throw new ProblemException(Problem.error(code.pack().at(), "rule-literal"));
    }
  }

  private static CompiledPack of(ClassLoader loader, String modelClass) {
    return new CompiledPack(
        loader, modelClass.isEmpty() ? Optional.empty() : Optional.of(instance(loader, modelClass, Model.class)));
  }

  static <T> T instance(ClassLoader loader, String name, Class<T> type) {
    try {
      return type.cast(Class.forName(name, true, loader).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled class " + name + " cannot be loaded", e);
    }
  }
}
