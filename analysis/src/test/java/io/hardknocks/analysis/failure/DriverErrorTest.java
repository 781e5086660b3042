package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers and clients of databases say, and how they print it. */
class DriverErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String FIELDS =
      """
          at Parser.parseErrorMessage (/srv/shop/node_modules/pg-protocol/dist/parser.js:278:15)
          at Socket.emit (node:events:519:28)
        length: 92,
        severity: 'ERROR',
        code: '%s',
        file: 'scan.l',
        line: '1180',
        routine: 'scanner_yyerror'
      }
      """;

  @Test
  void theFieldsOfAPrintedErrorAreNotItsMessage() {
    var above = read("javascript", "{ error: syntax error at or near \"FORM\"\n" + FIELDS);
    var inside = read("javascript", "{\n  error: relation \"ordres\" does not exist\n" + FIELDS);

    assertThat(above.exception()).isEqualTo("error");
    assertThat(above.message()).startsWith("syntax error at or near \"FORM\"");
    assertThat(above.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(inside.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void numberedErrorsOfMySqlAreNamed() {
    var failure =
        read("sql", "MySQL said: Documentation\n#1146 - Table 'shop.orders' doesn't exist");

    assertThat(failure.exception()).isEqualTo("MySQL error");
    assertThat(failure.message()).isEqualTo("Table 'shop.orders' doesn't exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python     | duckdb.BinderException: Binder Error: Can only update base table | validation_error",
        "python     | duckdb.BinderException: Binder Error: Referenced column \"nmae\" not found in FROM clause! | data_access_error",
        "python     | duckdb.BinderException: Binder Error: table t has 3 columns but 2 values were supplied | value_error",
        "python     | duckdb.BinderException: Binder Error: WHERE clause cannot contain aggregates! | syntax_error",
        "python     | duckdb.BinderException: Binder Error: No function matches the given name and argument types 'sum(VARCHAR)'. | type_error",
        "python     | duckdb.BinderException: Binder Error: This is not how it is done | runtime_error",
        "python     | psycopg2.ProgrammingError: column reference \"id\" is ambiguous | data_access_error",
        "python     | snowflake.connector.errors.ProgrammingError: 002003 (42S02): Object 'ORDERS' does not exist or not authorized. | data_access_error",
        "python     | oracledb.exceptions.OperationalError: DPY-6005: cannot connect to database | network_error",
        "python     | pymongo.errors.WriteError: Document failed validation, full error: {'code': 121} | validation_error",
        "python     | pymongo.errors.OperationFailure: ns not found, full error: {'code': 26} | data_access_error",
        "python     | lmdb.MapFullError: mdb_put: MDB_MAP_FULL: Environment mapsize limit reached | resource_error",
        "javascript | RequestError: Invalid object name 'dbo.Ordres'. | data_access_error",
        "csharp     | Microsoft.Data.SqlClient.SqlException (0x80131904): Invalid object name 'dbo.Ordres'.\\n   at Shop.Load() | data_access_error",
        "csharp     | Unhandled exception. Npgsql.PostgresException (0x80004005): 42601: syntax error at or near FORM | syntax_error",
        "python     | cimpl.KafkaException: KafkaError{code=UNKNOWN_TOPIC_OR_PART,val=3} | data_access_error"
      })
  void theirWordsSayWhatIsWrong(String language, String text, String category) {
    assertThat(read(language, text.replace("\\n", "\n")).category().wire()).isEqualTo(category);
  }

  @Test
  void noRetryHelpsAnAddressThatIsNotAllowed() {
    var failure =
        read(
            "python", "redis.exceptions.ResponseError: Client IP address is not in the allowlist.");

    assertThat(failure.verdict().isTransient()).isFalse();
    assertThat(failure.verdict().fixable()).isFalse();
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
