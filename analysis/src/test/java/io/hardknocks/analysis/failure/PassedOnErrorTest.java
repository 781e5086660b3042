package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;

/** Errors that another process, a worker or a command passed on to the one that reports them. */
class PassedOnErrorTest {
  private static final String CALL =
      """
      Traceback (most recent call last):
        File "build.py", line 3, in <module>
          subprocess.run(["cc", "rates.c"], check=True)
        File "/usr/lib/python3.11/subprocess.py", line 571, in run
          raise CalledProcessError(retcode, process.args,
      subprocess.CalledProcessError: Command '['cc', 'rates.c']' returned non-zero exit status 1.
      """;

  @Test
  void whatTheCommandToldAboveTheCallIsTheError() {
    var failure =
        read(
            """
            cc1: fatal error: rates.c: No such file or directory
            compilation terminated.
            """
                + CALL);

    assertThat(failure.message()).isEqualTo("rates.c: No such file or directory");
    assertThat(failure.category().wire()).isEqualTo("io_error");
    assertThat(line(failure)).isEqualTo(3);
  }

  @Test
  void aCommandThatToldNothingKeepsItsStatus() {
    assertThat(read("building rates\n" + CALL).exception())
        .isEqualTo("subprocess.CalledProcessError");
  }

  @Test
  void theTracebackOfAChildIsTheErrorOfTheStepAroundIt() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "fit.py", line 1, in <module>
                import ratesnet
            ModuleNotFoundError: No module named 'ratesnet'
            """
                + CALL
                + """

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "build.py", line 6, in <module>
                    raise RuntimeError("step failed") from e
                RuntimeError: step failed
                """);

    assertThat(failure.exception()).isEqualTo("ModuleNotFoundError");
  }

  @Test
  void theLineOfTheWorkerIsTheOneThatFailed() {
    var failure =
        read(
            """
            multiprocessing.pool.RemoteTraceback:
            \"""
            Traceback (most recent call last):
              File "/usr/lib/python3.11/multiprocessing/pool.py", line 125, in worker
                result = (True, func(*args, **kwds))
              File "rates.py", line 5, in rate
                return 1 / quote
            ZeroDivisionError: division by zero
            \"""

            The above exception was the direct cause of the following exception:

            Traceback (most recent call last):
              File "rates.py", line 11, in <module>
                pool.map(rate, quotes)
              File "/usr/lib/python3.11/multiprocessing/pool.py", line 774, in get
                raise self._value
            ZeroDivisionError: division by zero
            """);

    assertThat(line(failure)).isEqualTo(5);
  }

  @Test
  void theOriginalTracebackOfALoadersWorkerTellsMore() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "fit.py", line 31, in <module>
                for rates in loader:
              File "/opt/lib/python3.10/site-packages/torch/_utils.py", line 722, in reraise
                raise exception
            FileNotFoundError: Caught FileNotFoundError in DataLoader worker process 0.
            Original Traceback (most recent call last):
              File "fit.py", line 12, in __getitem__
                return open(self.files[i])
            FileNotFoundError: [Errno 2] No such file or directory: 'rates/7.csv'
            """);

    assertThat(failure.message()).isEqualTo("[Errno 2] No such file or directory: 'rates/7.csv'");
    assertThat(line(failure)).isEqualTo(12);
  }

  @Test
  void aChildThatGotNoInputIsNotWhatFailed() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "rates.py", line 9, in <module>
                Process(target=run, args=(json,)).start()
            TypeError: cannot pickle 'module' object
            Traceback (most recent call last):
              File "<string>", line 1, in <module>
              File "/usr/lib/python3.11/multiprocessing/spawn.py", line 126, in _main
                self = reduction.pickle.load(from_parent)
            EOFError: Ran out of input
            """);

    assertThat(failure.exception()).isEqualTo("TypeError");
  }

  @Test
  void aPartOfAGroupThatWasNeverRaisedIsWhereTheGroupIs() {
    var failure =
        read(
            """
              + Exception Group Traceback (most recent call last):
              |   File "rates.py", line 4, in <module>
              |     raise ExceptionGroup("rates", found)
              | ExceptionGroup: rates (2 sub-exceptions)
              +-+---------------- 1 ----------------
                | ValueError: no rate
                +---------------- 2 ----------------
                | TypeError: no number
                +------------------------------------
            """);

    assertThat(failure.exception()).isEqualTo("ValueError");
    assertThat(line(failure)).isEqualTo(4);
  }

  private static int line(Failure failure) {
    var line = failure.line();
    return line == null ? 0 : line.number();
  }

  private static Failure read(String text) {
    return FailureReader.of(Rules.standard()).read(Observed.text("python", text));
  }
}
