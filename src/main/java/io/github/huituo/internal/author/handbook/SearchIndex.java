package io.github.huituo.internal.author.handbook;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.JsonOutput;
import io.github.huituo.internal.text.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the search box of the handbook finds. Not thread-safe. */
final class SearchIndex {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String kind, Text title, Text pack, Text more, String id, String href) {}

  /**
   * Adds what can be found.
   *
   * @param kind the key of the handbook's word for its kind
   * @param title its title
   * @param pack the title of its pack
   * @param more other words by which it is found
   * @param id its id
   * @param href where it is
   */
  void add(String kind, Text title, Text pack, Text more, String id, String href) {
    entries.add(new Entry(kind, title, pack, more, id, href));
  }

  /** Returns a script that gives the index to the page. A page from a disk may not fetch it. */
  String script() {
    return "window.HANDBOOK_INDEX = " + JsonOutput.inOneLine(this::write) + ";\n";
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Entry entry : entries) {
      out.writeStartObject();
      out.writeStringField("href", entry.href());
      out.writeStringField("id", entry.id());
      for (String language : Messages.LANGUAGES) {
        out.writeObjectFieldStart(language);
        out.writeStringField("kind", Messages.in(language, "handbook.kind-of." + entry.kind()));
        out.writeStringField("title", entry.title().in(language));
        out.writeStringField("pack", entry.pack().in(language));
        out.writeStringField("more", entry.more().in(language));
        out.writeEndObject();
      }
      out.writeEndObject();
      out.writeRaw('\n');
    }
    out.writeEndArray();
  }
}
