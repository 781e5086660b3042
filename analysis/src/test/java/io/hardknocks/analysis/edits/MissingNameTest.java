package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An error names what is not there: other values for it mend nothing. */
class MissingNameTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void anObjectThatIsMadeOtherwiseMayHaveTheMethod() {
    var failing = "from dock import Hull\nh = Hull()\nh.load([1, 2])\nh.sonar([[0, 1]])";
    var fixed = "from dock import Hull\nh = Hull(deep=True)\nh.load([1, 2])\nh.sonar([[3, 4]])";
    assertThat(facts(failing, fixed, "AttributeError: 'Hull' object has no attribute 'sonar'"))
        .startsWith("add_argument: deep -> deep=True");
  }

  @Test
  void whatIsNotDefinedIsNotMendedByOtherValues() {
    var failing = "import dock\nchart([0, 1], depth=3)\ndock.close(2)";
    var fixed = "import dock\nfrom dock import chart\nchart([0, 4], depth=3)\ndock.close(2)";
    assertThat(facts(failing, fixed, "NameError: name 'chart' is not defined"))
        .startsWith("add_import:  -> dock.chart");
  }

  @Test
  void anotherErrorMayWellBeMendedByOtherValues() {
    var failing = "from dock import Hull\nh = Hull()\nh.sonar([[0, 1]])";
    var fixed = "from dock import Hull\nh = Hull(deep=True)\nh.sonar([[3, 4]])";
    var error =
        "Traceback\n  File \"a.py\", line 3, in <module>\n    h.sonar([[0, 1]])\nValueError: 0";
    assertThat(facts(failing, fixed, error)).startsWith("change_literal: [[0, 1]] -> [[3, 4]]");
  }
}
