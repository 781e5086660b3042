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
}
