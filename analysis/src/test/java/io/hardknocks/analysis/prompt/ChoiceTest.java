package io.hardknocks.analysis.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of what is known. */
class ChoiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final List<Remedy> ALL =
      List.of(
          remedy("path", 9, true, "a/b is a str", "pathlib.Path"),
          remedy("class", 9, true, "mutable default", "dataclasses.field"),
          remedy("date", 1, false, "datetime.datetime has no utcnow", "datetime.datetime.utcnow"),
          remedy("zone", 5, true, "no time zone found", "datetime.timezone"));

  private static Remedy remedy(
      String name, int times, boolean proven, String message, String symbol) {
    var seen = new Remedy.Seen("type_error", message, times, 1, TODAY);
    return new Remedy(
        name, seen, "fix it", proven, "python", PromptWords.of(message), Set.of(symbol));
  }

  private static List<String> chosen(Need need) {
    return Choice.of(ALL, need, TODAY, 3).stream().map(Remedy::name).toList();
  }

  private static Need code(String code) {
    return Need.of("", code, "python");
  }

  @Test
  void theNameThatTheCodeUsesComesBeforeItsLibraryAndNothingElseComes() {
    var code = code("import datetime\nprint(datetime.datetime.utcnow())\n");
    assertThat(chosen(code)).containsExactly("date", "zone");
  }

  @Test
  void theWordsOfTheRequestChoose() {
    assertThat(chosen(Need.of("find the time zone of a city", "", ""))).containsExactly("zone");
  }

  @Test
  void whatFailsMostIsToldWhereNothingIsRelated() {
    assertThat(chosen(code("import json\njson.loads('1')\n"))).hasSize(3).contains("path", "class");
  }

  @Test
  void provenOnesComeFirstAmongEquals() {
    assertThat(chosen(Need.ANY)).containsExactly("class", "path", "zone");
    var two = List.of(remedy("b", 9, false, "x", "a.b"), remedy("c", 1, true, "x", "a.b"));
    assertThat(Choice.of(two, Need.ANY, TODAY, 3))
        .extracting(Remedy::name)
        .containsExactly("c", "b");
  }

  @Test
  void aWordIsKnownByItsBeginning() {
    var remedies =
        List.of(
            remedy("require", 9, true, "require is not defined in ES module scope", "require"),
            remedy("datetime", 1, false, "type object datetime has no strptime", "datetime.x"));
    assertThat(Choice.of(remedies, Need.of("parse dates", "", ""), TODAY, 3))
        .extracting(Remedy::name)
        .containsExactly("datetime");
  }

  @Test
  void whatIsOfAnotherLanguageThanTheRequestNamesIsNotTold() {
    assertThat(chosen(Need.of("a shell script that counts lines of a time zone", "", "")))
        .isEmpty();
    assertThat(chosen(Need.of("the time zone of a city, in Python", "", "")))
        .containsExactly("zone");
    assertThat(chosen(Need.of("port the time zone from Bash to Python", "", "")))
        .containsExactly("zone");
  }

  @Test
  void theLanguageOfARequestIsTheOnlyOneThatItNames() {
    assertThat(Need.of("a Node.js server", "", "").language()).isEqualTo("javascript");
    assertThat(Need.of("rename files with bash", "", "").language()).isEqualTo("shell");
    assertThat(Need.of("from Java to Rust", "", "").language()).isEmpty();
    assertThat(Need.of("go through the log", "", "").language()).isEmpty();
    assertThat(Need.of("read /usr/share/perl/a.txt", "", "").language()).isEmpty();
    assertThat(Need.of("a Node.js server", "", "python").language()).isEqualTo("python");
  }

  private static final List<Remedy> HEAVY =
      List.of(
          remedy("frame", 90, true, "sales table has no append", "pandas.DataFrame.append"),
          remedy("plot", 70, true, "sales plot of a table", "matplotlib.cm.get_cmap"),
          remedy("clip", 80, true, "table of clips", "moviepy.editor"),
          remedy("clock", 1, false, "module has no clock", "time.clock"),
          remedy("network", 1, false, "no such graph", "networkx.from_numpy_matrix"),
          remedy("ratio", 2, false, "unexpected argument", "networkx.draw"));

  private static List<String> told(String prompt, int limit) {
    return Choice.of(HEAVY, Need.of(prompt, "", ""), TODAY, limit).stream()
        .map(Remedy::name)
        .toList();
  }

  @Test
  void whatTheRequestNamesComesFirstHoweverLittleItWeighs() {
    var sales = "plot the sales table with its clips";
    assertThat(told(sales, 3)).doesNotContain("clock", "network");
    assertThat(told(sales + " and take the time by time.clock()", 3)).startsWith("clock");
    assertThat(told(sales + " from a matrix (nx.from_numpy_matrix)", 3)).startsWith("network");
    assertThat(told(sales + ", call from_numpy_matrix", 2)).startsWith("network");
  }

  @Test
  void ofALibraryThatIsNamedOneComesFirst() {
    assertThat(told("plot the sales table as a graph with networkx", 3)).startsWith("network");
    assertThat(told("plot the sales table with NetworkX", 3))
        .contains("plot", "frame")
        .containsAnyOf("ratio", "network");
  }

  @Test
  void anOrdinaryWordNamesNoModule() {
    assertThat(told("plot the sales table in less time, by the clock", 2)).doesNotContain("clock");
    assertThat(told("plot the sales table, use the time module", 3)).startsWith("clock");
  }
}
