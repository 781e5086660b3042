package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Edits that are easily taken for nothing: among arguments of a question, moved, or tried first.
 */
class HiddenEditTest {
  private static List<String> facts(String language, String failing, String fixed) {
    return Told.edits(language, failing, fixed, "");
  }

  private static List<String> facts(String failing, String fixed) {
    return facts("python", failing, fixed);
  }

  @Test
  void whatAQuestionIsAskedOfIsNoLocalName() {
    var question = "if isinstance(e, %s) and not has(e, %s):\n    use(e)\n";
    assertThat(facts(question.formatted("unicode", "long"), question.formatted("str", "int")))
        .contains("change_argument: unicode -> str", "change_argument: long -> int");
  }

  @Test
  void whatACallWithAnOptionTakesIsNoLocalName() {
    assertThat(facts("show(row, raw_input, end='')", "show(row, input, end='')"))
        .first()
        .isEqualTo("change_argument: raw_input -> input");
  }

  @Test
  void whatALoopGoesThroughIsNoLocalName() {
    assertThat(
            facts(
                "for n in count(low, xrange):\n    f(n)", "for n in count(low, range):\n    f(n)"))
        .first()
        .isEqualTo("change_argument: xrange -> range");
  }

  @Test
  void whatALoopTakesFromAValueIsToldAsAnotherOne() {
    assertThat(facts("for p in shape:\n    f(p)", "for p in shape.parts:\n    f(p)"))
        .startsWith("change_argument: shape -> shape.parts")
        .contains("rename_attribute: shape -> shape.parts");
  }

  @Test
  void aValueThatIsNamedInAQuestionIsALocalName() {
    var question = "if (%s := find(a, b)) is not None:\n    use(%s)\n";
    assertThat(
            facts(
                question.formatted("found", "found.text"),
                question.formatted("hit", "hit.text, hit.id")))
        .noneMatch(fact -> fact.contains("found -> hit"));
  }

  @Test
  void aSettingIsMovedBeforeTheImportThatNeedsIt() {
    var import1 = "import chart.plot as plot\n";
    var setting = "import chart\nchart.use('file')\n";
    assertThat(facts(import1 + setting + "plot.draw()", setting + import1 + "plot.draw()"))
        .contains("reorder: chart.use('file') -> import chart.plot as plot")
        .first()
        .asString()
        .startsWith("reorder: chart.use('file')");
  }

  @Test
  void importsThatChangePlacesAreToldWhenNothingElseIs() {
    assertThat(facts("import a\nimport b\nf(1)", "import b\nimport a\nf(1)"))
        .contains("reorder: import a -> import b");
    assertThat(facts("import a\nimport b\nf(1)", "import b\nimport a\nf(2)"))
        .containsExactly("change_literal: 1 -> 2");
  }

  @Test
  void aShortStatementThatMovedIsToldWhenNothingElseIs() {
    assertThat(facts("i=0\nx.start()\ng(i, 3)", "x.start()\ni=0\ng(i, 3)")).isNotEmpty();
  }

  @Test
  void anImportThatIsThereTwiceIsToldWhenNothingElseIs() {
    assertThat(facts("import a\nf(1)", "import a\nimport a\nf(1)"))
        .containsExactly("other:  -> import a");
    assertThat(facts("import a\nimport a\nf(1)", "import a\nf(1)"))
        .containsExactly("other: import a -> ");
  }

  @Test
  void whatIsTriedFirstIsComparedWithWhatIsDoneOtherwise() {
    var told =
        facts(
            "n = read(i[0] - 1)\nuse(n)",
            "try:\n    n = read(i - 1)\nexcept TypeError:\n    n = read(i[0] - 1)\nuse(n)");
    assertThat(told)
        .contains("change_argument: i[0] -> i")
        .first()
        .isEqualTo(
            "guard_condition: n = read(i[0] - 1) -> try: n = read(i - 1) ... except TypeError:");
  }

  @Test
  void whatAnAttemptReturnsIsComparedWithWhatWasReturned() {
    var read = "    return rows.load(open(path%s))\n";
    var tried = "    try:\n    " + read.formatted(", 'rb'") + "    except ValueError:\n    ";
    assertThat(
            facts(
                "def load(path):\n" + read.formatted(""),
                "def load(path):\n" + tried + read.formatted("")))
        .startsWith(
            "guard_condition: return rows.load(open(path)) -> try: return rows.load(open(path, 'rb')) ... except ValueError:")
        .contains("add_argument:  -> 'rb'");
    assertThat(
            facts(
                "def load(path):\n" + read.formatted(""),
                "def load(path):\n    try:\n    "
                    + read.formatted("")
                    + "    except ValueError:\n        return empty()\n"))
        .hasSize(1);
  }

  @Test
  void anImportThatIsTriedFirstIsAnotherImport() {
    var imported = "from shapes import Disc\n";
    var tried = "try:\n    from shapes.round import Disc\nexcept ImportError:\n    " + imported;
    assertThat(facts(imported + "Disc()", tried + "Disc()"))
        .contains("replace_import: shapes.Disc -> shapes.round.Disc")
        .noneMatch(fact -> fact.startsWith("guard_condition: from shapes"));
  }

  @Test
  void whatScriptsCatchBelongsToTheAttempt() {
    assertThat(
            facts(
                "javascript",
                "use(parse(s[0]));\nend();",
                "try {\n  use(parse(s));\n} catch (e) {\n  use(parse(s[0]));\n}\nend();"))
        .containsExactly(
            "guard_condition: use(parse(s[0])) -> try { use(parse(s)) ... catch (e) {",
            "change_argument: s[0] -> s");
  }

  @Test
  void whatIsHandedToACallIsToldToWhenAnotherCallFollowsIt() {
    assertThat(facts("n = t.replace('?', '_')", "n = t.replace(b'?', b'_').decode()"))
        .startsWith("change_literal: '?' -> b'?'")
        .contains("replace_call: t.replace('?', '_') -> t.replace(b'?', b'_').decode()");
  }

  @Test
  void aNameThatIsDeclaredElsewhereIsSetAsBefore() {
    assertThat(
            facts(
                "javascript",
                "const x = read(s[0]);\nuse(x);",
                "let x;\ntry {\n  x = read(s);\n} catch (e) {\n  x = null;\n}\nuse(x);"))
        .startsWith("change_argument: s[0] -> s")
        .noneMatch(fact -> fact.startsWith("change_operator"));
    assertThat(facts("javascript", "x = 1;\nuse(x);", "const x = 1;\nuse(x);"))
        .containsExactly("other: x = 1 -> const x = 1");
  }
}
