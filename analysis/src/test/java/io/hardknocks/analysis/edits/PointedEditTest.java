package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of several edits those come first that the error points at. */
class PointedEditTest {
  private static List<String> facts(String language, String failing, String fixed, String error) {
    return Told.edits(language, failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return facts("python", failing, fixed, error).getFirst();
  }

  private static String traceback(String function, String line, String error) {
    return """
        Traceback (most recent call last):
          File "a.py", line 90, in %s
            %s
        %s
        """
        .formatted(function, line, error);
  }

  @Test
  void aGuardInTheFunctionThatFailedComesBeforeOneElsewhere() {
    var script = "def %s(box):\n%s    return box.lid.size\n";
    var guard = "    if box.lid is None:\n        return 0\n";
    var failing = script.formatted("open", "") + script.formatted("shut", "");
    var fixed = script.formatted("open", guard) + script.formatted("shut", guard.replace("0", "1"));
    var error =
        """
        Traceback (most recent call last):
          File "a.py", line 90, in shut
            return box.lid.size
        AttributeError: 'NoneType' object has no attribute 'size'
        """;
    var edits = new EditMiner().mine(new Change("python", failing, fixed, error));
    assertThat(edits.getFirst().line()).isEqualTo(4);
  }

  @Test
  void whatOneFunctionTakesByItselfAnotherDoesNot() {
    var script =
        "import gzip\nrows = gzip.open(path%s)\nfor row in rows:\n    print(row.split(','))\n";
    var error =
        traceback(
            "<module>",
            "print(row.split(','))",
            "TypeError: a bytes-like object is required, not 'str'");
    var edits =
        new EditMiner()
            .mine(new Change("python", script.formatted(""), script.formatted(", 'rt'"), error));
    assertThat(edits.getFirst().relevance()).isGreaterThan(0.2);
  }

  @Test
  void aFileThatIsWrittenCannotFailToDecode() {
    var script =
        """
        def read(path):
            with open(path%s) as file:
                rows = list(file)
            with open("log.txt", "w"%s) as log:
                log.write("x")
            return rows
        """;
    var error =
        traceback(
            "read",
            "rows = list(file)",
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3: invalid");
    assertThat(
            first(
                script.formatted("", ""),
                script.formatted(", encoding=\"latin-1\"", ", encoding=\"utf-8\""),
                error))
        .isEqualTo("add_argument: encoding -> encoding=\"latin-1\"");
  }

  @Test
  void aGuardOfAnotherValueIsNoRemedyForNone() {
    var script =
        """
        class Cart:
            def __init__(self):
                self.items = %s
            def add(self, one):
        %s        self.items.append(one)
        """;
    var guard = "        if one is None: one = 0\n";
    var error =
        traceback(
            "add",
            "self.items.append(one)",
            "AttributeError: 'NoneType' object has no attribute 'append'");
    assertThat(first(script.formatted("None", ""), script.formatted("[]", guard), error))
        .isEqualTo("change_literal: None -> []");
  }

  @Test
  void whatUndoesNothingComesLast() {
    assertThat(
            facts(
                "python",
                "with open(p, 'r') as f: f.read()",
                "with open(p, encoding='utf-8') as f: f.read()",
                "UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3"))
        .startsWith("add_argument: encoding -> encoding='utf-8'")
        .endsWith("remove_argument: 'r' -> ");
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

  @Test
  void howAPictureLooksIsBesideThePoint() {
    assertThat(
            first(
                "draw(t.corr(), cmap='coolwarm')",
                "draw(t.corr(numeric_only=True), cmap='viridis')",
                "  File \"a.py\", line 1, in <module>\n    draw(t.corr(), cmap='coolwarm')\nValueError: could not convert string to float: 'x'"))
        .isEqualTo("add_argument: numeric_only -> numeric_only=True");
    assertThat(
            first(
                "draw(t.corr(), cmap='cool')",
                "draw(t.corr(), cmap='coolwarm')",
                "ValueError: 'cool' is not a valid value for cmap"))
        .isEqualTo("change_literal: cmap='cool' -> cmap='coolwarm'");
  }

  @Test
  void theModuleThatIsNotThereComesBeforeOthersOfItsPackage() {
    var script = "from %s.unit import *\nfrom %s.parts.app import *\nfrom %s.parts import *\n";
    var failing = script.formatted("kit.open", "kit.open", "kit.open");
    var fixed = script.formatted("open", "open", "open");
    assertThat(first(failing, fixed, "ModuleNotFoundError: No module named 'kit.open.parts'"))
        .isEqualTo("replace_import: kit.open.parts -> open.parts");
    var two = "import kit.%s as a\nimport kit.%s as b\n";
    assertThat(
            first(
                two.formatted("split", "search"),
                two.formatted("choose", "choose"),
                "ModuleNotFoundError: No module named 'kit.search'"))
        .isEqualTo("replace_import: kit.search -> kit.choose");
    assertThat(
            facts(
                    "javascript",
                    "const a = require('pad/old');\nconst b = require('pad/new');",
                    "const a = require('pad');\nconst b = require('pad/newer');",
                    "Error: Cannot find module 'pad/new'")
                .getFirst())
        .isEqualTo("replace_import: pad/new -> pad/newer");
  }

  @Test
  void aCallThatIsGoneComesBehindTheOneThatMakesItNow() {
    var failing = "part = line.make('x')\nline.add(part)\nrun(line)";
    var fixed = "part = line.add('x')\nrun(line)";
    var error = traceback("<module>", "line.add(part)", "ValueError: `line.add` takes a name");
    assertThat(facts("python", failing, fixed, error))
        .containsExactly("rename_function: make -> add", "other: line.add(part) -> ");
  }

  @Test
  void aCallThatIsGoneComesFirstWhenNothingElseMakesIt() {
    var failing = "part = make(1)\nenlist(part)\nshow(part, 3)";
    var fixed = "part = make(1)\nshow(part, 4)";
    var error = traceback("<module>", "enlist(part)", "NameError: name 'enlist' is not defined");
    assertThat(first(failing, fixed, error)).isEqualTo("other: enlist(part) -> ");
  }

  @Test
  void whatAnErrorSaysOfTheTakerIsAboutItsArgument() {
    var failing = "line.add(line.make('x'), before='end')";
    var fixed = "line.add('x', before='end')";
    assertThat(first(failing, fixed, "ValueError: `line.add` takes a name"))
        .isEqualTo("change_argument: line.make('x') -> 'x'");
    assertThat(first(failing, fixed, "AttributeError: 'Line' object has no attribute 'make'"))
        .isEqualTo("replace_call: line.make('x') -> 'x'");
  }

  @Test
  void anotherFunctionOfAModuleComesBeforeTheCallWithAllItsArguments() {
    var script = "plot = sns.%s(x='a', y='b', %s=5)";
    var error = "AttributeError: module 'seaborn' has no attribute 'factorplot'";
    assertThat(
            first(
                script.formatted("factorplot", "size"),
                script.formatted("catplot", "height"),
                error))
        .isEqualTo("rename_function: factorplot -> catplot");
  }

  @Test
  void whatStoodInTheWrongPlaceComesFirstWhereTheErrorSaysSo() {
    var failing = "import kiln\n__heat__ = 4\nfrom __future__ import division\nkiln.bake()";
    var fixed =
        """
        from __future__ import division
        import kiln
        __heat__ = 4
        try:
            cmp
        except NameError:
            cmp = None
        kiln.bake()
        """;
    var error = "SyntaxError: from __future__ imports must occur at the beginning of the file";
    assertThat(first(failing, fixed, error)).startsWith("reorder: ");
  }

  @Test
  void fewerArgumentsInThePlaceOfOthersAreTheEditWhereTheErrorCountsThem() {
    var failing = "text = text.swap(None, marks)\nprint(text)";
    var fixed = "table = str.make('', '', marks)\ntext = text.swap(table)\nprint(text)";
    var error = "TypeError: str.swap() takes exactly one argument (2 given)";
    assertThat(facts("python", failing, fixed, error))
        .startsWith("change_argument: None, marks -> table")
        .contains("remove_argument: None -> ");
  }

  @Test
  void anArgumentThatOnlyWentIsRemovedWhateverTheErrorCounts() {
    var error = "TypeError: bake() takes 2 positional arguments but 3 were given";
    assertThat(first("bake(pot, 1, lid)", "bake(pot, lid)", error))
        .isEqualTo("remove_argument: 1 -> ");
  }

  @Test
  void aConstantOfAnotherSizeIsAnotherArgumentWithoutAnError() {
    assertThat(
            first(
                "import kiln\nx = kiln.grid(kiln.real64, 3)",
                "import kiln\nx = kiln.grid(kiln.real32, 3)",
                ""))
        .isEqualTo("change_argument: kiln.real64 -> kiln.real32");
  }

  @Test
  void aComparedValueOfAnotherTypeIsConverted() {
    var failing = "old = [a for a in ages if a <= most]";
    var error = "TypeError: '<=' not supported between instances of 'int' and 'str'";
    assertThat(facts("python", failing, failing.replace("most", "int(most)"), error))
        .startsWith("type_conversion: most -> int(most)")
        .contains("guard_condition: a <= most -> a <= int(most)");
  }

  @Test
  void aProductOfNumbersIsToldByTheNumberAndAsAWhole() {
    assertThat(facts("python", "x = Net(64 * 3 * 5, 10)", "x = Net(64 * 4 * 5, 10)", ""))
        .startsWith("change_literal: 3 -> 4")
        .contains("change_literal: 64 * 3 * 5 -> 64 * 4 * 5");
  }

  @Test
  void whatIsLookedUpNowInsteadOfACallIsToldAsBothAreWritten() {
    assertThat(
            first(
                "import kiln.heat as kh\nx = kh.maps.take(\"hot\")",
                "import kiln as k\nx = k.table[\"hot\"]",
                "AttributeError: module 'kiln.heat.maps' has no attribute 'take'"))
        .isEqualTo("replace_call: kh.maps.take -> k.table[\"hot\"]");
  }
}
