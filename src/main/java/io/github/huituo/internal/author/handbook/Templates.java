package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.RuleInfo;
import io.github.huituo.internal.text.Messages;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** Fills the templates beside this class; everything put in is escaped. */
final class Templates {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)\\}");

  private final PebbleEngine engine;

  Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("io/github/huituo/internal/author/handbook/templates");
    loader.setSuffix(".html");
    loader.setCharset(StandardCharsets.UTF_8.name());
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .defaultLocale(Locale.ROOT)
            .strictVariables(true)
            .autoEscaping(true)
            .extension(new PhraseFilters())
            .build();
  }

  /** Returns the page that a template gives in a language. */
  String fill(String template, String language, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(page, values, Locale.forLanguageTag(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  /** Puts texts into the language of the page. */
  private static final class PhraseFilters extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
      return Map.of("t", new Translated(), "slots", new Slots());
    }

    @Override
    public Map<String, Function> getFunctions() {
      return Map.of("message", new MessageFunction("handbook."), "common", new MessageFunction(""));
    }
  }

  /** {@code {{ text | t }}}: a text in the language of the page. */
  private static final class Translated implements Filter {
    @Override
    public @Nullable Object apply(
        @Nullable Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return input instanceof Text text ? text.in(context.getLocale().getLanguage()) : input;
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }
  }

  /** {@code {{ text | slots }}}: a reason of a rule. It has words for the figures that an answer puts in, and for parameters. */
  private static final class Slots implements Filter {
    @Override
    public Object apply(
        @Nullable Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      String language = context.getLocale().getLanguage();
      String words = input instanceof Text text ? text.in(language) : String.valueOf(input);
      Matcher matcher = SLOT.matcher(HtmlEscape.escapeHtml5Xml(words));
      return new SafeString(
          matcher.replaceAll(m -> Matcher.quoteReplacement("<var>" + words(m.group(1), language) + "</var>")));
    }

    private static String words(String slot, String language) {
      return RuleInfo.FIGURES.contains(slot) ? Messages.in(language, "handbook.slot." + slot) : slot;
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }
  }

  /**
   * {@code {{ message("key", argument) }}}: a message of the handbook. {@code common("key")} is a message of the whole library.
   */
  private static final class MessageFunction implements Function {
    private final String prefix;

    MessageFunction(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      Object argument = args.get("argument");
      return Messages.in(
          context.getLocale().getLanguage(), prefix + args.get("key"), argument == null ? "" : argument);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of("key", "argument");
    }
  }
}
