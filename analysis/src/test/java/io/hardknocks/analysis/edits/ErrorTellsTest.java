package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an error says of which of several edits is the fix. */
class ErrorTellsTest {
  private static String first(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error).getFirst();
  }

  @Test
  void anArgumentThatIsRefusedSaysMoreThanTheGuardAroundIt() {
    var failing = "r = rate(y, p, squared=False)";
    var fixed = "try:\n    r = rate(y, p)\nexcept TypeError:\n    r = None";
    var error = "TypeError: rate() got an unexpected keyword argument 'squared'";
    assertThat(first(failing, fixed, error)).isEqualTo("remove_argument: squared -> ");
    assertThat(
            first(
                "o = make({'a': 1, 'note': n})",
                "try:\n    o = make({'a': 1})\nexcept Exception as e:\n    print(e)",
                "ValueError: Invalid field 'note' in 'orders'"))
        .isEqualTo("remove_argument: 'note' -> ");
  }

  @Test
  void anIntegerIsAskedForWhereACountIsHandedOver() {
    assertThat(
            first(
                "x = np.linspace(a/3, f(b, c)/2, n/2)",
                "x = np.linspace(int(a/3), int(f(b, c)/2), int(n/2))",
                "TypeError: 'float' object cannot be interpreted as an integer"))
        .isEqualTo("type_conversion: n/2 -> int(n/2)");
  }

  @Test
  void aConversionThatFailedIsThatOfAnotherValueNow() {
    var failing = "y = t['paid'].astype(int)";
    var fixed = "y = (t['paid'] == 'Y').astype(int)";
    var error = "ValueError: invalid literal for int() with base 10: 'Y'";
    assertThat(first(failing, fixed, error))
        .isEqualTo("type_conversion: t['paid'].astype(int) -> (t['paid'] == 'Y').astype(int)");
    assertThat(first(failing, fixed, "AssertionError")).startsWith("change_argument: t['paid']");
  }

  @Test
  void nothingHasNoMethodsSoThatAGuardIsTheFix() {
    var failing = "box = page.find('div')\nlink = box.find('a')\ngo(link)";
    var fixed =
        """
        box = page.find('div')
        if box:
            link = box.find('a')
        else:
            link = page.find('span')
        go(link)
        """;
    assertThat(first(failing, fixed, "AttributeError: 'NoneType' object has no attribute 'find'"))
        .isEqualTo("guard_condition: link = box.find('a') -> if box:");
  }

  @Test
  void anIndexOutOfBoundsIsComparedWithALength() {
    var failing = "for m in ms:\n    i, j = m\n    go(a[i], b[j])";
    var fixed =
        """
        for m in ms:
            if isinstance(m, list):
                i, j = m
            else:
                continue
            if i >= len(a) or j >= len(b):
                continue
            go(a[i], b[j])
        """;
    assertThat(first(failing, fixed, "IndexError: index 3 is out of bounds for axis 0 with size 3"))
        .endsWith("if i >= len(a) or j >= len(b):");
  }

  @Test
  void aLibraryWithSeveralMembersThatTookAnothersPlaceSaysMoreThanEachOfThem() {
    var failing = "import oldio.misc as misc\na = misc.load(p)\nmisc.save(q, a)";
    var fixed = "import newio\na = newio.load(p)\nnewio.save(q, a)";
    var error = "AttributeError: module 'oldio.misc' has no attribute 'load'";
    assertThat(first(failing, fixed, error)).isEqualTo("replace_import: oldio.misc -> newio");
    assertThat(first(failing, fixed.replace("newio.save", "newio.write"), error))
        .isEqualTo("rename_function: misc.load -> newio.load");
  }

  @Test
  void theSameArgumentInTwoPlacesIsTheFixWhenNoPlaceIsKnown() {
    var failing = "c = m - np.sum(m, axis=1)\nr = c + np.sum(m, axis=1).T";
    var fixed = "c = m - np.sum(m, axis=1, wide=True)\nr = c + np.sum(m, axis=1, wide=True)";
    assertThat(first(failing, fixed, "ValueError: shapes (3,4) (3,)"))
        .isEqualTo("add_argument: wide -> wide=True");
  }

  @Test
  void anotherMemberThatThereIsIsAnotherValue() {
    var failing = "def deep(n):\n    return 1 + max(deep(n.low), deep(n.low), n.high is None)";
    var fixed = "def deep(n):\n    return 1 + max(deep(n.low), deep(n.high), n.high is None)";
    assertThat(first(failing, fixed, "AssertionError: 2"))
        .isEqualTo("change_argument: n.low -> n.high");
    assertThat(first(failing, fixed, "AttributeError: 'N' object has no attribute 'low'"))
        .isEqualTo("rename_attribute: low -> high");
    assertThat(first("f(n.low)", "f(n.high)", "AssertionError: 2"))
        .isEqualTo("rename_attribute: low -> high");
  }

  @Test
  void theAnswerThatWasGotIsTheWrongOne() {
    var failing = "def ok(s):\n    if s:\n        f(s[0])\n    return True";
    var fixed = "def ok(s):\n    if s:\n        f(s[1])\n    return len(s) == 0";
    assertThat(first(failing, fixed, "AssertionError: expected False but got True"))
        .isEqualTo("guard_condition: True -> len(s) == 0");
  }

  @Test
  void ofTwoAnswersThatChangedPlacesBothAreTold() {
    var failing = "def ok(s):\n    if s < 3:\n        return True\n    return False";
    var fixed = "def ok(s):\n    if s < 3:\n        return False\n    return True";
    assertThat(Told.edits("python", failing, fixed, "AssertionError"))
        .contains("change_literal: True -> False", "change_literal: False -> True");
    assertThat(first(failing, fixed, "AssertionError: expected True, got False"))
        .isEqualTo("change_literal: False -> True");
  }

  @Test
  void aDivisorThatIsKeptFromZeroIsGuarded() {
    var failing = "m = sum(xs) / len(xs)";
    var fixed = "m = sum(xs) / max(len(xs), 1)";
    assertThat(first(failing, fixed, "ZeroDivisionError: division by zero"))
        .isEqualTo("guard_condition: len(xs) -> max(len(xs), 1)");
    assertThat(first(failing, fixed, "AssertionError: 3"))
        .isEqualTo("replace_call: len(xs) -> max(len(xs), 1)");
  }

  @Test
  void toLeaveEarlyMakesNoWrongResultRight() {
    var failing = "def turn(xs, k):\n    n = len(xs)\n    return xs[k + n]";
    var fixed =
        "def turn(xs, k):\n    if not xs:\n        return xs\n    n = len(xs)\n    return xs[k - n]";
    assertThat(first(failing, fixed, "AssertionError: expected [3, 1] but got [1, 3]"))
        .isEqualTo("change_operator: + -> -");
    assertThat(first(failing, fixed, "AssertionError: expected [] but got [1]"))
        .isEqualTo("guard_condition: n = len(xs) -> if not xs:");
  }

  @Test
  void whatMeansTheSameIsNotTheFixWhateverItsWords() {
    var failing = "for x in xs:\n    if type(x) == list:\n        f(x)\n    s += x";
    var fixed =
        "for x in xs:\n    if isinstance(x, list):\n        f(x)\n    else:\n        s += x";
    var error =
        "Traceback\n  File \"a.py\", line 4, in f\n    s += x\nTypeError: unsupported operand type(s) for +=: 'int' and 'list'";
    assertThat(first(failing, fixed, error)).isEqualTo("guard_condition: s += x -> else:");
  }
}
