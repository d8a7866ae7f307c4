package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.BoundedCache;
import io.github.huituo.internal.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Compiles the code of a pack to classes. It does so for the jar at build time, and for the folder of a host or an author when it
 * is loaded. Thread-safe; one pack is compiled at a time.
 */
final class RuleCompiler {
  private static final long MOST_BYTES_KEPT = 8_000_000;

  /** What was compiled last. Packs that differ in their values only have the same code, as two states of a reform have. */
  private static final BoundedCache<Input, Result> COMPILED = new BoundedCache<>(MOST_BYTES_KEPT);

  private RuleCompiler() {}

  /**
   * What is compiled.
   *
   * @param code the package, whose name follows from its vocabulary and all that it extends
   * @param rules the texts of the rule files, by their names
   */
  private record Input(String code, ImmutableMap<String, String> rules) {
    static Input of(PackCode code, List<RuleFile> rules) {
      return new Input(code.packageName(), rules.stream().collect(ImmutableMap.toImmutableMap(RuleFile::name, RuleFile::text)));
    }
  }

  /**
   * Returns the classes, by their full names.
   *
   * @param parent the loader that knows the classes of the packs that it extends
   * @throws HuituoException with the problems of every rule, each with its file and line
   */
  static ImmutableMap<String, byte[]> compile(PackCode code, ClassLoader parent) {
    Problems problems = new Problems();
    List<RuleFile> files = code.inRuleLanguage(problems);
    problems.throwIfErrors();
    for (RuleFile file : files) {
      LintCheck.check(file, problems);
      RuleParser.rules(file, problems);
    }
    problems.throwIfErrors();
    if (files.isEmpty() && !code.hasOwnSubjects()) {
      return ImmutableMap.of();
    }
    Result result = build(code, files, parent);
    if (!result.errors().isEmpty()) {
      diagnose(code, parent, files, result, problems);
      problems.throwIfErrors();
    }
    return result.classes();
  }

  /**
   * Compiles these rule files of a pack, and returns the classes. It notes the rules at fault. If a rule is at fault, the classes
   * are those of the subjects alone.
   */
  static ImmutableMap<String, byte[]> compile(
      PackCode code, List<RuleFile> files, ClassLoader parent, Problems problems) {
    Result result = build(code, files, parent);
    if (result.errors().isEmpty()) {
      return result.classes();
    }
    diagnose(code, parent, files, result, problems);
    return code.hasOwnSubjects() ? build(code, List.of(), parent).classes() : ImmutableMap.of();
  }

  /** The classes, or the errors of the compiler. */
  record Result(ImmutableMap<String, byte[]> classes, List<String> errors) {
    int bytes() {
      return classes.values().stream().mapToInt(c -> c.length).sum();
    }
  }

  /** Returns the files that do not compile, by halves. */
  private static List<RuleFile> atFault(PackCode code, ClassLoader parent, List<RuleFile> files) {
    if (files.isEmpty() || build(code, files, parent).errors().isEmpty()) {
      return List.of();
    } else if (files.size() == 1) {
      return files;
    }
    int half = files.size() / 2;
    List<RuleFile> all = new ArrayList<>(atFault(code, parent, files.subList(0, half)));
    all.addAll(atFault(code, parent, files.subList(half, files.size())));
    return all;
  }

  /**
   * Finds the rules at fault. The executable model has neither file nor line, so each rule is compiled alone.
   */
  private static void diagnose(
      PackCode code, ClassLoader parent, List<RuleFile> files, Result whole, Problems problems) {
    for (RuleFile file : atFault(code, parent, files)) {
      for (RuleSections.RuleSection rule : RuleSections.of(file.text()).rules()) {
        Result result = build(code, List.of(file.translated(rule.text())), parent);
        for (String error : result.errors()) {
          problems.error(new Location(file.shown(), rule.line(), 1), "rule-does-not-compile", rule.name(), oneLine(error));
        }
      }
      if (!problems.hasErrors()) {
        problems.error(Location.of(file.shown()), "rule-syntax", oneLine(String.join("; ", whole.errors())));
      }
    }
    if (!problems.hasErrors()) {
      problems.error(code.pack().at(), "rule-syntax", oneLine(String.join("; ", whole.errors())));
    }
  }

  static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("huituo\\.packs\\.[a-z0-9_]+\\.h[0-9a-f]+\\.", "");
  }

  private static Result build(PackCode code, List<RuleFile> rules, ClassLoader parent) {
    Input input = Input.of(code, rules);
    return COMPILED
        .find(input)
        .orElseGet(
            () -> {
              Result result = built(code, rules, parent);
              COMPILED.put(input, result, result.bytes());
              return result;
            });
  }

  /** Compiles as if nothing had been compiled before. Generated names are counted, so one at a time. */
  static synchronized Result built(PackCode code, List<RuleFile> rules, ClassLoader parent) {
    KieServices services = KieServices.get();
    // Names the classes, so it follows from what is compiled and not from what was compiled before.
    ReleaseId release = services.newReleaseId("huituo", code.packageName(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    String folder = code.packageName().replace('.', '/') + "/";
    if (code.hasOwnSubjects()) {
      code.subjects()
          .classes()
          .forEach((name, source) -> files.write("src/main/java/" + folder + name + ".java", source));
    }
    for (RuleFile file : rules) {
      String name = file.name().replace('/', '_').replaceFirst("\\.dslr$", ".dslr.drl");
      byte[] drl = DrlRewriter.rewritten(file, code).getBytes(StandardCharsets.UTF_8);
      // With its encoding, as it would be read in that of the machine.
      files.write(
          "src/main/resources/" + folder + name,
          services.getResources().newByteArrayResource(drl, StandardCharsets.UTF_8.name()));
    }
    try {
      ClassLoader known = new PackClassLoader(parent, code.packageName(), ImmutableMap.of());
      KieBuilder builder = services.newKieBuilder(files, known).buildAll(ExecutableModelProject.class);
      List<String> errors = new ArrayList<>();
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        // Each error comes with another one that repeats the whole generated source.
        if (!message.getText().startsWith("Java source of ")) {
          errors.add(message.getText());
        }
      }
      ImmutableMap.Builder<String, byte[]> classes = ImmutableMap.builder();
      if (errors.isEmpty()) {
        InternalKieModule module = (InternalKieModule) ((InternalKieBuilder) builder).getKieModuleIgnoringErrors();
        for (String file : module.getFileNames()) {
          if (file.endsWith(".class") && file.startsWith(folder)) {
            classes.put(file.substring(0, file.length() - ".class".length()).replace('/', '.'), module.getBytes(file));
          }
        }
      }
      return new Result(classes.buildOrThrow(), errors);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }
}
