package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The files that pages need. They are the handbook's own, and libraries that browsers run, with their licences. */
final class Libraries {
  private static final ImmutableMap<String, String> FILES =
      ImmutableMap.<String, String>builder()
          .put("handbook.css", "io/github/huituo/internal/author/handbook/assets/handbook.css")
          .put("handbook.js", "io/github/huituo/internal/author/handbook/assets/handbook.js")
          .put("plots.js", "io/github/huituo/internal/author/handbook/assets/plots.js")
          .put("echarts/echarts.min.js", "META-INF/resources/_static/echarts/{echarts}/dist/echarts.min.js")
          .put("echarts/LICENSE", "META-INF/resources/_static/echarts/{echarts}/LICENSE")
          .put("echarts/NOTICE", "META-INF/resources/_static/echarts/{echarts}/NOTICE")
          .put("fuse/fuse.min.js", "META-INF/resources/webjars/fuse.js/{fuse}/dist/fuse.min.js")
          .put("fuse/LICENSE", "META-INF/resources/webjars/fuse.js/{fuse}/LICENSE")
          .buildOrThrow();

  private Libraries() {}

  /** Returns the bytes of each file, by its path among the assets. */
  static Map<String, byte[]> files() {
    Properties versions = new Properties();
    try (InputStream in = open("io/github/huituo/internal/author/handbook/libraries.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
    FILES.forEach(
        (name, resource) -> {
          String path = resource;
          for (String library : versions.stringPropertyNames()) {
            path = path.replace("{" + library + "}", versions.getProperty(library));
          }
          try (InputStream in = open(path)) {
            files.put(name, in.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return files.buildOrThrow();
  }

  /** Returns the bytes of a file of the handbook's own that not every site has. */
  static byte[] own(String name) {
    try (InputStream in = open("io/github/huituo/internal/author/handbook/assets/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    @Nullable InputStream in = Libraries.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the resource " + resource + " is missing; the handbook needs its optional dependencies");
    }
    return in;
  }
}
