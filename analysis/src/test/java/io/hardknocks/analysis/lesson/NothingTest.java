package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a method that changes its object returns is nothing, whatever is done with it. */
class NothingTest {
  private static final Gate SORT =
      gate(
          "a = [3, 1, 2]\nb = a.sort()\nprint(b[0])\n",
          "a = [3, 1, 2]\nb = sorted(a)\nprint(b[0])\n",
          """
          Traceback (most recent call last):
            File "s.py", line 3, in <module>
              print(b[0])
          TypeError: 'NoneType' object is not subscriptable
          """);
  private static final Gate IN_PLACE =
      gate(
          "import pandas as pd\ndf = pd.read_csv('a.csv')\ndf = df.drop(columns=['n'], inplace=True)\nprint(df.shape)\n",
          "import pandas as pd\ndf = pd.read_csv('a.csv')\ndf.drop(columns=['n'], inplace=True)\nprint(df.shape)\n",
          """
          Traceback (most recent call last):
            File "s.py", line 4, in <module>
              print(df.shape)
          AttributeError: 'NoneType' object has no attribute 'shape'
          """);

  private static Gate gate(String failing, String fixed, String error) {
    var draft = new LessonCase("x", "python", failing, fixed, error, List.of(), List.of()).draft();
    return Gate.of(List.of(LessonCase.lesson(draft.orElseThrow())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names = ['x']\nfor name in names.sort():\n    print(name)\n",
        "names = ['x']\nnames = names.sort()\nprint(names.pop())\n",
        "def top(names: list):\n    best = names.sort(reverse=True)\n    return best[0]\n",
        "names = list('abc')\nprint(names.sort() + ['d'])\n"
      })
  void allThatIsDoneWithItFails(String script) {
    assertThat(SORT.check("python", script)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names = ['x']\nnames.sort()\nprint(names[0])\n",
        "names = ['x']\ndone = names.sort()\nprint(done)\n",
        "names = ['x']\nif names.sort() is None:\n    print(names[0])\n",
        "names = ['x']\nprint(names.sort() == None, not names.sort())\n",
        "class Pile:\n    def sort(self):\n        return [1]\nprint(Pile().sort()[0])\n"
      })
  void itMayBeLeftAlone(String script) {
    assertThat(SORT.check("python", script)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import pandas as pd\nd = pd.read_csv('x.csv')\nd = d.fillna(0, inplace=True)\nprint(d.head())\n",
        "import pandas as pd\nd = pd.read_csv('x.csv')\ns = d.sort_values('a', inplace=True)\nprint(s['a'])\n",
        "import pandas as pd\nd = pd.DataFrame()\nfor row in d.reset_index(inplace=True).itertuples():\n    print(row)\n"
      })
  void soIsWhatAnyMethodInPlaceReturns(String script) {
    assertThat(IN_PLACE.check("python", script)).hasSize(1);
  }
}
