package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lessons of what a library has changed, however its error says it. */
class ApiChangesTest {
  private static Optional<LessonDraft> draft(String failing, String fixed, String error) {
    return new LessonCase("x", "python", failing, fixed, error, List.of(), List.of()).draft();
  }

  private static String sentence(String failing, String fixed, String error) {
    return draft(failing, fixed, error).map(d -> d.advice().sentence()).orElse("");
  }

  private static Gate gate(String failing, String fixed, String error) {
    return Gate.of(List.of(LessonCase.lesson(draft(failing, fixed, error).orElseThrow())));
  }

  private static int warnings(Gate gate, String script) {
    return gate.check("python", script).size();
  }

  @Test
  void anOlderPythonTellsTheLastLineOfACall() {
    var sentence =
        sentence(
            "import lamps\nlamp = lamps.Lamp(\n    colour='red',\n    power=5)\n",
            "import lamps\nlamp = lamps.Lamp(\n    colour='red',\n    watts=5)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                power=5)
            TypeError: __init__() got an unexpected keyword argument 'power'
            """);
    assertThat(sentence).isEqualTo("pass watts instead of power to lamps.Lamp");
  }

  @Test
  void whatAFixWritesItselfIsNotReplacedByWhatItsBodyNeeds() {
    var sentence =
        sentence(
            "from itertools import batched\nfor page in batched('abc', 2):\n    print(page)\n",
            """
            from itertools import islice
            def batched(rows, size):
                rows = iter(rows)
                while page := tuple(islice(rows, size)):
                    yield page
            for page in batched('abc', 2):
                print(page)
            """,
            "ImportError: cannot import name 'batched' from 'itertools' (unknown location)\n");
    assertThat(sentence).doesNotContain("islice");
  }

  @Test
  void aCallOfATableTellsWhatItsObjectIs() {
    var gate =
        gate(
            "rooms.drop('old', 1, inplace=True)\n",
            "rooms.drop('old', axis=1, inplace=True)\n",
            "TypeError: DataFrame.drop() takes from 1 to 2 positional arguments but 3 were given\n");
    assertThat(warnings(gate, "def less(beds):\n    return beds.drop(['a', 'b'], 1)\n")).isOne();
    assertThat(warnings(gate, "def less(beds):\n    return beds.drop(['a', 'b'], axis=1)\n"))
        .isZero();
    assertThat(warnings(gate, "def less(beds):\n    beds.drop('a')\n    beds.drop('b', 3)\n"))
        .isZero();
    assertThat(
            warnings(gate, "import polars\ndef less(beds):\n    return beds.drop(['a', 'b'], 1)\n"))
        .isZero();
  }

  @Test
  void aPlaceIsNamedByWhatTheFixDidToItElsewhere() {
    var sentence =
        sentence(
            "import pandas as pd\ndf = pd.read_csv('a.csv')\ndf.drop('x', 1).drop('y', 1)\n",
            "import pandas as pd\ndf = pd.read_csv('a.csv')\nless = other.drop(['x', 'y'], axis=1)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 3, in <module>
                df.drop('x', 1).drop('y', 1)
            TypeError: DataFrame.drop() takes from 1 to 2 positional arguments but 3 were given
            """);
    assertThat(sentence).isEqualTo("pass axis to pandas.DataFrame.drop by its name");
  }

  @Test
  void allValuesMayHaveToBeNamed() {
    var gate =
        gate(
            "import scales\nscales.weigh(left, right)\n",
            "import scales\nscales.weigh(left=left, right=right)\n",
            "ValueError: Only call `weigh` with named arguments (left=..., right=...)\n");
    assertThat(warnings(gate, "import scales\nscales.weigh(a, b)\n")).isOne();
    assertThat(warnings(gate, "import scales\nscales.weigh(left=a, right=b)\n")).isZero();
  }

  @Test
  void aValueInTheWrongPlaceIsKnownByItsType() {
    var gate =
        gate(
            "import kilns\nkilns.fire(clay, 30)\n",
            "import kilns\nkilns.fire(clay, minutes=30)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                kilns.fire(clay, 30)
              File "/usr/lib/python3/site-packages/kilns/core.py", line 9, in fire
                done(clay)
            TypeError: 'int' object is not callable
            """);
    assertThat(warnings(gate, "import kilns\nkilns.fire(pot, 45)\n")).isOne();
    assertThat(warnings(gate, "import kilns\nkilns.fire(pot, finished)\n")).isZero();
  }

  @Test
  void aValueInTheWrongPlaceIsShownByTheError() {
    var sentence =
        sentence(
            "import kilns\nkilns.fire(clay, 0.5)\n",
            "import kilns\nkilns.fire(clay, rate=0.5)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                kilns.fire(clay, 0.5)
            ValueError: 0.5 is not a valid value for mode. Supported values are 'slow', 'fast'
            """);
    assertThat(sentence).isEqualTo("pass rate to kilns.fire by its name");
  }

