package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditMinerTest {
  private final EditMiner miner = new EditMiner();

  private List<Edit> python(String failing, String fixed, String error) {
    return miner.mine(new Change("python", failing, fixed, error));
  }

  private List<String> facts(String language, String failing, String fixed) {
    return miner.mine(new Change(language, failing, fixed, "")).stream()
        .map(e -> e.strategy().wire() + ": " + e.from() + " -> " + e.to())
        .toList();
  }

  @Test
  void oneFactCoversAllSpellingsOfAName() {
    var alias =
        python("import numpy as np\nx = np.float(1)", "import numpy as np\nx = float(1)", "");
    var whole = python("import numpy\nx = numpy.float(1)", "import numpy\nx = float(1)", "");
    assertThat(alias.getFirst().symbol()).isEqualTo("numpy.float");
    assertThat(whole.getFirst().symbol()).isEqualTo("numpy.float");
    var bare = python("x = numpy.float(1)", "x = float(1)", "");
    assertThat(bare.getFirst().symbol()).isEqualTo("numpy.float");
    assertThat(alias.getFirst().from()).isEqualTo(whole.getFirst().from()).isEqualTo("np.float");
  }

  @Test
  void anotherFunctionIsToldBeforeTheArgumentsThatItHasNoMore() {
    var edits =
        python(
            "from metrics import error\ne = error(a, b, squared=False)",
            "from metrics import root_error\ne = root_error(a, b)",
            "  File \"s.py\", line 2, in <module>\n    e = error(a, b, squared=False)\nTypeError: got an unexpected keyword argument 'squared'");
    assertThat(edits.getFirst().strategy()).isEqualTo(Strategy.RENAME_FUNCTION);
    assertThat(edits.getFirst().to()).isEqualTo("root_error");
    assertThat(edits).anyMatch(e -> e.strategy() == Strategy.REMOVE_ARGUMENT);
  }

  @Test
  void theSameEditInManyPlacesIsOneFact() {
    var edits =
        python(
            "a = d.iteritems()\nb = e.iteritems()\nc = f.iteritems()",
            "a = d.items()\nb = e.items()\nc = f.items()",
            "");
    assertThat(edits).hasSize(1);
    assertThat(edits.getFirst().line()).isEqualTo(1);
  }

  @Test
  void formattingAndCommentsAreNoFacts() {
    assertThat(
            facts(
                "python",
                "x = f( a,b )  # old\ny = 'q'\n",
                "# new\nx = f(\n    a,\n    b,\n)\n\ny = \"q\"\n"))
        .isEmpty();
  }

  @Test
  void renamedLocalsAreNoFacts() {
    assertThat(
            facts(
                "python",
                "total = 0\nfor i in range(3):\n    total += i\nprint(total / 0)\n",
                "acc = 0\nfor i in range(3):\n    acc += i\nprint(acc / 1)\n"))
        .containsExactly("change_literal: 0 -> 1");
  }

  @Test
  void anotherAliasOfTheSameModuleIsNoFact() {
    assertThat(
            facts(
                "python",
                "import numpy as np\nprint(np.zeros(2), 1)",
                "import numpy\nprint(numpy.zeros(2), 2)"))
        .containsExactly("change_literal: 1 -> 2");
  }

  @Test
  void whatTheErrorPointsAtComesFirst() {
    var failing = "epochs = 50\nwidth = 3\nmodel = build(width, depht=2)\nrun(model, epochs)\n";
    var fixed = "epochs = 5\nwidth = 4\nmodel = build(width, depth=2)\nrun(model, epochs)\n";
    var error =
        """
        Traceback (most recent call last):
          File "a.py", line 3, in <module>
            model = build(width, depht=2)
        TypeError: build() got an unexpected keyword argument 'depht'
        """;
    var first = python(failing, fixed, error).getFirst();
    assertThat(first.strategy()).isEqualTo(Strategy.CHANGE_ARGUMENT);
    assertThat(first.from()).isEqualTo("depht");
    assertThat(first.to()).isEqualTo("depth");
    assertThat(first.symbol()).isEqualTo("build");
    assertThat(first.line()).isEqualTo(3);
  }

  @Test
  void aNotebookThatLostItsIndentationGivesTheSameFacts() {
    var failing = "for x in xs:\n    if x:\n        y = np.dot(x, w)\n    print(y)\n";
    var fixed = "for x in xs:\n    if x:\n        y = np.dot(w, x)\n    print(y)\n";
    assertThat(facts("python", failing.replaceAll("(?m)^ +", ""), fixed.replaceAll("(?m)^ +", "")))
        .isEqualTo(facts("python", failing, fixed))
        .containsExactly("change_argument: x, w -> w, x", "reorder: x, w -> w, x");
  }

  @Test
  void anArgumentOfAMethodKnowsTheClassOfItsObject() {
    var edits =
        python(
            "from sklearn.svm import SVC\nm = SVC()\nm.fit(X, Y)",
            "from sklearn.svm import SVC\nm = SVC()\nm.fit(X, Y, None)",
            "");
    assertThat(edits.getFirst().symbol()).isEqualTo("sklearn.svm.SVC.fit");
  }

  @Test
  void aTupleOfOneIsNoValueInBrackets() {
    assertThat(facts("python", "c.execute(q, (name))", "c.execute(q, (name,))"))
        .first()
        .isEqualTo("change_argument: name -> (name,)");
  }

  @Test
  void theSameValuesUnderAnotherFunctionAreARename() {
    assertThat(
            facts(
                "python",
                "import numpy as np\na = np.trapz(y, x)",
                "import numpy as np\na = np.trapezoid(y, x=x)"))
        .first()
        .isEqualTo("rename_function: trapz -> trapezoid");
  }

  @Test
  void aValueIsWrappedInAnyLanguage() {
    assertThat(facts("java", "var xs = defaults();", "var xs = new ArrayList<>(defaults());"))
        .first()
        .isEqualTo("type_conversion: defaults() -> new ArrayList<>(defaults())");
    assertThat(facts("rust", "let m = index(names);", "let m = index(names.clone());"))
        .first()
        .isEqualTo("change_argument: names -> names.clone()");
    assertThat(facts("go", "import (\n\"os\"\n\"fmt\"\n)", "import (\n\"fmt\"\n)"))
        .containsExactly("remove_import: os -> ");
  }

  @Test
  void anUnfinishedLineIsUnderstood() {
    assertThat(facts("python", "r = openai.Completion.create(", "r = client.completions.create("))
        .containsExactly("rename_function: openai.Completion.create -> client.completions.create");
  }

  @Test
  void aLanguageWithoutAGrammarIsComparedByItsTokens() {
    assertThat(facts("go", "for i := 0; i <= n; i++ {", "for i := 0; i < n; i++ {"))
        .containsExactly("change_operator: <= -> <");
    assertThat(facts("rust", "let x = v.get_unchecked(3);", "let x = v.get(3);"))
        .containsExactly("rename_function: get_unchecked -> get");
    assertThat(facts("requirements", "numpy==2.0\npandas==1.5", "numpy==1.26\npandas==1.5"))
        .containsExactly("change_dependency: numpy==2.0 -> numpy==1.26");
    assertThat(facts("json", "  \"react\": \"^17.0.0\",", "  \"react\": \"^18.2.0\","))
        .containsExactly("change_dependency: react@^17.0.0 -> react@^18.2.0");
  }

  @Test
  void aCallOnTheResultOfAnotherNamesAllOfIt() {
    assertThat(facts("java", "int n = parse(parts[1]);", "int n = parse(parts[1].trim());"))
        .startsWith("change_argument: parts[1] -> parts[1].trim()");
    assertThat(facts("java", "show(name(of(x), 2));", "show(name(of(x), 2).strip());"))
        .startsWith("change_argument: name(of(x), 2) -> name(of(x), 2).strip()");
    assertThat(facts("java", "show((a));", "show((a).b());"))
        .startsWith("change_argument: (a) -> (a).b()");
  }

  @Test
  void noNameOfOneLibraryIsTakenForAnothers() {
    var edits =
        python(
            "import json\nx = json.loads(\"{'a': 1}\")",
            "import ast\nx = ast.literal_eval(\"{'a': 1}\")",
            "  File \"s.py\", line 2, in <module>\n    x = json.loads(\"{'a': 1}\")\njson.decoder.JSONDecodeError: Expecting property name");
    assertThat(edits.getFirst().from()).isEqualTo("json.loads");
    assertThat(edits.getFirst().symbol()).isEqualTo("json.loads");
    assertThat(edits.getFirst().to()).isEqualTo("ast.literal_eval");
  }

  @Test
  void linesOfAShellAreComparedByTheirWords() {
    assertThat(facts("bash", "cd $dir", "cd \"$dir\""))
        .containsExactly("change_argument: $dir -> \"$dir\"");
    assertThat(facts("bash", "sudo pip install x", "sudo pip3 install x"))
        .containsExactly("replace_call: pip -> pip3");
    assertThat(facts("shell", "mkdir a/b", "mkdir -p a/b"))
        .containsExactly("add_argument:  -> -p", "change_argument: mkdir a/b -> mkdir -p a/b");
    assertThat(facts("shell", "NAME = x", "NAME=x")).isNotEmpty();
  }

  @Test
  void anArgumentThatWentToAnotherCallIsOneFact() {
    assertThat(facts("python", "enumerate(bar(rows, start))", "enumerate(bar(rows), start)"))
        .containsExactly(
            "change_argument: enumerate(bar(rows, start)) -> enumerate(bar(rows), start)");
  }

  @Test
  void anEarlyExitNamesWhatItProtects() {
    assertThat(
            facts(
                "python",
                "def f(xs):\n    return sum(xs) / len(xs)\n",
                "def f(xs):\n    if not xs:\n        return 0\n    return sum(xs) / len(xs)\n"))
        .containsExactly("guard_condition: return sum(xs) / len(xs) -> if not xs:");
  }

  @Test
  void editsThatOnlyMakeARunShorterRankBehind() {
    var edits =
        python(
            "model.add(LSTM(32, stateful=True))\nmodel.fit(X, y, epochs=50)\n",
            "model.add(LSTM(32))\nmodel.fit(X, y, epochs=2)\n",
            "File \"s.py\", line 2, in <module>\n  model.fit(X, y, epochs=50)\n"
                + "ValueError: shapes (None, 10) and (None, 28, 10) are incompatible");
    assertThat(edits.getFirst().from()).isEqualTo("stateful");
  }

  @Test
  void hugeTextIsBounded() {
    var line = "value = compute(1, 2, 3)\n";
    var huge = line.repeat(2_000_000);
    var edits =
        python(
            huge + "x = f(1)\n" + huge.substring(0, 1000),
            huge + "x = f(2)\n" + huge.substring(0, 1000),
            "");
    assertThat(edits).hasSize(1);
    assertThat(edits.getFirst().from()).isEqualTo("1");
    assertThat(edits.getFirst().line()).isEqualTo(2_000_001);
    var binary = "\u0000\u0001\u00ff(\"".repeat(1_000_000);
    assertThat(python(binary, "(".repeat(1_000_000), "")).isNotEmpty();
  }

  @Test
  void whatIsNestedTooDeepForTheStackIsComparedByLines() throws InterruptedException {
    var chain = "a" + ".a".repeat(20_000);
    var edits = new ArrayList<Edit>();
    for (var language : List.of("python", "javascript")) {
      Runnable mining =
          () -> edits.addAll(miner.mine(new Change(language, chain + ".b", chain + ".c", "")));
      var thread = new Thread(null, mining, "shallow", 256 * 1024);
      thread.start();
      thread.join();
    }
    assertThat(edits).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void hostileTextIsBounded() {
    for (var part :
        List.of(
            "{", "}", "(", "x = {", "if x:\n", "a;", " ", "\\", "'", "\"\"\"", "f(\n", "A.",
            "`${")) {
      var text = part.repeat(100_000 / part.length());
      for (var language : List.of("python", "javascript", "other")) {
        var edits = miner.mine(new Change(language, text + "y", "z" + text, text));
        assertThat(edits).hasSizeLessThanOrEqualTo(25);
      }
    }
  }

  @Test
  void anotherNameInOneFunctionIsNoFactWhereverElseTheOldOneIsUsed() {
    var failing =
        """
        def save(path, rows):
            with open(path, "w") as f:
                pickle.dump(rows, f)

        def load(path):
            with open(path, "rb") as f:
                return pickle.load(f)
        """;
    var fixed =
        """
        def save(path, rows):
            with open(path, "wb") as out:
                pickle.dump(rows, out)

        def load(path):
            with open(path, "rb") as f:
                return pickle.load(f)
        """;
    assertThat(facts("python", failing, fixed).getFirst())
        .isEqualTo("change_literal: \"w\" -> \"wb\"");
    assertThat(facts("python", failing, fixed)).noneMatch(fact -> fact.contains("f -> out"));
  }

  @Test
  void theVariableOfAComprehensionMayHaveAnotherName() {
    assertThat(
            facts(
                "python",
                "late = [t for t in tasks if t.due < now]\n",
                "late = [task for task in tasks if task.due <= now]\n"))
        .contains("change_operator: < -> <=")
        .noneMatch(fact -> fact.contains("t -> task"));
  }

  @Test
  void aValueThatMovedIntoAVariableIsComparedWhereItWasUsed() {
    assertThat(
            facts(
                "python",
                "def mean(xs):\n    return sum(xs) / len(xs)\n",
                "def mean(xs):\n    count = max(len(xs), 1)\n    return sum(xs) / count\n"))
        .contains("guard_condition: len(xs) -> max(len(xs), 1)");
    assertThat(
            facts(
                "python",
                "rate = rates[kind]\nprint(price * rate)\n",
                "print(price * float(rates[kind]))\n"))
        .first()
        .isEqualTo("type_conversion: rates[kind] -> float(rates[kind])");
  }

  @Test
  void aVariableMoreAloneIsTold() {
    assertThat(facts("python", "x = f(a)\nprint(x)\n", "print(f(a))\n")).isNotEmpty();
  }

  @Test
  void anAttributeThatIsGoneIsRenamedAlsoWhereAnIndexTakesItsPlace() {
    var edits =
        python(
            "print(app.cookie_name)",
            "print(app.config['COOKIE_NAME'])",
            "AttributeError: 'App' object has no attribute 'cookie_name'");
    assertThat(edits.getFirst().strategy()).isEqualTo(Strategy.RENAME_ATTRIBUTE);
    assertThat(edits.getFirst().from()).isEqualTo("app.cookie_name");
  }

  @Test
  void aMethodThatIsGoneIsCalledOnWhatItsValueIsMadeInto() {
    var edits =
        python(
            "import database\nstore = database.connect()\nif store.has_table('a'):\n    pass",
            "import database\nfrom database import inspect\nstore = database.connect()\nif inspect(store).has_table('a'):\n    pass",
            "AttributeError: 'Store' object has no attribute 'has_table'");
    assertThat(edits.getFirst().strategy()).isEqualTo(Strategy.REPLACE_CALL);
    assertThat(edits.getFirst().from()).isEqualTo("store.has_table");
    assertThat(edits.getFirst().to()).isEqualTo("inspect(store).has_table");
  }

  @Test
  void whatAModuleLacksIsToldByItsFullName() {
    var edits =
        python(
            "import grids as gr\nd = gr.open_raster('a')",
            "import rasters as rs\nd = rs.open_raster('a')",
            "AttributeError: module 'grids' has no attribute 'open_raster'");
    assertThat(edits.getFirst().from()).isEqualTo("grids.open_raster");
    assertThat(edits.getFirst().to()).isEqualTo("rasters.open_raster");
  }

  @Test
  void noLiteralIsToBlameWhereANameIsGone() {
    var edits =
        python(
            "import maps\nw = maps.data.get_path('countries')",
            "import mapdata\nw = mapdata.get_path('world.countries')",
            "AttributeError: maps.data was removed in maps 1.0. Get 'countries' elsewhere.");
    assertThat(edits.getFirst().strategy()).isNotEqualTo(Strategy.CHANGE_LITERAL);
  }

  @Test
  void anImportThatWentForAnAttributeIsReplaced() {
    var edits =
        python(
            "import clock\nfrom web.zones import utc\nt = clock.now(utc)",
            "import clock\nt = clock.now(clock.zone.utc)",
            "ImportError: cannot import name 'utc' from 'web.zones'");
    assertThat(edits.getFirst().strategy()).isEqualTo(Strategy.REPLACE_IMPORT);
    assertThat(edits.getFirst().to()).isEqualTo("clock.zone.utc");
  }
}
