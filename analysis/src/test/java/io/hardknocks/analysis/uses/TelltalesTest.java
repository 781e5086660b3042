package io.hardknocks.analysis.uses;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What variables are of which a script does not say it. */
class TelltalesTest {
  private static final List<String> ITERITEMS =
      List.of("pandas.DataFrame.iteritems", "pandas.Series.iteritems");

  private static boolean seen(String script, List<String> keys) {
    return found(script, keys).stream()
        .anyMatch(use -> !use.guarded() && use.form() == Use.Form.MEMBER);
  }

  private static List<Use> found(String script, List<String> keys) {
    var tree = SyntaxTree.parse(Grammar.PYTHON, script).orElseThrow();
    return Uses.of(tree).all().stream().filter(use -> keys.contains(use.key())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def show(rows):\n  rows = rows.set_index('id')\n  total = rows.pivot_table()\n  rows.iteritems()",
        "import feeds\nprices = feeds.load()\nprint(prices.iterrows())\nprices.iteritems()",
        "import feeds\nprices = feeds.load()\nprint(prices['a'].loc[0], prices.iloc[0])\n"
            + "prices.groupby('a')\nprices.iteritems()",
        "class Page:\n  def load(self, data):\n    self.data = data\n    self.data.set_index('a')\n"
            + "  def show(self):\n    self.data[1:].iteritems()",
        "import feeds\nprices = feeds.load().reset_index()\nprices['b'] = prices['a']\n"
            + "prices = prices.sort_values('a')\nprices.iteritems()",
        "for k, v in train_df.iteritems():\n  print(k)",
        "import pandas as pd\nfrom feeds import load\nprint(pd.NA)\ndf2 = load()\ndf2.iteritems()",
        "train_df = train_df.append(rows)\ntrain_df.iteritems()",
        "from pandas import concat\ndef f(df_old):\n  df_old.iteritems()\n  return concat([df_old])",
        "def f(df):\n  df.dropna()\n  df.iteritems()",
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
        "data = {}\ndata.nunique = 1\ndata.iteritems()",
        "def f(df):\n  df.iteritems()",
        "import pandas as pd\ndef f(df):\n  df.iteritems()",
        "def f(df):\n  print(df['a'], df.columns, df.shape)\n  df.iteritems()",
        "def f(rows):\n  print(rows['a'], rows.iloc[0])\n  rows.iteritems()",
        "import pyarrow\ndef f(df):\n  print(df['a'], df.dropna(), df.isna())\n  df.iteritems()",
        "def f(df: 'pl.DataFrame'):\n  df.dropna()\n  df.iteritems()",
        "class Own:\n  dropna: bool\ndef f(df):\n  print(df.dropna)\n  df.iteritems()"
      })
  void whatMayBeSomethingElseIsLeftAlone(String script) {
    assertThat(seen(script, ITERITEMS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import pandas as pd\nall_df = load()\nall_df.append(1, 2)\nprint(pd.NA)",
        "import pandas as pd\ndef f(some_df):\n  some_df.append(pd.read_csv('a'))",
        "import pandas as pd\ndef f(df_old):\n  x = df_old.append(1)\n  return pd.concat(df_old)",
        "import pandas as pd\ndef f(df=None):\n  df = df or []\n  y = df.append(pd.NA)",
        "import pandas as pd\ndf = read(pd.NA)\nmatch df:\n  case list():\n    y = df.append(1)",
        "import pandas as pd\ndef f(list_df):\n  y = list_df.append(pd.NA)"
      })
  void listsOfTablesAreNoTables(String script) {
    assertThat(seen(script, List.of("pandas.DataFrame.append"))).isFalse();
  }

  @Test
  void whatATableIsGivenAndReturnsIsNoList() {
    var script = "import pandas as pd\ndef f(df, x):\n  return df.append(pd.Series(x))";
    assertThat(seen(script, List.of("pandas.DataFrame.append"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine.execute('a')",
        "import sqlalchemy\nengine = load()\nengine.execute(sqlalchemy.text('a'))",
        "from sqlalchemy import text\ndef f(engine):\n  engine.execute(text('a'))"
      })
  void usualNamesHoldWhereTheirLibraryIsUsed(String script) {
    assertThat(seen(script, List.of("sqlalchemy.engine.Engine.execute"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(engine, task):\n  return engine.execute(task)",
        "from sqlalchemy import text\ndef f(rule_engine):\n  rule_engine.execute(text('a'))",
        "import sqlalchemy\nworkflow_engine = make(sqlalchemy.text('a'))\nworkflow_engine.execute(1)",
        "import sqlalchemy\ndef f(engine):\n  engine.execute(1)"
      })
  void namesOfOtherThingsDoNot(String script) {
    assertThat(seen(script, List.of("sqlalchemy.engine.Engine.execute"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "df.iteritems()",
        "def f(rows):\n  rows = rows.set_index('a')\n  rows = rows.dropna()\n  rows.iteritems()",
        "for k, v in rows.nunique().iteritems():\n  pass"
      })
  void whatComesOfAGuessIsOne(String script) {
    assertThat(found(script, ITERITEMS)).isNotEmpty().allMatch(Use::guessed);
  }

  @Test
  void whatTheScriptSaysIsNoGuess() {
    var script =
        "import pandas as pd\nold.iterrows()\ndf = pd.DataFrame()\ndf.append(old)\n"
            + "df.iteritems()\nif df:\n  pass";
    assertThat(found(script, ITERITEMS)).isNotEmpty().noneMatch(Use::guessed);
    assertThat(found(script, List.of("pandas.DataFrame.__bool__"))).isNotEmpty();
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
