package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only reports that something else failed leaves the word to that. */
class ReportOfAnotherTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String WORKER =
      """
      Traceback (most recent call last):
        File "fit.py", line 31, in <module>
          fit(rows["weight"])
      KeyError: 'weight'
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Traceback (most recent call last):
          File "/opt/py/bin/torchrun", line 8, in <module>
            sys.exit(main())
          File "/opt/py/lib/python3.11/site-packages/torch/distributed/launcher/api.py", line 264, in launch_agent
            raise ChildFailedError(
        torch.distributed.elastic.multiprocessing.errors.ChildFailedError:
        ============================================================
        fit.py FAILED
        ------------------------------------------------------------
        Root Cause (first observed failure):
        [0]:
          exitcode  : 1 (pid: 77)
        ============================================================
        """,
        """
        Traceback (most recent call last):
          File "/opt/py/bin/accelerate", line 8, in <module>
            sys.exit(main())
          File "/opt/py/lib/python3.11/site-packages/accelerate/commands/launch.py", line 763, in simple_launcher
            raise subprocess.CalledProcessError(returncode=process.returncode, cmd=cmd)
        subprocess.CalledProcessError: Command '['/opt/py/bin/python', 'fit.py']' returned non-zero exit status 1.
        """
      })
  void whatAWorkerRaisedIsTheErrorOfItsJob(String report) {
    var failure = read("python", WORKER + report);

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void theErrorOfACellIsNotThatOfWhatRanTheNotebook() {
    var text =
        """
        Traceback (most recent call last):
          File "/usr/lib/python3/dist-packages/nbclient/client.py", line 918, in _check_raise_for_error
            raise CellExecutionError.from_cell_and_msg(cell, exec_reply_content)
        nbclient.exceptions.CellExecutionError: An error occurred while executing the following cell:
        ------------------
        total = price + "1"
        print(total)
        ------------------


        ---------------------------------------------------------------------------
        TypeError                                 Traceback (most recent call last)
        Cell In[2], line 1
        ----> 1 total = price + "1"
              2 print(total)

        TypeError: unsupported operand type(s) for +: 'int' and 'str'
        """;
    for (var told : List.of(text, text + "\nFAIL prices.ipynb\n", text.substring(35))) {
      var failure = READER.read(Observed.text("python", told));
      assertThat(failure.exception()).isEqualTo("TypeError");
      assertThat(failure.verdict().category()).isEqualTo(Category.TYPE_ERROR);
    }
  }

  @Test
  void whereNoWorkerToldAnythingTheReportIsAllThereIs() {
    var text =
        """
        Traceback (most recent call last):
          File "/opt/py/lib/python3.11/site-packages/torch/distributed/launcher/api.py", line 264, in launch_agent
            raise ChildFailedError(
        torch.distributed.elastic.multiprocessing.errors.ChildFailedError:
        """;

    assertThat(read("python", text).exception()).endsWith("ChildFailedError");
  }

  @Test
  void aQueueTellsWhatItsTaskRaisedAboveATracebackThatWasCut() {
    var text =
        """
        [2026-02-03 10:00:00,118: ERROR/ForkPoolWorker-7] Task shop.bill[ab2e2691] raised unexpected: StaleBill('bill 4 is paid',)
        Traceback (most recent call last):
          File "/opt/py/lib/python3.11/site-packages/celery/app/trace.py", line 382, in trace_task
            R = retval = fun(*args, **kwargs)
          File "/srv/shop/tasks.py", line 12, in bill
            send(bill)
        """;

    assertThat(read("python", text).exception()).isEqualTo("StaleBill");
    assertThat(read("python", text).message()).isEqualTo("bill 4 is paid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error: recipe `check` failed on line 12 with exit code 1",
        "error: Recipe `check` failed with exit code 1",
        "make: *** [Makefile:4: check] Error 1",
        "nox > Command pytest failed with exit code 1\nnox > Session tests-3.12 failed.",
        "py312: exit 1 (2.51 seconds) /srv/shop> pytest pid=41",
        "npm ERR! Test failed.  See above for more details.",
        "task: Failed to run task \"check\": exit status 1"
      })
  void whoeverRanTheTestsIsNotWhatFailed(String runner) {
    var failure =
        read(
            "",
            """
            0.90s call     tests/test_bill.py::test_total
            =========================== short test summary info ============================
            FAILED tests/test_bill.py::test_total
            FAILED tests/test_bill.py::test_tax
            ================== 2 failed, 14 passed, 1 skipped in 1.91s =====================
            """
                + runner);

    assertThat(failure.category()).isEqualTo(Category.ASSERTION_ERROR);
    assertThat(failure.message()).isEqualTo("2 failed, 14 passed, 1 skipped in 1.91s");
  }

  @Test
  void anErrorThatAsksForAPackageIsThatOfItsImport() {
    var text =
        """
        Traceback (most recent call last):
          File "/opt/py/lib/python3.11/site-packages/sheets/read.py", line 3, in frame
            import tabular
        ModuleNotFoundError: No module named 'tabular'

        The above exception was the direct cause of the following exception:

        Traceback (most recent call last):
          File "load.py", line 5, in <module>
            frame = sheets.frame("a.csv")
        ValueError: Please install the 'tabular' package to use this function.
        """;

    assertThat(read("python", text).exception()).isEqualTo("ModuleNotFoundError");
    assertThat(read("python", text).category()).isEqualTo(Category.IMPORT_ERROR);
  }

  @Test
  void anErrorThatAsksForAPackageIsNoneOfWhatElseLedToIt() {
    var text =
        """
        Traceback (most recent call last):
          File "/opt/py/lib/python3.11/site-packages/sheets/read.py", line 3, in frame
            return READERS[kind]
        KeyError: 'orc'

        During handling of the above exception, another exception occurred:

        Traceback (most recent call last):
          File "load.py", line 5, in <module>
            frame = sheets.frame("a.orc")
        ValueError: Please install the 'tabular' package to read orc.
        """;

    assertThat(read("python", text).exception()).isEqualTo("ValueError");
    assertThat(read("python", text).category()).isEqualTo(Category.IMPORT_ERROR);
  }

  @Test
  void theFirstErrorOfAScriptExplainsThoseThatFollowFromIt() {
    var text =
        """
        linux
        /opt/tools/bin/packer.gz: Permission denied
        gzip: /opt/tools/bin/packer.gz: No such file or directory
        chmod: cannot access '/opt/tools/bin/packer': No such file or directory
        install.sh: line 9: packer: command not found
        """;

    assertThat(read("shell", text).message())
        .isEqualTo("/opt/tools/bin/packer.gz: Permission denied");
    assertThat(read("shell", text).category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void errorsOfOtherFilesExplainNothing() {
    var text =
        """
        cat: /etc/shop/prices: Permission denied
        install.sh: line 9: packer: command not found
        """;

    assertThat(read("shell", text).category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void whatASanitizerSumsUpIsReadWhereItsHeadIsCut() {
    var text =
        """
            #1 0x5567536e6adf in fill src/table.c:121
            #2 0x5567536ceeff in main src/cli.c:55

        0x7efe534e7804 is located 0 bytes to the right of 40-byte region [0x7efe53467800,0x7efe534e7804)
        SUMMARY: AddressSanitizer: heap-buffer-overflow src/table.c:119 in put
        """;

    var failure = read("c", text);
    assertThat(failure.exception()).isEqualTo("AddressSanitizer");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
    assertThat(failure.line()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D    False\nE    True\nName: sold, dtype: bool\n%s",
        "ERROR worker.py - Retrying: attempt 3\n%s",
        "%s\nException ignored while calling deallocator <function Bill.__del__ at 0x7f>:\nTraceback (most recent call last):\n  File \"bill.py\", line 3, in __del__\n    self.close()\nAttributeError: 'Bill' object has no attribute 'close'"
      })
  void whatIsPrintedBesideATracebackIsNotTheError(String around) {
    assertThat(read("python", around.replace("%s", WORKER.strip())).exception())
        .isEqualTo("KeyError");
  }

  @Test
  void anErrorThatSpeaksOfAWarningIsOne() {
    var text =
        """
        bill.c(3): error C2220: the following warning is treated as an error
        bill.c(3): warning C4700: uninitialized local variable 'total' used
        """;

    assertThat(read("c", text).message()).startsWith("the following warning");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
