package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.law.ParameterSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk keeps a table of the law in a spreadsheet. */
class SpreadsheetTest {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final String CSV =
      """
      from,until,grade,value,source,article,evidence
      2024-01-01,2025-01-01,1,0.1,act,3,text
      2024-01-01,2025-01-01,2,0.29,act,,text
      2025-01-01,,1,120,act,3,text
      2025-01-01,,"[2, 5)",1.5,act,3,text
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePack() throws IOException {
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某国, en: Someland}\nversion: 1.0.0\n");
    write(
        "xx/sources.yaml",
        "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    writeParameter("rate.xlsx");
  }

  private void writeParameter(String table) throws IOException {
    write(
        "xx/parameters/rate.yaml",
        "id: xx.rate\ndescription: {zh: 率, en: Rate}\nunit: {zh: 元, en: yuan}\nkeys: [grade]\ntable: ../tables/" + table + "\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Writes what a cell holds; dates as spreadsheets hold them, and formulas with their '='. */
  private void writeSheet(List<List<?>> rows) throws IOException {
    Files.createDirectories(folder.resolve("xx/tables"));
    Files.write(folder.resolve("xx/tables/rate.xlsx"), sheet(rows));
  }

  private static byte[] sheet(List<List<?>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Law");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          Object value = rows.get(r).get(c);
          if (value instanceof LocalDate date) {
            sheet.value(r, c, date);
            sheet.style(r, c).format("yyyy-mm-dd").set();
          } else if (value instanceof Number number) {
            sheet.value(r, c, number);
          } else if (value instanceof String text && text.startsWith("=")) {
            sheet.formula(r, c, text.substring(1));
          } else if (value instanceof String text && text.startsWith("TIME ")) {
            sheet.value(r, c, new BigDecimal(text.substring("TIME ".length())));
            sheet.style(r, c).format("h:mm").set();
          } else if (!value.equals("")) {
            sheet.value(r, c, (String) value);
          }
        }
      }
    }
    return out.toByteArray();
  }

  private static List<?> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static final List<?> HEAD = row("from", "until", "grade", "value", "source", "article", "evidence");

  private static final List<List<?>> ROWS =
      List.of(
          HEAD,
          row(FROM, LocalDate.of(2025, 1, 1), 1, 0.1, "act", 3, "text"),
          row(FROM, LocalDate.of(2025, 1, 1), 2, new BigDecimal("0.28999999999999998"), "act", "", "text"),
          row(""),
          row("# from the budget of 2025"),
          row("2025-01-01", "", 1, new BigDecimal("1.2E2"), "act", 3, "text"),
          row(LocalDate.of(2025, 1, 1), "", "[2, 5)", "1.5", "act", "3", "text"));

  private ParameterSeries rate() {
    return PackLibrary.only(PackLibrary.folder(folder)).jurisdiction("xx").parameters().get("xx.rate");
  }

  private List<String> problems() {
    return PackLibrary.only(PackLibrary.folder(folder)).check().stream()
        .map(p -> p.in("en").substring(folder.toString().length() + 1))
        .toList();
  }

  /** The values of a parameter, without their locations. */
  private static List<String> content(ParameterSeries rate) {
    return rate.versions().stream()
        .flatMap(v -> v.rows().stream().map(r -> v.from() + " " + v.until() + " " + r.keys() + " " + r.cell() + " " + r.citation()))
        .toList();
  }

  @Test
  void aSpreadsheetGivesTheSameLawAsCsv() throws IOException {
    writeSheet(ROWS);
    ParameterSeries fromSheet = rate();
    assertThat(problems()).isEmpty();
    writeParameter("rate.csv");
    write("xx/tables/rate.csv", CSV);
    assertThat(content(fromSheet)).hasSize(4).isEqualTo(content(rate()));
    assertThat(content(fromSheet).get(0)).contains("2024-01-01", "2025-01-01", "0.1");
  }

  @Test
  void aSpreadsheetInAZipIsRead() throws IOException {
    writeSheet(ROWS);
    List<String> plain = content(rate());
    Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
    try (FileSystem packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      for (String file : List.of("pack.yaml", "sources.yaml", "parameters/rate.yaml", "tables/rate.xlsx")) {
        Path place = packed.getPath("xx", file);
        Files.createDirectories(place.getParent());
        Files.copy(folder.resolve("xx").resolve(file), place);
      }
    }
    assertThat(content(PackLibrary.only(PackLibrary.folder(zip)).jurisdiction("xx").parameters().get("xx.rate"))).isEqualTo(plain);
    Files.delete(zip);
  }

  @Test
  void anotherValueIsAnotherContent() throws IOException {
    writeSheet(ROWS);
    String before = PackLibrary.only(PackLibrary.folder(folder)).jurisdiction("xx").contentHash();
    writeSheet(ROWS.subList(0, 6));
    assertThat(PackLibrary.only(PackLibrary.folder(folder)).jurisdiction("xx").contentHash()).isNotEqualTo(before);
  }

  @Test
  void aFormulaAndATimeOfDayAreRefusedByTheNameOfTheCell() throws IOException {
    writeSheet(
        List.of(
            HEAD,
            row(FROM, "", 1, "=1+1", "act", 3, "text"),
            row(FROM, "", 2, "TIME 0.0763888888888889", "act", 3, "text"),
            row(FROM, "", 3, "much", "act", 3, "text")));
    assertThat(problems())
        .containsExactly(
            "xx/tables/rate.xlsx:2:4: the cell Law!D2 holds a formula; write its value instead",
            "xx/tables/rate.xlsx:3:4: the cell Law!D3 holds a time of day; format it as text, for instance where it means a ratio such as 1:50",
            "xx/tables/rate.xlsx:4:4: 'much' must be a number such as 1200 or 0.5");
  }

  @Test
  void aWrongCellIsReportedByLineAndColumn() throws IOException {
    writeSheet(
        List.of(
            row("from", "", "grade", "value", "source", "article", "evidense"),
            row("soon", "", 1, "much", "act", 3, "text"),
            row(FROM, "", 1, 5, "act", 3, "text", "", "more")));
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:1:7: the key 'evidense' is not known here"))
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:2:1: 'soon' must be a date"))
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:2:4: 'much' must be a number"))
        .contains("xx/tables/rate.xlsx:3:1: the line has 9 columns, but the header has 7; a cell that holds a separator must be in quotation marks, and a number has no thousands separators");
  }

  @Test
  void anEmptySheetAndAnotherKindOfFileAreReported() throws IOException {
    writeSheet(List.of());
    assertThat(problems()).containsExactly("xx/tables/rate.xlsx:1:1: the table has no header line");
    write("xx/tables/rate.xlsx", CSV);
    assertThat(problems()).singleElement().asString().isEqualTo("xx/tables/rate.xlsx: the file cannot be read as an .xlsx spreadsheet; open it and save it as .xlsx or CSV");
  }

  @Test
  void theErrorForAHostWithoutTheLibraryNamesIt() throws Exception {
    writeSheet(ROWS);
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(p -> !p.contains("fastexcel"))
            .map(SpreadsheetTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader host = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> library = host.loadClass(PackLibrary.class.getName());
      Object source = library.getMethod("folder", Path.class).invoke(null, folder);
      Object packs = library.getMethod("only", host.loadClass(PackSource.class.getName())).invoke(null, source);
      List<?> reported = (List<?>) library.getMethod("check").invoke(packs);
      assertThat(reported)
          .singleElement()
          .asString()
          .endsWith(
              "xx/tables/rate.xlsx: the table is a spreadsheet, and the optional dependency org.dhatim:fastexcel-reader is missing; "
                  + "add it, or save the table as CSV");
    }
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
