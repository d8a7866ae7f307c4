package io.github.huituo.testpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.MoreFiles;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A pack of rules in memory. A test writes only what the test is about.
 *
 * <pre>{@code
 * TestPack.someland().edit("grant.drl", "resident == false", "resident != true").assess(CASE);
 * TestPack.head().with("questions.yaml", QUESTIONS).with("size.drl", RULE).problems();
 * }</pre>
 *
 * <p>Its pack is {@code xx}; a file of another pack is named with that pack, such as {@code xx-1/pack.yaml}. It is immutable, and its
 * policy is loaded once.
 */
public final class TestPack implements PackSource {
  private static final TestPack SOMELAND = of(Path.of("src/test/resources/someland"));
  private static final TestPack HEAD =
      new TestPack(new TreeMap<>())
          .with("pack.yaml", SOMELAND.bytes("xx/pack.yaml"))
          .with("sources.yaml", SOMELAND.bytes("xx/sources.yaml"));

  private final ImmutableSortedMap<String, byte[]> files;
  private final Supplier<LoadedPolicy> policy = Suppliers.memoize(() -> LoadedPolicy.load(this));

  private TestPack(TreeMap<String, byte[]> files) {
    this.files = ImmutableSortedMap.copyOf(files);
  }

  /** Returns a country that grants 100 kronor a month to children. It allows classes of five. */
  public static TestPack someland() {
    return SOMELAND;
  }

  /** Returns a country with a name and one source, {@code act}, that asks nothing. */
  public static TestPack head() {
    return HEAD;
  }

  /** Returns packs of the folder {@code rules}, or its index; all if none is named. */
  public static TestPack rules(String... packs) {
    Path rules = Path.of("rules");
    TreeMap<String, byte[]> files = new TreeMap<>(of(rules).files);
    if (packs.length > 0) {
      files.keySet().removeIf(file -> Arrays.stream(packs).noneMatch(pack -> file.equals(pack) || file.startsWith(pack + "/")));
    }
    return new TestPack(files);
  }

  /** Returns the packs of a folder. */
  public static TestPack of(Path folder) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestPack(files);
  }

  private static String path(String file) {
    return file.matches("[a-z]{2}(-\\w+)?/.*|index\\.yaml") ? file : "xx/" + file;
  }

  /** Returns the pack with a file more, or with another text in it. */
  public TestPack with(String file, String text) {
    return with(file, text.getBytes(UTF_8));
  }

  /** Returns the pack with a file more, or with another content of it. */
  public TestPack with(String file, byte[] content) {
    TreeMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path(file), content);
    return new TestPack(changed);
  }

  /** Returns the pack without a file. */
  public TestPack without(String file) {
    TreeMap<String, byte[]> rest = new TreeMap<>(files);
    assertThat(rest.remove(path(file))).as(file).isNotNull();
    return new TestPack(rest);
  }

  /** Returns the packs without one of them. */
  public TestPack withoutPack(String id) {
    TreeMap<String, byte[]> rest = new TreeMap<>(files);
    assertThat(rest.keySet().removeIf(file -> file.startsWith(id + "/"))).as(id).isTrue();
    return new TestPack(rest);
  }

  /** Returns the pack with other words wherever some are in a file, which has them. */
  public TestPack edit(String file, String from, String to) {
    assertThat(content(file)).as(file).contains(from);
    return with(file, content(file).replace(from, to));
  }

  /**
   * Returns the pack with other words for the first of some in a file. They come at its end if none are given; a missing file is
   * empty.
   */
  public TestPack editFirst(String file, String from, String to) {
    String text = files.containsKey(path(file)) ? content(file) : "";
    assertThat(text).as(file).contains(from);
    int at = from.isEmpty() ? text.length() : text.indexOf(from);
    return with(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Returns the pack with lines more at the end of a file. */
  public TestPack append(String file, String lines) {
    return with(file, content(file) + lines);
  }

  /** Returns the pack with a town that extends it. */
  public TestPack town(String id) {
    return with(id + "/pack.yaml", "id: " + id + "\ntitle: {zh: 镇, en: Town}\nversion: 1.0.0\nextends: xx\n");
  }

  /**
   * Returns the pack with a parameter {@code xx.name} more, which has one value from 2020 on.
   *
   * @param type its type, unit or both, such as {@code unit: SEK}
   * @param value such as {@code value: 5} or {@code by: {…}}
   */
  public TestPack parameter(String name, String type, String value) {
    return with(
        "parameters/" + name + ".yaml",
        """
        id: xx.%s
        description: {zh: 参数, en: Parameter}
        %s
        values:
          - from: 2020-01-01
            source: act
            evidence: text
            %s
        """
            .formatted(name, type, value));
  }

  @Override
  public SortedSet<String> files() {
    return files.keySet();
  }

  @Override
  public byte[] bytes(String file) {
    return files.get(file);
  }

  /** Returns the text of a file. */
  public String content(String file) {
    assertThat(files).containsKey(path(file));
    return new String(files.get(path(file)), UTF_8);
  }

  /** Writes the files that a folder does not hold as they are here. Returns the pack. */
  public TestPack writeTo(Path folder) {
    try {
      for (String name : files.keySet()) {
        Path file = folder.resolve(name);
        MoreFiles.createParentDirectories(file);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes(name))) {
          Files.write(file, bytes(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the law of the packs with those of the jar below them. */
  public LoadedPolicy policy() {
    return policy.get();
  }

  /** Returns what the packs answer to a case. */
  public Assessment assess(String text) {
    return policy().assess(policy().read("case.yaml", text));
  }

  /** Returns the law of one of the packs, of which no rule is compiled. */
  public Jurisdiction law(String id) {
    return PackLibrary.only(this).jurisdiction(id);
  }

  /** Returns what is wrong with the packs before rules are compiled. */
  public List<Problem> check() {
    return PackLibrary.only(this).check();
  }

  /** Returns, in English, what is wrong with the packs before rules are compiled. */
  public List<String> problems() {
    return check().stream().map(p -> p.in("en")).toList();
  }
}
