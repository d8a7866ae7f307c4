package io.github.huituo.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;

/** The packs that the jar holds compiled. The name of a package is a hash of its content. */
final class BundledModels {
  /** The list, among the resources. */
  static final String INDEX = "huituo/compiled-packs.properties";

  private BundledModels() {}

  private static final class Holder {
    static final Properties MODELS = read();

    private static Properties read() {
      Properties models = new Properties();
      try (InputStream in = BundledModels.class.getClassLoader().getResourceAsStream(INDEX)) {
        if (in != null) {
          models.load(in);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return models;
    }
  }

  /**
   * Returns the class of the rules of a package. It is "" if there are only subjects, and empty if the package is not in the jar.
   */
  static Optional<String> modelOf(String packageName) {
    return Optional.ofNullable(Holder.MODELS.getProperty(packageName));
  }

  /** Returns the class of the rules among these classes, or "". */
  static String modelAmong(Collection<String> classes) {
    return classes.stream()
        .filter(name -> name.matches(".*\\.Rules[0-9A-F]{32}"))
        .findFirst()
        .orElse("");
  }
}
