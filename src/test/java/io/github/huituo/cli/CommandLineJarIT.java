package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The command line's jar leaves out what it does not need of its libraries. */
class CommandLineJarIT {
  private static final Path JAR = Path.of("target", "huituo-cli.jar");
  private static final String OURS_AND_CURTAILED =
      "(io\\.github\\.huituo|com\\.google\\.common|org\\.apache\\.commons\\.compress\\.archivers\\.zip)\\..*";

  /** Returns which classes of the jar refer to which that it does not hold. */
  private static List<String> missing() {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(out, out, "--multi-release", "17", "--missing-deps", "-include", OURS_AND_CURTAILED, JAR.toString());
    assertThat(code).as(printed.toString()).isZero();
    return printed.toString().lines().filter(line -> line.contains(" -> ")).map(String::strip).skip(1).toList();
  }

  @Test
  void everything_is_there_that_its_classes_lead_to() {
    // Annotations that only compilers read are never loaded.
    assertThat(missing())
        .filteredOn(line -> !line.contains("-> com.google.errorprone.annotations.") && !line.contains("-> org.immutables."))
        .isEmpty();
  }
}
