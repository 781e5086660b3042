package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Among edits that were made on the way the one that the error is about comes first. */
class CrowdedEditTest {
  private static List<String> edits(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return edits(failing, fixed, error).getFirst();
  }

  @Test
  void typesBesideParametersChangeNothing() {
    var failing = "def paint(wall, coats):\n    return wall\n\nside = area / 2\nfill(side)\n";
    var fixed =
        "def paint(wall: \"Wall\", coats: int = 5):\n    return wall\n\nside = area // 2\nfill(side)\n";
    var error = "TypeError: integer argument expected, got real";
    assertThat(edits(failing, fixed, error))
        .startsWith("change_operator: / -> //")
        .contains("add_argument: coats -> coats: int = 5")
        .noneMatch(edit -> edit.startsWith("remove_argument"));
  }

  @Test
  void typesAreTheFixWhereTheErrorIsAboutTypes() {
    var failing = "def paint(wall: list[str]):\n    return wall\n\nside = max(area, 2)\n";
    var fixed = "def paint(wall: List[str]):\n    return wall\n\nside = max(area, 3)\n";
    var error = "TypeError: 'type' object is not subscriptable";
    assertThat(first(failing, fixed, error)).contains("List");
  }

  @Test
  void whatIsWrittenOtherwiseComesAfterWhatIsOtherwise() {
    var failing =
        """
        if wet == True:
            wipe()
        note = "coat %d of %d" % (coat, coats)
        dry = []
        brush(tin, brim)
        """;
    var fixed =
        """
        if wet:
            wipe()
        note = f"coat {coat} of {coats}"
        dry = [hour for hour in hours]
        brush(tin, brim + 1)
        """;
    assertThat(first(failing, fixed, "RuntimeError: spilled"))
        .isEqualTo("change_argument: brim -> brim + 1");
  }

  @Test
  void whatSetsAVariableThatTheErrorShowsComesFirst() {
    var failing = "count = total - 1\nhalf = size / 2\nassert place < half, show(place)\n";
    var fixed = "count = total + 1\nhalf = size // 2\nassert place < half, show(place)\n";
    assertThat(first(failing, fixed, "AssertionError: place=1, half=0.5, size=1"))
        .isEqualTo("change_operator: / -> //");
  }

  @Test
  void theFunctionThatRaisesTheMessageIsTheOneThatFailed() {
    var failing =
        """
        def fill(tub):
            return pour(tub, low)

        def drain(tub):
            level = pull(tub, low)
            if level < 0:
                raise RuntimeError(f"the tub is already empty: {level}")
        """;
    var fixed = failing.replace("low)", "high)");
    var edits =
        new EditMiner()
            .mine(
                new Change("python", failing, fixed, "RuntimeError: the tub is already empty: -3"));
    assertThat(edits.getFirst().relevance()).isGreaterThan(0.4);
  }

  @Test
  void aBrokenContractIsMetByTheFunctionAndNotByTheContract() {
    var failing =
        """
        @ensure(lambda size: size < 9)
        def other(size):
            return pick(size, 2)

        @ensure(lambda result, crates: len(result) == len(crates))
        def pack(crates):
            return crates[first:last]
        """;
    var fixed =
        """
        @ensure(lambda size: size < 8)
        def other(size):
            return pick(size, 3)

        @ensure(lambda result, crates: len(result) == len(crates) + 0)
        def pack(crates):
            return crates[first:]
        """;
    var error =
        "deal.ContractError:\nlen(result) == len(crates):\nlen(result) was 2\nlen(crates) was 3";
    var edits = new EditMiner().mine(new Change("python", failing, fixed, error));
    assertThat(edits.getFirst().line()).isEqualTo(7);
  }

  @Test
  void theIndexIsToldAsItIsComputed() {
    assertThat(
            first(
                "shelf = [jars[k[0] - 1] for k in picks]\n",
                "shelf = [jars[k - 1] for k in picks]\n",
                "IndexError: invalid index to scalar variable."))
        .isEqualTo("change_argument: k[0] - 1 -> k - 1");
  }

