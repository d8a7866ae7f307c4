package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The form of a document, and where it goes. It is printed or written into a file. */
final class DocumentOption {
  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default), json or html.")
  Format format = Format.text;

  @Option(names = "--out", paramLabel = "FILE", description = "The file into which it is written instead of being printed.")
  @Nullable Path output;

  /** How documents are written. */
  enum Format {
    /** For people. */
    text,
    /** An indented document. */
    json,
    /** One page that needs nothing beside it. */
    html
  }

  /** Returns whether text may have colours. */
  boolean isColoured() {
    return output == null && Ansi.AUTO.enabled();
  }

  /**
   * Writes the document in its form.
   *
   * @throws HuituoException if it cannot be written
   */
  void write(PrintStream out, Supplier<String> text, Supplier<String> json, Supplier<String> html) {
    String document =
        switch (format) {
          case text -> text.get();
          case json -> json.get();
          case html -> html.get();
        };
    if (output == null) {
      out.print(document);
    } else {
      SummaryFile.write(output, document);
    }
  }
}
