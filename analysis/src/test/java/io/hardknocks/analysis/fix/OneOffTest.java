package io.hardknocks.analysis.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneOffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          change_literal  | 'in.csv'             | 'data/in.csv'         | io_error
          change_literal  | path='/tmp/a'        | '/tmp/b'              | runtime_error
          change_literal  | 'http://a/x'         | 'http://b/x'          | value_error
          change_literal  | 50                   | 5                     | value_error
          change_literal  | 'Price'              | 'price'               | data_access_error
          change_literal  | '2024-02-30'         | '2024-02-28'          | value_error
          change_argument | rows[7]              | rows[6]               | data_access_error
          change_argument | table['Price'].max() | table['price'].max()  | data_access_error
          change_argument | /srv/job-1/in.txt    | ./in.txt              | io_error
          change_argument | range(10)            | range(9)              | data_access_error
          other           | ``                   | cd /srv/app           | io_error
          """)
  void otherDataTeachNothing(String strategy, String from, String to, String category) {
    assertThat(isOneOff(strategy, from, to, category)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          change_literal  | orient='record'   | 'records'         | value_error
          change_literal  | 'M'               | 'ME'              | value_error
          change_literal  | 1                 | None              | type_error
          change_argument | len(x) / 2        | len(x) // 2       | type_error
          change_argument | open('a.csv')     | Path('a.csv')     | io_error
          change_argument | table['a']        | table.get('a')    | data_access_error
          guard_condition | ``                | if n > 3:         | data_access_error
          add_argument    | ``                | encoding='latin1' | encoding_error
          replace_import  | a1                | a2                | import_error
          change_dependency | lib==1.2        | lib==1.3          | dependency_error
          other           | ``                | os.makedirs('a')  | io_error
          change_literal  | '5'               | 5                 | type_error
          change_argument | open(p, 'r')      | open(p, 'w')      | io_error
          change_argument | x.reshape(1, -1)  | x.reshape(-1, 1)  | value_error
          change_argument | axis=0            | axis=1            | value_error
          change_argument | x.sum(dim=1)      | x.sum(dim=0)      | value_error
          change_literal  | ','               | ';'               | value_error
          change_literal  | 'http://a/v1/x'   | 'http://a/v2/x'   | value_error
          reorder         | 1, 2              | 2, 1              | value_error
          type_conversion | '10'              | 10                | type_error
          """)
  void otherCodeTeaches(String strategy, String from, String to, String category) {
    assertThat(isOneOff(strategy, from, to, category)).isFalse();
  }

  private static boolean isOneOff(String strategy, String from, String to, String category) {
    var edit = new Edit(Strategy.ofWire(strategy), from, to, "", 1, 1);
    return OneOff.is(edit, Category.ofWire(category));
  }
}
