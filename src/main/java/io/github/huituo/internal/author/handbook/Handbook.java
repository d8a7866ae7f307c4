package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the policy handbook, a static web site of the packs of jurisdictions. It is in Chinese and English, and a browser opens
 * it from a disk and prints it. The same packs always give the same bytes. Needs the optional dependencies for the handbook.
 */
public final class Handbook {
  private final HandbookModel contents;
  private final RuleBook rules;
  private final Templates templates = new Templates();
  private final SearchIndex index = new SearchIndex();
  private final Map<String, PackView> packs = new HashMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  private Handbook(HandbookModel contents) {
    this.contents = contents;
    this.rules = new RuleBook(contents);
  }

  /**
   * Returns the files of the handbook, by their paths. It holds these jurisdictions and those that they extend.
   *
   * @param source where the packs come from; what they extend comes from there or from the jar
   * @param policy the law of the same source
   * @throws HuituoException if the packs do not know a jurisdiction, or if their scenarios, provisions or plots have errors
   */
  public static Map<String, byte[]> of(PackSource source, LoadedPolicy policy, Collection<String> jurisdictions) {
    Handbook handbook = new Handbook(new HandbookModel(source, policy, jurisdictions));
    handbook.build();
    return handbook.files;
  }

  /**
   * Writes the files of a handbook into a folder; other files there stay.
   *
   * @throws HuituoException if the folder cannot be written
   */
  public static void write(Map<String, byte[]> files, Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(Location.of(folder.toString()), "cannot-write", String.valueOf(e.getMessage())));
    }
  }

  private void build() {
    Map<String, List<QuestionView>> questions = new HashMap<>();
    for (Jurisdiction law : contents.laws()) {
      QuestionPages pages = new QuestionPages(contents, rules, law);
      List<QuestionView> views = new ArrayList<>();
      for (Question question : law.pack().questions()) {
        QuestionView view = pages.view(question);
        views.add(view);
        Text more = Phrases.join(view.rules().stream().map(RuleEntry::because).toList(), "list");
        index.add(view.entitlement() ? "entitlement" : "requirement", view.title(), view.pack(), more, view.id(), view.href());
      }
      questions.put(law.id(), views);
    }
    List<PackView> all = new ArrayList<>();
    for (Jurisdiction law : contents.laws()) {
      PackView view = view(law, questions);
      all.add(view);
      packs.put(law.id(), view);
      index.add("jurisdiction", view.title(), Text.empty(), Text.empty(), view.id(), view.href());
    }
    page("home", "index.html", Phrases.text("title"), Map.of("packs", all, "pack", "", "section", ""));
    contents.laws().forEach(this::pages);
    Libraries.files().forEach((name, bytes) -> files.put("assets/" + name, bytes));
    put("assets/search-index.js", index.script());
    put("index.html", templates.fill("languages", Messages.LANGUAGES.get(0), Map.of()));
  }

  private PackView view(Jurisdiction law, Map<String, List<QuestionView>> questions) {
    List<Link> lineage = new ArrayList<>();
    List<PackView.Inherited> inherited = new ArrayList<>();
    law.packs()
        .forEach(
            pack -> {
              if (!pack.id().equals(law.id())) {
                lineage.add(new Link(pack.title(), Links.page(pack.id(), "index")));
                inherited.add(0, new PackView.Inherited(pack.title(), questions.getOrDefault(pack.id(), List.of())));
              }
            });
    List<PackView.Section> sections = new ArrayList<>();
    sections.add(section(law, "index", "overview"));
    if (!contents.plots(law.id()).isEmpty()) {
      sections.add(section(law, "plots", "plots"));
    }
    sections.add(section(law, "parameters", "parameters"));
    sections.add(section(law, "sources", "sources"));
    sections.add(section(law, "interpretations", "interpretations"));
    sections.add(section(law, "timeline", "timeline"));
    if (!contents.provisions(law.id()).isEmpty()) {
      sections.add(section(law, "coverage", "coverage"));
    }
    return new PackView(
        law.id(),
        Links.page(law.id(), "index"),
        law.pack().title(),
        law.pack().version(),
        law.contentHash().substring(0, 12),
        law.packs().size() - 1,
        lineage,
        sections,
        questions.getOrDefault(law.id(), List.of()),
        inherited);
  }

  private static PackView.Section section(Jurisdiction law, String name, String key) {
    return new PackView.Section(name, Phrases.text(key), Links.page(law.id(), name));
  }

  private void pages(Jurisdiction law) {
    PackView pack = packs.getOrDefault(law.id(), view(law, Map.of()));
    Text packTitle = pack.title();
    page(pack, "index", packTitle, Map.of());
    for (QuestionView question : pack.own()) {
      page("question", question.href(), question.title(), context(pack, "index", Map.of("question", question)));
    }
    SourceIndex register = new SourceIndex(contents, rules, law);
    ParameterPages parameterPages = new ParameterPages(law);
    List<ParameterView> parameters = new ArrayList<>();
    law.pack()
        .parameters()
        .forEach((id, series) -> parameters.add(parameterPages.view(series, register.questionsUsing(id))));
    parameters.sort(Comparator.comparing(ParameterView::id));
    parameters.forEach(p -> index.add("parameter", p.description(), packTitle, Text.empty(), p.id(), p.href()));
    page(pack, "parameters", "parameters", Map.of("parameters", parameters));

    List<SourceIndex.SourceView> sources = register.sources();
    sources.forEach(
        s -> index.add("source", s.title(), packTitle, Text.same(s.number()), s.id(), Links.source(law.id(), s.id())));
    page(pack, "sources", "sources", Map.of("sources", sources));

    List<SourceIndex.PointView> points = register.points();
    points.forEach(p -> index.add("point", p.title(), packTitle, p.why(), p.id(), Links.point(law.id(), p.id())));
    List<SourceIndex.SettingView> settings = register.settings();
    settings.forEach(s -> index.add("setting", s.title(), packTitle, s.ask(), s.id(), Links.setting(law.id(), s.id())));
    page(pack, "interpretations", "interpretations", Map.of("points", points, "settings", settings));

    LawTimeline timeline = new LawTimeline(law);
    page(pack, "timeline", "timeline", Map.of("groups", timeline.groups(), "years", timeline.years()));

    if (!contents.plots(law.id()).isEmpty()) {
      List<PlotView> plots = contents.plots(law.id()).stream().map(p -> PlotPages.view(p, law)).toList();
      plots.forEach(p -> index.add("plot", p.title(), packTitle, Text.empty(), "", Links.page(law.id(), "plots") + "#" + p.anchor()));
      page(pack, "plots", "plots", Map.of("plots", plots));
    }
    if (!contents.provisions(law.id()).isEmpty()) {
      page(pack, "coverage", "coverage", Map.of("rows", CoverageRows.of(contents, law.id())));
    }
  }

  private void page(PackView pack, String name, String title, Map<String, Object> values) {
    page(pack, name, Phrases.text("page-of", Phrases.text(title), pack.title()), values);
  }

  private void page(PackView pack, String name, Text title, Map<String, Object> values) {
    page(name.equals("index") ? "pack" : name, Links.page(pack.id(), name), title, context(pack, name, values));
  }

  private static Map<String, Object> context(PackView pack, String section, Map<String, Object> values) {
    return ImmutableMap.<String, Object>builder().putAll(values).put("pack", pack).put("section", section).buildOrThrow();
  }

  private void page(String template, String path, Text title, Map<String, Object> values) {
    String root = path.contains("/") ? "../" : "";
    for (String language : Messages.LANGUAGES) {
      String other = Messages.LANGUAGES.stream().filter(l -> !l.equals(language)).findFirst().orElse(language);
      Map<String, Object> all = new HashMap<>(values);
      all.put("title", title);
      all.put("lang", language);
      all.put("other", other);
      all.put("root", root);
      all.put("assets", root + "../assets/");
      all.put("switch", root + "../" + other + "/" + path);
      put(language + "/" + path, templates.fill(template, language, all));
    }
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