  @Test
  void aMemberOfAParameterIsThatOfTheTypeThatTheErrorNames() {
    var sentence =
        sentence(
            """
            from selenium import webdriver
            from selenium.webdriver.support.ui import WebDriverWait
            driver = webdriver.Firefox()
            wait = WebDriverWait(driver, 9)
            box = wait.until(lambda d: d.find_element_by_id('box'))
            row = driver.find_element_by_id('row')
            """,
            """
            from selenium import webdriver
            from selenium.webdriver.common.by import By
            driver = webdriver.Firefox()
            driver.implicitly_wait(9)
            row = driver.find_element(By.ID, 'row')
            """,
            """
            Traceback (most recent call last):
              File "s.py", line 5, in <module>
                box = wait.until(lambda d: d.find_element_by_id('box'))
            AttributeError: 'WebDriver' object has no attribute 'find_element_by_id'
            """);
    assertThat(sentence).contains("instead of x.find_element_by_id(a)");
  }

  @Test
  void aScriptThatIsPreparedForAMissingNameIsRid() {
    var gate =
        gate(
            "from maps import route\n",
            "try:\n    from maps import route\nexcept ImportError:\n    from maps import way as route\n",
            "ImportError: cannot import name 'route' from 'maps' (/usr/lib/maps/__init__.py)\n");
    assertThat(warnings(gate, "from maps import route\nroute(1)\n")).isOne();
  }

  @Test
  void aSettingThatIsGoneIsGoneForAll() {
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 2, in <module>
            plt.rcParams['axes.old_ticks'] = True
        KeyError: "'axes.old_ticks' is not a valid value for rcParam."
        """;
    var failing = "import matplotlib.pyplot as plt\nplt.rcParams['axes.old_ticks'] = True\n";
    var gate = gate(failing, "import matplotlib.pyplot as plt\n", error);
    assertThat(warnings(gate, "import matplotlib as mpl\nmpl.rcParams['axes.old_ticks'] = False\n"))
        .isOne();
    assertThat(warnings(gate, "import matplotlib as mpl\nmpl.rcParams['axes.grid'] = False\n"))
        .isZero();
    assertThat(
            sentence(
                failing,
                "import matplotlib.pyplot as plt\nplt.rcParams['axes.new_ticks'] = True\n",
                error))
        .isEqualTo("pass 'axes.new_ticks' instead of 'axes.old_ticks' to matplotlib.rcParams");
  }

  @Test
  void whatAProgramSaysBeforeItEndsMayTellWhatIsGone() {
    var sentence =
        sentence(
            "import maps\nmaps.route.plan(1)\n",
            "import maps\nmaps.way.plan(1)\n",
            "maps.route.plan no longer exists\n");
    assertThat(sentence).isEqualTo("use maps.way.plan instead of maps.route.plan");
  }

  @Test
  void aClassThatLacksAnArgumentMayHaveAnotherNameNow() {
    var sentence =
        sentence(
            "from looms import OldLoom\nloom = OldLoom(threads=4)\n",
            "from looms import Loom\nloom = Loom(4)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                loom = OldLoom(threads=4)
            TypeError: __init__() missing 1 required positional argument: 'width'
            """);
    assertThat(sentence).isEqualTo("pass width=… to looms.OldLoom");
  }

  @Test
  void eachSliceOfAnArrayTakesWholeNumbers() {
    var gate =
        gate(
            "import numpy as np\nk = np.zeros((4, 6))\nk[4/2:, 6/2:] = 1\n",
            "import numpy as np\nk = np.zeros((4, 6))\nk[4//2:, 6//2:] = 1\n",
            """
            Traceback (most recent call last):
              File "s.py", line 3, in <module>
                k[4/2:, 6/2:] = 1
            TypeError: slice indices must be integers or None or have an __index__ method
            """);
    assertThat(warnings(gate, "import numpy as np\nz = np.ones((8, 8))\nprint(z[:, :8/2])\n"))
        .isOne();
    assertThat(warnings(gate, "import numpy as np\nz = np.ones((8, 8))\nprint(z[:, :8//2])\n"))
        .isZero();
  }

  @Test
  void aColumnIsReshapedForWhatTakesTables() {
    var sentence =
        sentence(
            """
            import seaborn as sns
            from sklearn.linear_model import Ridge
            tips = sns.load_dataset('tips')
            Ridge().fit(tips['size'], tips['tip'])
            """,
            """
            import seaborn as sns
            from sklearn.linear_model import Ridge
            tips = sns.load_dataset('tips')
            Ridge().fit(tips['size'].values.reshape(-1, 1), tips['tip'])
            """,
            "ValueError: Expected 2D array, got 1D array instead:\narray=[2. 3. 3.].\n");
    assertThat(sentence)
        .startsWith("do not pass a value of type pandas.Series to ")
        .endsWith("convert it with a.values.reshape(-1, 1)");
  }
}
