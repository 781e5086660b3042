package io.hardknocks.engine.report.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          replace_call    | numpy.trapz    | numpy.trapezoid       | numpy.trapz | use numpy.trapezoid instead of numpy.trapz
          replace_call    | d.has_key(k)   | k in d                | has_key     | write k in d instead of d.has_key(k)
          replace_call    | f.next()       | next(f)               | next        | call next(f) instead of f.next()
          replace_call    | t.decode()     | ''                    | decode      | remove t.decode()
          change_argument | queue[0]       | queue.pop(0)          | ''          | write queue.pop(0) instead of queue[0]
          change_argument | range(n)       | range(1, n)           | range       | call range(1, n) instead of range(n)
          change_argument | len(x) / 2     | len(x) // 2           | range       | pass len(x) // 2 instead of len(x) / 2 to range
          change_argument | theme          | palette               | draw        | pass palette instead of theme to draw
          change_argument | $n >           | "$n" -gt              | if          | write "$n" -gt instead of $n >
          reorder         | f, data        | data, f               | json.dump   | pass data, f instead of f, data to json.dump
          reorder         | b[j, i]        | b[i, j]               | ''          | write b[i, j] instead of b[j, i]
          reorder         | use(x)         | x = 1                 | ''          | move x = 1 to its place
          replace_import  | subprocess     | pathlib               | ''          | use pathlib instead of subprocess
          replace_import  | collections.Mapping | collections.abc.Mapping | '' | import Mapping from collections.abc instead of collections
          replace_import  | sklearn.cross_validation | sklearn.model_selection | '' | import sklearn.model_selection instead of sklearn.cross_validation
          replace_import  | fs             | node:fs.default       | ''          | import the default of node:fs instead of fs
          change_argument | new URL('/a')  | new URL('/a', base)   | new URL     | call new URL('/a', base) instead of new URL('/a')
          change_operator | const n = 0    | let n = 0             | ''          | declare it with let instead of const
          """)
  void anEditReadsAsAdvice(String strategy, String from, String to, String symbol, String said) {
    var edit = new Edit(Strategy.ofWire(strategy), from, to, symbol, 1, 1);
    assertThat(EditSentence.of(edit)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          rename_attribute | iteritems     | items     | pens.iteritems   | use items instead of iteritems
          add_argument     | ''            | sep=None  | pandas.read_csv  | pass sep=None to pandas.read_csv
          replace_import   | cv2           | skimage   | ''               | use skimage instead of cv2
          """)
  void whatIsSaidToOthersHasNoVariables(
      String strategy, String from, String to, String symbol, String said) {
    var edit = new Edit(Strategy.ofWire(strategy), from, to, symbol, 1, 1);
    assertThat(EditSentence.general(edit)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "change_literal,'\"pens.json\"',f,json.load",
    "replace_call,pens.has_key(k),k in pens,has_key",
    "add_argument,'',rows=pens,draw.table"
  })
  void whatIsAboutTheVariablesOfAScriptIsNotSaidToOthers(
      String strategy, String from, String to, String symbol) {
    var edit = new Edit(Strategy.ofWire(strategy), from, to, symbol, 1, 1);
    assertThat(EditSentence.general(edit)).isNull();
  }
}
