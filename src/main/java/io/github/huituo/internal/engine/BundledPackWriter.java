package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.document.NodeCodec;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.KnownCode;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes the compiled rules, parsed files and case schemas of packs. They are for the jar. */
public final class BundledPackWriter {
  private BundledPackWriter() {}

  /**
   * Compiles packs of a folder into a folder of classes. It returns the models of their packages.
   *
   * @param rules the folder of the packs
   * @param output the folder of the classes
   * @param packs the ids of the packs
   * @throws IOException if a file cannot be written
   */
  public static Map<String, String> compile(String rules, String output, List<String> packs) throws IOException {
    PackSource source = PackLibrary.folder(Path.of(rules));
    PackLibrary library = PackLibrary.only(source);
    Path classes = Path.of(output);
    Map<String, String> models = new TreeMap<>();
    for (String id : packs) {
      Jurisdiction jurisdiction = library.jurisdiction(id);
      ClassLoader loader = BundledPackWriter.class.getClassLoader();
      List<PackCode> codes = PackCode.of(jurisdiction.packs());
      for (PackCode code : codes) {
        if (!code.isEmpty() && !models.containsKey(code.packageName())) {
          models.put(code.packageName(), compile(code, loader, classes));
          DayDependences.write(code, classes);
        }
      }
      writeParsed(source, codes.get(codes.size() - 1), known(codes.get(codes.size() - 1), library), classes);
      BundleBuilder.write(classes.resolve("huituo/schema/" + id + ".schema.json"), CaseSchema.of(jurisdiction));
    }
    return models;
  }

  private static String compile(PackCode code, ClassLoader parent, Path output) throws IOException {
    Path folder = output.resolve(code.packageName().replace('.', '/'));
    Path done = output.resolve(BundledModels.INDEX);
    if (Files.isDirectory(folder) && Files.exists(done)) {
      String known = Files.readString(done);
      for (String line : known.split("\n", -1)) {
        if (line.startsWith(code.packageName() + "=")) {
          return line.substring(line.indexOf('=') + 1);
        }
      }
    }
    ImmutableMap<String, byte[]> classes = RuleCompiler.compile(code, parent);
    removeStale(Objects.requireNonNull(folder.getParent()));
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      Path file = output.resolve(entry.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
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

  private static void writeParsed(PackSource source, PackCode code, KnownCode known, Path output) throws IOException {
    String pack = code.pack().id();
    List<String> files =
        source.files().stream()
            .filter(f -> f.startsWith(pack + "/") && f.endsWith(".yaml") && PackFileKind.of(f).decides())
            .toList();
    try (DataOutputStream out = BundleBuilder.parsedFile(output, pack)) {
      out.writeUTF(code.pack().contentHash());
      known.write(out);
      out.writeInt(files.size());
      for (String file : files) {
        out.writeUTF(file);
        NodeCodec.write(source.document(file), out);
      }
    }
  }

  private static KnownCode known(PackCode code, PackLibrary library) {
    Map<String, ImmutableMap<String, Integer>> lines = new TreeMap<>();
    code.pack().ruleFiles().forEach(file -> lines.put(file.name(), RuleSections.of(file.text()).lines()));
    String parentHash = code.pack().parent().map(id -> library.jurisdiction(id).contentHash()).orElse("");
    String lawHash = library.jurisdiction(code.pack().id()).contentHash();
    return new KnownCode(code.parent().map(PackCode::packageName).orElse(""), code.packageName(), parentHash, lawHash, lines);
  }
}