  @Test
  void aParameterIsToldWhereTheErrorHasItsName() {
    var failing = "@check('jar')\ndef lid(cls, spot):\n    return spot\n\nshelves = rows[2]\n";
    var fixed = "@check('jar')\ndef lid(cls, place):\n    return place\n\nshelves = rows[3]\n";
    assertThat(first(failing, fixed, "JarError: `spot` is not available, use `place` instead"))
        .isEqualTo("change_argument: spot -> place");
  }

  @Test
  void anArgumentThatStandsAloneIsToldByItsName() {
    assertThat(
            first(
                "lidcolor={\"shade\": \"dim\"}\n",
                "lid=dict(text=\"\", color={\"shade\": \"dim\"})\n",
                "ValueError: Invalid property specified for object of type jars.Jar: 'lidcolor'"))
        .isEqualTo("change_argument: lidcolor -> lid");
  }

  @Test
  void anOrderIsAConversionOnlyWhereTheErrorIsAboutTypes() {
    var failing = "show(*jars, end='')\n";
    var fixed = "show(*sorted(jars), end='')\n";
    assertThat(first(failing, fixed, "Wrong Answer\nwant 1 2\nhave 2 1"))
        .isEqualTo("change_argument: jars -> sorted(jars)");
    assertThat(first(failing, fixed, "TypeError: 'set' object is not a sequence"))
        .isEqualTo("type_conversion: jars -> sorted(jars)");
  }

  @Test
  void aModuleWithinAnotherPackageTakesItsPlaceWhateverElseCame() {
    var failing = "from kiln.parts import np_tools\nx = np_tools.bake(y)\n";
    var fixed = "import time\nfrom clay.kiln.parts import bake\nx = bake(y)\n";
    assertThat(
            first(failing, fixed, "ImportError: cannot import name 'np_tools' from 'kiln.parts'"))
        .isEqualTo("replace_import: kiln.parts.np_tools -> clay.kiln.parts.bake");
  }

  @Test
  void aRemedyThatTheErrorAsksForComesBeforeWhatItDoesNot() {
    var failing = "depth = 3\nfit(jars, lids)\nlimit = pick(depth, 2)\n";
    var fixed = "depth = 3\nfit([jars], lids.reshape(-1, 1))\nlimit = pick(depth, 3)\n";
    assertThat(first(failing, fixed, "ValueError: Expected 2D array, got 1D array instead"))
        .contains("reshape");
  }

  @Test
  void whatIsShownMattersWhereTheOutputIsWrong() {
    var failing = "rows = pick(3)\nfor row in rows:\n    print(row % 2)\n";
    var fixed = "rows = pick(4)\nfor row in rows:\n    print(row // 2)\n";
    assertThat(first(failing, fixed, "expected 3 but got 1")).isEqualTo("change_operator: % -> //");
    assertThat(first(failing, fixed, "ValueError: no rows")).isEqualTo("change_literal: 3 -> 4");
  }

  @Test
  void numbersOfAWrongOutputAreNoNumbersOfTheScript() {
    var failing = "size = 10\nstep(size, gap)\n";
    var fixed = "size = 20\nstep(size, gap * 2)\n";
    assertThat(first(failing, fixed, "wrong output on input '10 12': expected '7' but got '10'"))
        .isEqualTo("change_argument: gap -> gap * 2");
  }

  @Test
  void anotherFileIsBesideThePointUnlessTheErrorIsAboutFiles() {
    var failing = "box = load('jars/lids.csv')\nstack(box, 1)\n";
    var fixed = "box = load('/mnt/jars/lids.csv')\nstack(box, 2)\n";
    assertThat(first(failing, fixed, "ValueError: bad 'jars'")).isEqualTo("change_literal: 1 -> 2");
    assertThat(first(failing, fixed, "FileNotFoundError: no such file 'jars/lids.csv'"))
        .contains("/mnt/jars");
  }

