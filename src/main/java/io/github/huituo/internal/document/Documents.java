package io.github.huituo.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses YAML and JSON text into {@link Node}s. Thread-safe. */
public final class Documents {
  /** The bound of the values in a document. No case and no rule file has as many; a document that unfolds to more is refused. */
  private static final int MOST_NODES = 2_000_000;

  private static final int DEEPEST = 100;

  private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  /** The reader of JSON, made when JSON is first read. A process that reads YAML only does not pay for it. */
  private static final class JsonFactoryHolder {
    static final JsonFactory FACTORY = new JsonFactory();
  }

  private Documents() {}

  /**
   * Parses text by the ending of its file's name. It is JSON for {@code .json} and {@code .jsonl}, YAML otherwise.
   *
   * @throws HuituoException if it is not well-formed, with the place
   */
  public static Node parse(String file, String text) {
    return file.endsWith(".json") || file.endsWith(".jsonl") ? json(file, 1, text) : yaml(file, text);
  }

  /**
   * Parses one YAML document; an empty one is an empty mapping.
   *
   * @throws HuituoException if it is not well-formed, or names an entry twice
   */
  public static Node yaml(String file, String text) {
    Problems problems = new Problems();
    LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(50).setAllowNonScalarKeys(true).build();
    Node node;
    try {
      Optional<org.snakeyaml.engine.v2.nodes.Node> root = compose(settings, text);
      if (root.filter(ScalarNode.class::isInstance).isPresent()) {
        problems.addAll(Mistypings.inYaml(file, withoutMark(text)));
      }
      node =
          root.map(r -> new YamlConversion(file, problems).convert(r, 0))
              .orElseGet(() -> Node.mapping(new Location(file, 1, 1), ImmutableMap.of(), ImmutableMap.of()));
    } catch (YamlEngineException e) {
      throw new YamlSyntax(file, withoutMark(text)).explain(e);
    }
    problems.throwIfErrors();
    return node;
  }

  /** Composes by the exported packages only, so that it works on the module path too. */
  private static Optional<org.snakeyaml.engine.v2.nodes.Node> compose(LoadSettings settings, String text) {
    StreamReader reader = new StreamReader(settings, withoutMark(text));
    try {
      return new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
    } catch (StackOverflowError e) {
      // The composer follows nesting by recursion and has no limit of its own.
      throw new ProblemException(Problem.error(Location.of(settings.getLabel()), "document-too-large"));
    }
  }

  /**
   * Parses one JSON value.
   *
   * @param firstLine the line of the file on which the text begins, from 1
   * @throws HuituoException if it is not well-formed, or names an entry twice
   */
  public static Node json(String file, int firstLine, String text) {
    Problems problems = new Problems();
    Node node;
    try (JsonParser parser = JsonFactoryHolder.FACTORY.createParser(withoutMark(text))) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Node.mapping(new Location(file, firstLine, 1), ImmutableMap.of(), ImmutableMap.of());
      }
      node = new JsonConversion(file, firstLine - 1, problems).convert(parser);
      if (parser.nextToken() != null) {
        problems.error(place(file, firstLine - 1, parser.currentTokenLocation()), "json-two-values");
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(new JsonSyntax(file, firstLine - 1, withoutMark(text)).explain(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.throwIfErrors();
    return node;
  }

  /** Returns a text without the byte-order mark that some editors put before it. */
  public static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Location place(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Location place(String file, int linesBefore, JsonLocation at) {
    return new Location(file, linesBefore + at.getLineNr(), at.getColumnNr());
  }

  /** Returns the text, noting half a character in it. An escape can write one, and no file in UTF-8 can hold it. */
  private static String whole(String text, Location at, Problems problems) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        problems.error(at, "half-character", String.format("\\u%04x", (int) text.charAt(i)));
        break;
      }
    }
    return text;
  }

  private static final class YamlConversion {
    private final String file;
    private final Problems problems;
    private int nodes;

