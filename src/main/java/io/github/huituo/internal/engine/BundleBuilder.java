package io.github.huituo.internal.engine;

import static java.util.Objects.requireNonNull;

import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.NodeCodec;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.ProblemException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
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
    writeParsedCore(output);
    PackSource source = PackLibrary.folder(rules);
    PackLibrary library = PackLibrary.only(source);
    List<Problem> problems = library.check();
    problems.forEach(p -> System.err.println(p.in("en")));
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      throw new ProblemException(problems);
    }
    writeIndex(source, library, output);
    SortedMap<String, String> models = BundleLanes.compile(library, rules, output);
    DayDependences.removeStale(models.keySet(), output);
    StringBuilder index = new StringBuilder();
    models.forEach((name, model) -> index.append(name).append('=').append(model).append('\n'));
    write(output.resolve(BundledModels.INDEX), index.toString());
  }

  private static void writeIndex(PackSource source, PackLibrary library, Path output) throws IOException {
    StringBuilder index = new StringBuilder("packs:\n");
    try (DataOutputStream out = parsedFile(output, BundledSource.INDEX)) {
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

  private static void writeParsedCore(Path output) throws IOException {
    String core = Files.readString(output.resolve("huituo/core-vocabulary.yaml"), StandardCharsets.UTF_8);
    try (DataOutputStream out = parsedFile(output, BundledSource.CORE)) {
      NodeCodec.write(Documents.yaml("core-vocabulary.yaml", core), out);
    }
  }

  static DataOutputStream parsedFile(Path output, String name) throws IOException {
    Path file = output.resolve(BundledSource.PARSED + name + ".bin");
    Files.createDirectories(requireNonNull(file.getParent()));
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
