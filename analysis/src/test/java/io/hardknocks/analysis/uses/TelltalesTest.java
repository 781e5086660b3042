package io.hardknocks.analysis.uses;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Use;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What variables are of which a script does not say it. */
class TelltalesTest {
  private static final List<String> ITERITEMS =
      List.of("pandas.DataFrame.iteritems", "pandas.Series.iteritems");

  private static boolean seen(String script, List<String> keys) {
    var tree = SyntaxTree.parse(Grammar.PYTHON, script).orElseThrow();
    return Uses.of(tree).all().stream()
        .filter(use -> !use.guarded() && use.form() == Use.Form.MEMBER)
        .anyMatch(use -> keys.contains(use.key()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def show(rows):\n  rows = rows.set_index('id')\n  total = rows.pivot_table()\n  rows.iteritems()",
        "import feeds\nprices = feeds.load()\nprint(prices.iterrows())\nprices.iteritems()",
        "import feeds\nprices = feeds.load()\nprint(prices['a'].loc[0], prices.iloc[0])\nprices.iteritems()",
        "class Page:\n  def load(self, data):\n    self.data = data\n    self.data.set_index('a')\n"
            + "  def show(self):\n    self.data[1:].iteritems()",
        "for k, v in train_df.iteritems():\n  print(k)",
        "import pandas as pd\nfrom feeds import load\ndf2 = load()\ndf2.iteritems()",
        "train_df = train_df.append(rows)\ntrain_df.iteritems()",
        "import pandas as pd\ndef f(df_old):\n  df_old.iteritems()",
        "def show(self):\n  self.train_df.iteritems()",
        "counts = rows[0].nunique()\ncounts.iteritems()",
        "from feeds import load\nload('a').value_counts().iteritems()"
      })
  void valuesAreToldByTheirMembersAndNames(String script) {
    assertThat(seen(script, ITERITEMS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def show(rows):\n  rows.iteritems()",
        "from feeds import load\ndf = load()\ndf.iteritems()",
        "import polars as pl\ndef f(df):\n  df.iterrows()\n  df.iteritems()",
        "import pyspark\ndf = spark.table('a')\ndf.iteritems()",
        "def f(rows):\n  rows.set_index('a')\n  rows.withColumn('b', 1)\n  rows.iteritems()",
        "def f(rows):\n  rows.iloc[0]\n  rows.iteritems()",
        "class Own:\n  def set_index(self): pass\ndef f(rows):\n  rows.set_index()\n  rows.iteritems()",
        "def f(rows):\n  if hasattr(rows, 'iterrows'):\n    rows.iterrows()\n  rows.iteritems()",
        "import pandas as pd\ndef f(df):\n  if not isinstance(df, pd.DataFrame):\n    df.iteritems()",
        "import pandas as pd\ndf = pd.read_csv('a')\ndf = df.to_dict('records')\ndf.iteritems()",
        "df = {}\ndf.iteritems()",
        "data = {}\ndata.nunique = 1\ndata.iteritems()"
      })
  void whatMayBeSomethingElseIsLeftAlone(String script) {
    assertThat(seen(script, ITERITEMS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(rows):\n  rows.set_index('a')\n  if rows.nunique():\n    pass",
        "if df:\n  pass",
        "if rows.nunique() == 2:\n  pass"
      })
  void whatIsOnlyGuessedMayBeTrueOrFalse(String script) {
    var tree = SyntaxTree.parse(Grammar.PYTHON, script).orElseThrow();
    assertThat(Uses.of(tree).all()).noneMatch(use -> use.key().endsWith(".__bool__"));
  }
}