    YamlConversion(String file, Problems problems) {
      this.file = file;
      this.problems = problems;
    }

    Node convert(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
      Location at = node.getStartMark().map(m -> place(file, m)).orElse(Location.of(file));
      if (node.isRecursive() || ++nodes > MOST_NODES || depth > DEEPEST) {
        throw new ProblemException(Problem.error(at, "document-too-large"));
      }
      if (node instanceof MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          Node key = convert(tuple.getKeyNode(), depth + 1);
          Optional<Problem> mistyped = key.isQuoted() ? Optional.empty() : Mistypings.inName(key.at(), key.text());
          if (key.is(Node.Kind.MAPPING) || key.is(Node.Kind.SEQUENCE)) {
            problems.error(key.at(), "key-not-scalar");
          } else if (mistyped.isPresent()) {
            problems.addAll(List.of(mistyped.get()));
          } else if (keys.putIfAbsent(key.text(), key.at()) != null) {
            problems.error(key.at(), "duplicate-key", key.text());
          } else {
            entries.put(key.text(), convert(tuple.getValueNode(), depth + 1));
          }
        }
        return Node.mapping(at, ImmutableMap.copyOf(entries), ImmutableMap.copyOf(keys));
      }
      if (node instanceof SequenceNode sequence) {
        ImmutableList.Builder<Node> items = ImmutableList.builder();
        sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
        return Node.sequence(at, items.build());
      }
      ScalarNode scalar = (ScalarNode) node;
      String text = whole(scalar.getValue(), at, problems);
      if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
        return Node.quoted(at, text);
      }
      Mistypings.aroundValue(at, text).ifPresent(p -> problems.addAll(List.of(p)));
      return Node.scalar(kindOf(text), at, text);
    }

    private static Node.Kind kindOf(String text) {
      if (text.isEmpty() || text.equals("null") || text.equals("~")) {
        return Node.Kind.NULL;
      } else if (text.equals("true") || text.equals("false")) {
        return Node.Kind.BOOLEAN;
      }
      char first = text.charAt(0);
      boolean mayBeNumber = (first >= '0' && first <= '9') || first == '-' || first == '+';
      return mayBeNumber && NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.STRING;
    }
  }

  private static final class JsonConversion {
    private final String file;
    private final int linesBefore;
    private final Problems problems;

    JsonConversion(String file, int linesBefore, Problems problems) {
      this.file = file;
      this.linesBefore = linesBefore;
      this.problems = problems;
    }

    Node convert(JsonParser parser) throws IOException {
      Location at = place(file, linesBefore, parser.currentTokenLocation());
      return switch (parser.currentToken()) {
        case START_OBJECT -> mapping(parser, at);
        case START_ARRAY -> sequence(parser, at);
        case VALUE_STRING -> Node.quoted(at, whole(parser.getText(), at, problems));
        case VALUE_TRUE, VALUE_FALSE -> Node.scalar(Node.Kind.BOOLEAN, at, parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.scalar(Node.Kind.NUMBER, at, parser.getText());
        default -> Node.scalar(Node.Kind.NULL, at, "null");
      };
    }

    private Node mapping(JsonParser parser, Location at) throws IOException {
      Map<String, Node> entries = new LinkedHashMap<>();
      Map<String, Location> keys = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Location keyAt = place(file, linesBefore, parser.currentTokenLocation());
        String key = whole(parser.currentName(), keyAt, problems);
        parser.nextToken();
        Node value = convert(parser);
        if (keys.putIfAbsent(key, keyAt) != null) {
          problems.error(keyAt, "duplicate-key", key);
        } else {
          entries.put(key, value);
        }
      }
      return Node.mapping(at, ImmutableMap.copyOf(entries), ImmutableMap.copyOf(keys));
    }

    private Node sequence(JsonParser parser, Location at) throws IOException {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(convert(parser));
      }
      return Node.sequence(at, ImmutableList.copyOf(items));
    }
  }
}
