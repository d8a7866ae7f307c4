package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.testpack.TestPack;
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
  private TestPack pack = withTable("rate.xlsx");

  private static TestPack withTable(String table) {
    return TestPack.head()
        .with(
            "parameters/rate.yaml",
            "id: xx.rate\ndescription: {zh: 率, en: Rate}\nunit: {zh: 元, en: yuan}\nkeys: [grade]\ntable: ../tables/" + table + "\n");
  }

  private void writeSheet(List<List<?>> rows) throws IOException {
    pack = pack.with("tables/rate.xlsx", sheet(rows));
  }

  /** Returns a sheet; dates are as spreadsheets hold them, and formulas begin with '='. */
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
    return pack.law("xx").parameters().get("xx.rate");
  }

  /** The values of a parameter, without their locations. */
  private static List<String> content(ParameterSeries rate) {
    return rate.versions().stream()
        .flatMap(v -> v.rows().stream().map(r -> v.from() + " " + v.until() + " " + r.keys() + " " + r.cell() + " " + r.citation()))
        .toList();
  }

  @Test
  void a_spreadsheet_gives_the_same_law_as_csv() throws IOException {
    writeSheet(ROWS);
    ParameterSeries fromSheet = rate();
    assertThat(pack.problems()).isEmpty();
    pack = withTable("rate.csv").with("tables/rate.csv", CSV);
    assertThat(content(fromSheet)).hasSize(4).isEqualTo(content(rate()));
    assertThat(content(fromSheet).get(0)).contains("2024-01-01", "2025-01-01", "0.1");
  }

  @Test
  void a_spreadsheet_in_a_zip_is_read() throws IOException {
    writeSheet(ROWS);
    List<String> plain = content(rate());
    Path zip = folder.resolve("rate.zip");
    try (FileSystem packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      pack.writeTo(packed.getPath("/"));
    }
    assertThat(content(PackLibrary.only(PackLibrary.folder(zip)).jurisdiction("xx").parameters().get("xx.rate"))).isEqualTo(plain);
  }

  @Test
  void another_value_is_another_content() throws IOException {
    writeSheet(ROWS);
    String before = pack.law("xx").contentHash();
    writeSheet(ROWS.subList(0, 6));
    assertThat(pack.law("xx").contentHash()).isNotEqualTo(before);
  }

  @Test
  void a_formula_and_a_time_of_day_are_refused_by_the_name_of_the_cell() throws IOException {
    writeSheet(
        List.of(
            HEAD,
            row(FROM, "", 1, "=1+1", "act", 3, "text"),
            row(FROM, "", 2, "TIME 0.0763888888888889", "act", 3, "text"),
            row(FROM, "", 3, "much", "act", 3, "text")));
    assertThat(pack.problems())
        .containsExactly(
            "xx/tables/rate.xlsx:2:4: the cell Law!D2 holds a formula; write its value instead",
            "xx/tables/rate.xlsx:3:4: the cell Law!D3 holds a time of day; format it as text, for instance where it means a ratio such as 1:50",
            "xx/tables/rate.xlsx:4:4: 'much' must be a number such as 1200 or 0.5");
  }

  @Test
  void a_cell_with_an_error_is_refused_by_its_name() throws IOException {
    writeSheet(List.of(HEAD, row(FROM, "", 1, 7654321, "act", 3, "text")));
    Path file = Files.write(folder.resolve("rate.xlsx"), pack.bytes("xx/tables/rate.xlsx"));
    try (FileSystem packed = FileSystems.newFileSystem(file)) {
      Path sheet = packed.getPath("xl/worksheets/sheet1.xml");
      String xml = Files.readString(sheet);
      assertThat(xml).containsPattern(NUMBER_CELL);
      Files.writeString(sheet, xml.replaceFirst(NUMBER_CELL, "$1 t=\"e\"><v>#DIV/0!</v>"));
    }
    pack = pack.with("tables/rate.xlsx", Files.readAllBytes(file));
    assertThat(pack.problems()).contains("xx/tables/rate.xlsx:2:4: the cell Law!D2 holds an error; write a value");
  }

  private static final String NUMBER_CELL = "(<c r=\"D2\"[^>]*?)(?: t=\"n\")?><v>7654321</v>";

  @Test
  void a_wrong_cell_is_reported_by_line_and_column() throws IOException {
    writeSheet(
        List.of(
            row("from", "", "grade", "value", "source", "article", "evidense"),
            row("soon", "", 1, "much", "act", 3, "text"),
            row(FROM, "", 1, 5, "act", 3, "text", "", "more")));
    assertThat(pack.problems())
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:1:7: the key 'evidense' is not known here"))
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:2:1: 'soon' must be a date"))
        .anySatisfy(p -> assertThat(p).startsWith("xx/tables/rate.xlsx:2:4: 'much' must be a number"))
        .contains("xx/tables/rate.xlsx:3:1: the line has 9 columns, but the header has 7; a cell that holds a separator must be in quotation marks, and a number has no thousands separators");
  }

  @Test
  void an_empty_sheet_and_another_kind_of_file_are_reported() throws IOException {
    writeSheet(List.of());
    assertThat(pack.problems()).containsExactly("xx/tables/rate.xlsx:1:1: the table has no header line");
    pack = pack.with("tables/rate.xlsx", CSV);
    assertThat(pack.problems()).singleElement().asString().isEqualTo("xx/tables/rate.xlsx: the file cannot be read as an .xlsx spreadsheet; open it and save it as .xlsx or CSV");
  }

  @Test
  void the_error_for_a_host_without_the_library_names_it() throws Exception {
    writeSheet(ROWS);
    pack.writeTo(folder);
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
