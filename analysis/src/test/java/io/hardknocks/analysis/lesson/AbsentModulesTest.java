package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What modules teach that were not there. */
class AbsentModulesTest {
  /** The advice of a lesson; empty where there is none. */
  private static String advice(String module, String failing, String fixed) {
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 1, in <module>
            %s
        ModuleNotFoundError: No module named '%s'
        """
            .formatted(failing.lines().findFirst().orElse(""), module);
    return new LessonCase("x", "python", failing, fixed, error, List.of(), List.of())
        .draft()
        .map(draft -> draft.advice().sentence())
        .orElse("");
  }

  @Test
  void aFileThatMayBeTheScriptsOwnTeachesNothing() {
    assertThat(
            advice(
                "helpers",
                "import helpers\nprint(helpers.twice(2))\n",
                "def twice(x):\n    return 2 * x\n\n\nprint(twice(2))\n"))
        .isEmpty();
    assertThat(
            advice(
                "gridmath",
                "import gridmath\nprint(gridmath.rooted(4))\n",
                "import math\nprint(math.sqrt(4))\n"))
        .isEmpty();
  }

  @Test
  void aPackageThatIsMerelyNotInstalledTeachesNothing() {
    assertThat(
            advice(
                "pandas",
                "import pandas\nprint(len(pandas.read_csv('a.csv')))\n",
                "print(len(open('a.csv').readlines()))\n"))
        .isEmpty();
  }

  @Test
  void whatReplacesAPackageIsTold() {
    assertThat(
            advice(
                "cv2",
                "import cv2\nprint(cv2.imread('a.png').shape)\n",
                "import skimage.io\nprint(skimage.io.imread('a.png').shape)\n"))
        .isEqualTo("import skimage.io instead of cv2");
  }

  @Test
  void whatHasTheNameOfAModuleNowReplacesIt() {
    assertThat(
            advice(
                "gridplots",
                "import gridplots as gp\nprint(gp.bar())\n",
                "from grids import plots as gp\nprint(gp.bar())\n"))
        .isEqualTo("import grids.plots instead of gridplots");
  }

  @Test
  void aModuleThatLeftItsPackageOrTheLanguageIsTold() {
    assertThat(
            advice(
                "sklearn.externals",
                "from sklearn.externals import joblib\njoblib.dump([], 'a')\n",
                "import joblib\njoblib.dump([], 'a')\n"))
        .contains("joblib");
    assertThat(advice("imp", "import imp\nimp.reload(imp)\nprint(1)\n", "print(1)\n"))
        .isEqualTo("do not import imp: it is not there");
  }
}
