package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.NodeCodec;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.KnownCode;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.ProblemException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;

/**
 * A build step that compiles the packs of a folder. It also lists their files, and writes the JSON Schema of every jurisdiction's
 * cases.
 */
public final class BundleBuilder {
  private BundleBuilder() {}

  /**
   * Compiles a folder of packs into a folder of classes. The system properties {@code huituo.rules} and {@code huituo.output}
   * name them. Arguments are for the main program that may run in the same build.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(System.getProperty("huituo.rules", "rules"));
    Path output = Path.of(System.getProperty("huituo.output", "target/classes"));
    // Rules built at the same time are numbered in an order that differs from run to run.
    System.setProperty(ReproducibleExecutableModelGenerationOption.PROPERTY_NAME, "true");
    digestCore(output);
    PackSource source = PackLibrary.folder(rules);
    PackLibrary library = PackLibrary.only(source);
    List<Problem> problems = library.check();
    problems.forEach(p -> System.err.println(p.in("en")));
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      throw new ProblemException(problems);
    }
    writeIndex(source, library, output);
    SortedMap<String, String> models = new TreeMap<>();
    Map<String, ClassLoader> loaders = new HashMap<>();
    for (String id : library.ownPacks()) {
      Jurisdiction jurisdiction = library.jurisdiction(id);
      ClassLoader loader = BundleBuilder.class.getClassLoader();
      List<PackCode> codes = PackCode.of(jurisdiction.packs());
      for (PackCode code : codes) {
        if (code.isEmpty()) {
          continue;
        }
        if (!models.containsKey(code.packageName())) {
          models.put(code.packageName(), compile(code, loader, output, loaders));
          DayDependences.write(code, output);
        }
        loader = loaders.getOrDefault(code.packageName(), loader);
      }
      digest(source, codes.get(codes.size() - 1), output);
      write(output.resolve("huituo/schema/" + id + ".schema.json"), CaseSchema.of(jurisdiction));
    }
    DayDependences.removeStale(models.keySet(), output);
    StringBuilder index = new StringBuilder();
    models.forEach((name, model) -> index.append(name).append('=').append(model).append('\n'));
    write(output.resolve(BundledModels.INDEX), index.toString());
  }

  private static String compile(PackCode code, ClassLoader parent, Path output, Map<String, ClassLoader> loaders)
      throws IOException {
    Path folder = output.resolve(code.packageName().replace('.', '/'));
    Path done = output.resolve(BundledModels.INDEX);
    if (Files.isDirectory(folder) && Files.exists(done)) {
      String known = Files.readString(done);
      for (String line : known.split("\n", -1)) {
        if (line.startsWith(code.packageName() + "=")) {
          loaders.put(code.packageName(), parent);
          return line.substring(line.indexOf('=') + 1);
        }
      }
    }
    ImmutableMap<String, byte[]> classes = RuleCompiler.compile(code, parent);
    removeStale(java.util.Objects.requireNonNull(folder.getParent()));
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      Path file = output.resolve(entry.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    // The classes lie where the parent finds them.
    loaders.put(code.packageName(), parent);
    return BundledModels.modelAmong(classes.keySet());
  }

  private static void removeStale(Path packFolder) throws IOException {
    if (!Files.isDirectory(packFolder)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (var walk = Files.walk(packFolder)) {
      walk.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }

  private static void writeIndex(PackSource source, PackLibrary library, Path output) throws IOException {
    StringBuilder index = new StringBuilder("packs:\n");
    try (DataOutputStream out = digest(output, BundledSource.INDEX)) {
      out.writeInt(library.ownPacks().size());
      for (String pack : library.ownPacks()) {
        index.append("  ").append(pack).append(":\n");
        List<String> files = source.files().stream().filter(file -> file.startsWith(pack + "/")).toList();
        out.writeUTF(pack);
        out.writeInt(files.size());
        for (String file : files) {
          String inPack = file.substring(pack.length() + 1);
          index.append("    - \"").append(inPack).append("\"\n");
          out.writeUTF(inPack);
        }
      }
    }
    write(output.resolve(BundledSource.FOLDER + "index.yaml"), index.toString());
  }

  private static void digestCore(Path output) throws IOException {
    String core = Files.readString(output.resolve("huituo/core-vocabulary.yaml"), StandardCharsets.UTF_8);
    try (DataOutputStream out = digest(output, BundledSource.CORE)) {
      NodeCodec.write(Documents.yaml("core-vocabulary.yaml", core), out);
    }
  }

  private static void digest(PackSource source, PackCode code, Path output) throws IOException {
    String pack = code.pack().id();
    List<String> files =
        source.files().stream()
            .filter(f -> f.startsWith(pack + "/") && f.endsWith(".yaml") && PackFileKind.of(f).decides())
            .toList();
    try (DataOutputStream out = digest(output, pack)) {
      out.writeUTF(code.pack().contentHash());
      known(code).write(out);
      out.writeInt(files.size());
      for (String file : files) {
        out.writeUTF(file);
        NodeCodec.write(source.document(file), out);
      }
    }
  }

  private static KnownCode known(PackCode code) {
    Map<String, ImmutableMap<String, Integer>> lines = new TreeMap<>();
    code.pack().ruleFiles().forEach(file -> lines.put(file.name(), RuleSections.of(file.text()).lines()));
    return new KnownCode(code.parent().map(PackCode::packageName).orElse(""), code.packageName(), lines);
  }

  private static DataOutputStream digest(Path output, String name) throws IOException {
    Path file = output.resolve(BundledSource.DIGESTS + name + ".bin");
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
