package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

/** What a build, an installer or a scheduler says last, below what made it fail. */
class LastWordTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void aBuildWorkerThatExitedHidesNoTypeError() {
    var failure =
        read(
            "typescript",
            """
               Linting and checking validity of types ...Failed to compile.

            ./app/orders/page.tsx:14:9
            Type error: Type '"refund"' is not assignable to type '"sale" | "return"'.

              12 |   const order = await load(id);
            > 14 |   track({ kind: 'refund' });
                 |           ^
            Next.js build worker exited with code: 1 and signal: null
            """);

    assertThat(failure.category()).isEqualTo(Category.TYPE_ERROR);
    assertThat(failure.message()).startsWith("Type '\"refund\"' is not assignable");
  }

  @Test
  void aJobThatTheSchedulerEndsFailsForThatAndNotForWhatItWarnedOf() {
    var failure =
        read(
            "python",
            """
            CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'.

            epoch 3/40 [#######             ] 212/600
            slurmstepd: error: *** JOB 77120 ON node04 CANCELLED AT 2026-03-02T04:00:11 DUE TO TIME LIMIT ***
            """);

    assertThat(failure.category()).isEqualTo(Category.TIMEOUT);
  }

  @Test
  void aSchedulerMayEndAJobForMoreThanItsTime() {
    var walltime = "=>> PBS: job killed: walltime 7236 exceeded limit 7200\n";
    var memory = "=>> PBS: job killed: mem 9000000kb exceeded limit 8388608kb\n";
    var preempted =
        "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-03-02 DUE TO PREEMPTION ***\n";

    assertThat(read("shell", walltime).category()).isEqualTo(Category.TIMEOUT);
    assertThat(read("shell", memory).category()).isEqualTo(Category.RESOURCE_ERROR);
    assertThat(read("python", preempted).verdict().isTransient()).isTrue();
  }

  @Test
  void dpkgTellsWhyItsCallerFails() {
    var failure =
        read(
            "shell",
            """
            Unpacking libtally-dev (2.1-3) ...
            dpkg: error processing archive /var/cache/apt/archives/libtally-dev_2.1-3_amd64.deb (--unpack):
             trying to overwrite '/usr/include/tally.h', which is also in package tally-headers 1.9-1
            Errors were encountered while processing:
             /var/cache/apt/archives/libtally-dev_2.1-3_amd64.deb
            E: Sub-process /usr/bin/dpkg returned an error code (1)
            """);

    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
    assertThat(failure.verdict().suggestedFix()).startsWith("Two packages bring the same file");
  }

  @Test
  void anErrorInALibraryThatPipFindsIsAbove() {
    var failure =
        read(
            "python",
            """
            Installing setuptools, pip, wheel...
              Complete output from command /srv/env/bin/python - setuptools pip wheel:
              Collecting setuptools
              Could not find a version that satisfies the requirement setuptools (from versions: )
            No matching distribution found for setuptools
            ----------------------------------------
            Traceback (most recent call last):
              File "/usr/lib/python2.7/dist-packages/virtualenv.py", line 910, in call_subprocess
                % (cmd_desc, proc.returncode))
            OSError: Command /srv/env/bin/python - setuptools pip wheel failed with error code 1
            """);

    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void anOldCompilerDoesWithoutTheWordError() {
    var failure =
        read(
            "c",
            """
            gcc -O2 -Wall -c -o ring.o ring.c
            ring.c: In function `ring_open':
            ring.c:81: `RING_MOST' undeclared (first use in this function)
            ring.c:90: warning: `last' might be used uninitialized in this function
            make[1]: *** [ring.o] Error 1
            make: *** [all] Error 2
            """);

    assertThat(failure.category()).isEqualTo(Category.NAME_ERROR);
    assertThat(failure.message()).contains("RING_MOST");
  }

  @Test
  void aStyleRuleThatABuildHoldsToIsAValidation() {
    var failure =
        read(
            "javascript",
            """
            Failed to compile.

            ./pages/index.js
            3:29  Error: Insert `;`  prettier/prettier
            9:1  Error: Delete `··`  prettier/prettier

            info  - Need to disable some ESLint rules?
            error Command failed with exit code 1.
            """);

    assertThat(failure.category()).isEqualTo(Category.VALIDATION_ERROR);
    assertThat(failure.exception()).isEqualTo("prettier/prettier");
  }

  @Test
  void aTextThatGoCannotConvertIsAValue() {
    var failure =
        read(
            "go",
            """
            panic: cannot convert "12_" to big.Int

            goroutine 1 [running]:
            main.main()
            \t/srv/rates/main.go:12 +0x1d
            """);

    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aPageThatIsRunAsAScriptIsSuspected() {
    var failure =
        read(
            "shell",
            """
            bash: line 1: syntax error near unexpected token `<'
            bash: line 1: `<!DOCTYPE html>'
            """);

    assertThat(failure.verdict().suggestedFix()).contains("may be a web page");
  }

  @Test
  void aHeapThatIsFullIsWhyTheCommandFailed() {
    var failure =
        read(
            "javascript",
            """
            <--- Last few GCs --->
            [812:0x5f0] 40112 ms: Mark-Compact 2041.1 (2082.4) -> 2038.7 (2083.1) MB, 812.40 / 0.00 ms

            FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
             1: 0xb8ce0 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [/usr/bin/node]
            Nightly checks failed! Error: Command failed: npm run build
            """);

    assertThat(failure.category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void aVersionThatAptDoesNotHaveIsWhyTheImageIsNotBuilt() {
    var failure =
        read(
            "shell",
            """
            #6 2.101 E: Version '9.9.1' for 'tree' was not found
            ------
             2 | >>> RUN apt-get update && apt-get install -y tree=9.9.1
            ------
            ERROR: failed to solve: process "/bin/sh -c apt-get update && apt-get install -y tree=9.9.1" did not complete successfully: exit code: 100
            """);

    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void whatMavenCompilesIsAboveItsOwnTrace() {
    var failure =
        read(
            "java",
            """
            [ERROR] /srv/shop/src/main/java/shop/Cart.java:[3,17] 程序包shop.rates不存在
            [ERROR] -> [Help 1]
            org.apache.maven.lifecycle.LifecycleExecutionException: Failed to execute goal compile on project shop: Compilation failure
            \tat org.apache.maven.lifecycle.internal.MojoExecutor.execute(MojoExecutor.java:212)
            """);

    assertThat(failure.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(3);
  }

  @Test
  void anErrorThatSaysToLookAboveIsNotTheCause() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "/srv/serve/engine.py", line 40, in run
                kernel.attach(graph)
            AttributeError: module 'kernel' has no attribute 'attach'
            Traceback (most recent call last):
              File "/srv/serve/main.py", line 12, in <module>
                start()
              File "/srv/serve/main.py", line 8, in start
                raise RuntimeError("Engine core initialization failed. See root cause above.")
            RuntimeError: Engine core initialization failed. See root cause above.
            """);

    assertThat(failure.exception()).isEqualTo("AttributeError");
  }

  @Test
  void whatWasRaisedInTheEndIsAboveATraceThatIsCutBeforeIt() {
    var failure =
        read(
            "python",
            """
            [2026-03-02 11:07:08: CRITICAL] beat raised exception <class 'kombu.exceptions.OperationalError'>: OperationalError('Error 111 connecting to queue:6379. Connection refused.')
            Traceback (most recent call last):
              File "/srv/env/lib/python3.12/site-packages/kombu/transport/virtual/base.py", line 951, in create_channel
                return self._avail_channels.pop()
            IndexError: pop from empty list

            During handling of the above exception, another exception occurred:
            ...
            """);

    assertThat(failure.exception()).isEqualTo("kombu.exceptions.OperationalError");
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void whatASchedulerLogsBelowAnErrorIsNoPartOfIt() {
    var failure =
        read(
            "python",
            """
            [2026-03-02, 10:00:00 UTC] {taskinstance.py:1937} ERROR - Task failed with exception
            Traceback (most recent call last):
              File "/srv/dags/load.py", line 21, in load
                rows = int(pulled)
            TypeError: int() argument must be a string, not 'NoneType'
            [2026-03-02, 10:00:00 UTC] {taskinstance.py:1400} INFO - Marking task as FAILED.
            """);

    assertThat(failure.message()).isEqualTo("int() argument must be a string, not 'NoneType'");
  }

  @Test
  void theRecapOfAPlayTellsNoError() {
    var failure =
        read(
            "shell",
            """
            TASK [install tree] ****
            fatal: [web1]: FAILED! => {"changed": false, "msg": "No package matching 'treee' is available"}

            PLAY RECAP ****
            web1 : ok=2    changed=0    unreachable=0    failed=1    skipped=0
            """);

    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