  @Test
  void theTypeOfAnOptionIsNotTheTypeThatTheErrorHas() {
    var failing = "ask('--lr')\nfor i in range(width / 2):\n    step(i)\n";
    var fixed = "ask('--lr', type=float)\nfor i in range(width // 2):\n    step(i)\n";
    assertThat(
            first(failing, fixed, "TypeError: 'float' object cannot be interpreted as an integer"))
        .isEqualTo("change_operator: / -> //");
  }

  @Test
  void anArgumentThatTheErrorDemandsComesFirst() {
    var failing = "sort(jars)\nfill(lids)\n";
    var fixed = "sort(jars, order=2)\nfill(lids, method='pad')\n";
    assertThat(first(failing, fixed, "ValueError: must specify a fill method or value"))
        .startsWith("add_argument: method");
  }

  @Test
  void aKeyOfAMappingIsToldWhereItIsRefused() {
    var failing = "if count > 3:\n    stop()\noptions = {\"size\": 3}\n";
    var fixed = "if count >= 3:\n    stop()\noptions = {\"vector_size\": 3}\n";
    assertThat(first(failing, fixed, "TypeError: got an unexpected keyword argument 'size'"))
        .contains("vector_size");
  }

  @Test
  void anotherIdiomIsNoOtherMeaning() {
    var failing =
        """
        if len(jars) == 0:
            buy()
        lids = list(map(trim, lines))
        assert kiln
        for i in range(len(lids)):
            close(lids[i])
        stack(jars, 1)
        """;
    var fixed =
        """
        if not jars:
            buy()
        lids = [trim(line) for line in lines]
        assert kiln, "no kiln"
        for i, lid in enumerate(lids):
            close(lid)
        stack(jars, 2)
        """;
    assertThat(first(failing, fixed, "RuntimeError: it fell over"))
        .isEqualTo("change_literal: 1 -> 2");
  }

  @Test
  void theImportThatBringsAnUndefinedNameComesFirst() {
    var failing = "from kiln import Jar\nkl.bake(jars, 2)\nstack = Jar(3)\n";
    var fixed = "import kiln as kl\nimport lids\nkl.bake(jars, 3)\nstack = kl.Jar(3)\n";
    assertThat(first(failing, fixed, "NameError: name 'kl' is not defined")).contains("import");
  }

  @Test
  void aRefusedArgumentIsToldByTheNameThatItHasNow() {
    var failing = "jar = Jar3(clay, side_mode='thin')\nstack(3)\n";
    var fixed = "jar = Jar3(clay, rim='thin')\nstack(4)\n";
    assertThat(
            first(
                failing,
                fixed,
                "ValueError: Unrecognized keyword arguments passed to Jar3: {'side_mode': 'thin'}"))
        .isEqualTo("change_argument: side_mode -> rim");
  }

  @Test
  void anArgumentByOneLessIsAnotherArgument() {
    assertThat(first("turn(len(rows) - k - 1)\n", "turn(len(rows) - k)\n", "wrong answer"))
        .isEqualTo("change_argument: len(rows) - k - 1 -> len(rows) - k");
  }

  @Test
  void aConditionThatIsOnlyAskedOtherwiseIsAnotherBranch() {
    var failing = "if jar:\n    fill()\nif lid:\n    shut()\n";
    var fixed = "if jar:\n    fill()\nelif lid:\n    shut()\n";
    assertThat(first(failing, fixed, "wrong answer"))
        .isEqualTo("guard_condition: if lid: -> elif lid:");
  }

  @Test
  void answersThatChangePlacesAreOtherAnswers() {
    var failing = "def full(jar):\n    if jar.lid:\n        return True\n    return False\n";
    var fixed = "def full(jar):\n    if jar.lid:\n        return False\n    return True\n";
    assertThat(first(failing, fixed, "AssertionError: full(1) returned True"))
        .startsWith("change_literal: ");
  }
}
