package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes first of several readings and of several edits. */
class FirstEditTest {
  private static List<String> facts(String language, String failing, String fixed, String error) {
    return new EditMiner()
        .mine(new Change(language, failing, fixed, error)).stream()
            .map(e -> e.strategy().wire() + ": " + e.from() + " -> " + e.to())
            .toList();
  }

  private static String first(String failing, String fixed, String error) {
    return facts("python", failing, fixed, error).getFirst();
  }

  @Test
  void anotherMethodIsToldWithItsObject() {
    var error = "AttributeError: 'Pen' object has no attribute 'textsize'";
    assertThat(first("w, h = pen.textsize(s)", "a, b, w, h = pen.textbbox((0, 0), s)", error))
        .isEqualTo("replace_call: pen.textsize -> pen.textbbox");
    assertThat(first("w = self.pen.width(s)[0]", "w = self.pen.box(s)[2]", ""))
        .isEqualTo("replace_call: self.pen.width -> self.pen.box");
  }

  @Test
  void aMethodWhoseNameSaidWhatIsAnArgumentNowIsToldWithIt() {
    assertThat(first("e = page.find_by_id('q').text()", "e = page.find(ID, 'q').text()", ""))
        .isEqualTo("replace_call: page.find_by_id -> page.find(ID, ...)");
  }

  @Test
  void aNameThatMovedIsToldByItselfWhereItsModuleStays() {
    assertThat(
            first(
                "from box import lid, side\nlid(side)",
                "from box import side\nfrom jar import lid\nlid(side)",
                ""))
        .isEqualTo("replace_import: box.lid -> jar.lid");
    assertThat(
            first(
                "from box import lid\nlid()",
                "from jar import lid\nlid()",
                "BoxImportError: `lid` has been moved to the `jar` package"))
        .isEqualTo("replace_import: box.lid -> jar.lid");
    assertThat(
            first(
                "from box import lid\nlid()",
                "from jar import lid\nlid()",
                "ModuleNotFoundError: No module named 'box'"))
        .isEqualTo("replace_import: box -> jar");
  }

  @Test
  void whatSwappedPlacesIsReordered() {
    assertThat(first("dump(f, data, indent=2)", "dump(data, f, indent=2)", ""))
        .isEqualTo("reorder: f, data -> data, f");
    assertThat(first("a, c, b = split(x)\nuse(c)", "a, b, c = split(x)\nuse(c)", ""))
        .isEqualTo("reorder: a, c, b -> a, b, c");
    assertThat(first("y = m[j, i] + 1", "y = m[i, j] + 1", "")).isEqualTo("reorder: j, i -> i, j");
    assertThat(first("z = zeros((w, h))", "z = zeros((h, w))", ""))
        .isEqualTo("reorder: (w, h) -> (h, w)");
  }

  @Test
  void linesThatOnlySayHowFarTheScriptIsComeLast() {
    var shell =
        facts(
            "bash",
            "set -e\nmkdir data\ncd data",
            "set -e\necho \"mkdir data directory\"\nmkdir -p data\ncd data\necho done",
            "mkdir: cannot create directory 'data': File exists");
    assertThat(shell.getFirst()).isEqualTo("add_argument:  -> -p");
    assertThat(shell.getLast()).startsWith("other:  -> echo");
    var python =
        facts(
            "python",
            "m = build(width=2, depht=3)\nfit(m)",
            "print('build')\nm = build(width=2, depth=3)\nlog.info('build %s', m)\nfit(m)",
            "TypeError: build() got an unexpected keyword argument 'depht'");
    assertThat(python.getFirst()).isEqualTo("change_argument: depht -> depth");
    assertThat(python.subList(python.size() - 2, python.size()))
        .allMatch(fact -> fact.matches("other: {2}-> (print|log).*"));
  }

  @Test
  void aShellTellsWhichLineItIs() {
    assertThat(
            facts(
                    "bash",
                    "run a\nrun $1\nrun b",
                    "run a1\nrun ${1:-x}\nrun b1",
                    "job.sh: line 2: $1: unbound variable")
                .getFirst())
        .isEqualTo("change_argument: $1 -> ${1:-x}");
  }
}
