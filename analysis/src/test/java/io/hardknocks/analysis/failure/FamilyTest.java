package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors without a class of tools that no rule knows. */
class FamilyTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Error response from daemon: network X not found | data_access_error",
        "Error response from daemon: Get /v2/: request canceled (Client.Timeout exceeded) | timeout",
        "Error: failed to solve: failed to read dockerfile | io_error",
        "frobnicate: error: the manifest layers.yml is missing | io_error",
        "Error: Syphon.framework not found | dependency_error",
        "error: preset 'strict' could not be resolved | import_error",
        "FATAL: upstream prematurely closed connection | network_error",
        "Error: the resource was modified by another client, state locked | concurrency_error",
        "error: you must specify exactly one region | validation_error",
        "Error: Number of bits must be positive and even. | value_error",
        "error: pool limit of 20 tasks exceeded | resource_error",
        "Error: unknown target triple 'bpf' | value_error"
      })
  void theWordsSayWhatIsWrong(String text, String category) {
    assertThat(READER.read(Observed.text("", text)).category().wire()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "list index out of range | data_access_error",
        "Expecting value: line 1 column 1 (char 0) | value_error",
        "'y' is undefined | name_error",
        "unsupported operand type(s) for +: 'int' and 'str' | type_error",
        "curl: (6) Could not resolve host: api.example.org | network_error",
        "duplicate key value violates unique constraint users_pkey | validation_error",
        "error: Could not read 043d051615aa5da09a7e44f1edbb69798458e067 | io_error"
      })
  void aWellKnownMessageNeedsNoName(String text, String category) {
    assertThat(READER.read(Observed.text("", text)).category().wire()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "python | resource_error    | torch.AcceleratorError: CUDA error: out of memory⏎Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.",
        "python | resource_error    | RuntimeError: CUDA error: out of memory⏎Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.",
        "python | value_error       | torch.AcceleratorError: CUDA error: device-side assert triggered",
        "python | data_access_error | pandas.errors.InvalidIndexError: (slice(None, None, None), 3)",
        "python | value_error       | pandas.errors.InvalidIndexError: Reindexing only valid with uniquely valued Index objects",
        "python | data_access_error | shop.errors.FlowException: flow_id could not be found: nightly. Either it did not exist or it failed to parse.",
        "python | runtime_error     | NotImplementedError: Support for `on_round_end` has been removed in v3. Use `on_round` instead.",
        "python | runtime_error     | selenium.common.exceptions.SessionNotCreatedException: Message: session not created: probably user data directory is already in use",
        "python | dependency_error  | selenium.common.exceptions.SessionNotCreatedException: Message: session not created: This version of ChromeDriver only supports Chrome version 99",
        "python | name_error        | google.api_core.exceptions.BadRequest: 400 Unrecognized name: totl at [1:8]",
        "python | data_access_error | google.api_core.exceptions.NotFound: 404 Not found: Table shop:bills.daily was not found in location EU",
        "python | network_error     | google.api_core.exceptions.Forbidden: 403 Access Denied",
        "python | resource_error    | billiard.exceptions.WorkerLostError: Worker exited prematurely: signal 9 (SIGKILL) Job: 3.",
        "python | resource_error    | Traceback (most recent call last):⏎  File \"/opt/torch/distributed/run.py\", line 4, in run⏎    raise ChildFailedError(⏎torch.distributed.elastic.multiprocessing.errors.ChildFailedError:⏎=======================⏎fit.py FAILED⏎Root Cause (first observed failure):⏎[0]:⏎  exitcode  : -9 (pid: 77)",
        "shell  | io_error          | make: *** No targets specified and no makefile found.  Stop.",
        "python | io_error          | pyspark.sql.utils.AnalysisException: path file:/data/bills already exists.",
        "python | data_access_error | pyspark.sql.utils.AnalysisException: Table or view not found: bills",
        "sql    | name_error        | Database Error in model bills (models/bills.sql)⏎  Unrecognized name: totl at [6:15]",
        "sql    | data_access_error | Not found: Table shop:bills.daily was not found in location EU",
        "java   | dependency_error  | [ERROR] COMPILATION ERROR : ⏎[ERROR] No compiler is provided in this environment. Perhaps you are running on a JRE rather than a JDK?",
        "java   | syntax_error      | [ERROR] COMPILATION ERROR : ⏎[ERROR] /srv/shop/Bill.java:[3,9] ';' expected"
      })
  void whatItSaysDecidesWhereAClassIsForMoreThanOne(String language, String category, String text) {
    var lines = text.replace('⏎', '\n');
    assertThat(READER.read(Observed.text(language, lines)).category().wire()).isEqualTo(category);
  }

  @Test
  void aClassThatSaysNothingIsNotJudgedByItsWords() {
    var failure =
        READER.read(Observed.text("python", "RuntimeError: the wheel could not be found"));

    assertThat(failure.category()).isEqualTo(Category.RUNTIME_ERROR);
  }

  @Test
  void aStateOfSqlIsKnownByItsNumber() {
    assertThat(READER.read(Observed.text("", "SQLSTATE[40P01]: 7 xyz")).category())
        .isEqualTo(Category.CONCURRENCY_ERROR);
    assertThat(READER.read(Observed.text("", "SQLSTATE[23505]: 7 xyz")).category())
        .isEqualTo(Category.VALIDATION_ERROR);
  }
}
