package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Exit;
import org.junit.jupiter.api.Test;

/** Scripts that will not end, or lie about how they did. */
interface StubbornScripts extends Hostile {
  @Test
  default void reportsOfTheChainCannotBeForged() {
    var forgery =
        """
        import os
        for pid in (1, 2):
            try: open(f'/proc/{pid}/fd/2', 'a').write('ended 0\\nrchar: many\\nstat )\\nended\\n')
            except OSError: pass
        os._exit(9)
        """;
    assertThat(python(forgery).exit()).isEqualTo(Exit.exited(9));
  }

  @Test
  default void ignoringSignalsDoesNotHelp() {
    var stubborn =
        """
        import signal, time
        for s in range(1, 32):
            try: signal.signal(s, signal.SIG_IGN)
            except OSError: pass
        while True: time.sleep(1)
        """;
    assertThat(brief(stubborn).reason()).isEqualTo("still running after 1 s");
  }

  @Test
  default void aDaemonDoesNotOutliveTheScript() {
    var daemon =
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                while True: time.sleep(1); print('daemon')
            os._exit(0)
        print('done')
        """;
    var result = python(daemon);
    assertThat(result.exit()).isEqualTo(Exit.exited(0));
    assertThat(result.stdout().text()).startsWith("done\n");
  }

  @Test
  default void aChildThatHoldsTheOutputOpenDoesNotKeepUsWaiting() {
    var result = shell("sleep 300 & echo done; exit 7");
    assertThat(result.exit()).isEqualTo(Exit.exited(7));
    assertThat(result.stdout().text()).isEqualTo("done\n");
  }

  @Test
  default void closedStreamsAreNoEnd() {
    assertThat(shell("exec >&- 2>&-; sleep 0.2; exit 4").exit()).isEqualTo(Exit.exited(4));
  }

  @Test
  default void everySignalIsTold() {
    for (int signal : new int[] {2, 6, 9, 11, 13, 14, 15}) {
      assertThat(shell("kill -" + signal + " $$").exit()).isEqualTo(Exit.signalled(signal));
    }
  }

  @Test
  default void aSignalThatAScriptTellsLikeAShellIsTold() {
    assertThat(shell("exit 137").exit()).isEqualTo(Exit.signalled(9));
    assertThat(shell("sh -c 'kill -11 $$'; exit $?").exit()).isEqualTo(Exit.signalled(11));
  }

  @Test
  default void killingItsOwnGroupEndsNothingElse() {
    var result = shell("sleep 300 & trap '' TERM; kill 0; wait; exit 6");
    assertThat(result.exit()).isEqualTo(Exit.exited(6));
  }

  @Test
  default void exitCodesAreTold() {
    for (int code : new int[] {0, 1, 2, 11, 120, 125, 126, 127, 128, 129, 160, 255}) {
      assertThat(shell("exit " + code).exit()).isEqualTo(Exit.exited(code));
    }
  }

  @Test
  default void outputWithoutALineEndIsKept() {
    assertThat(python("import sys\nsys.stdout.write('no end')\n").stdout().text())
        .isEqualTo("no end");
  }
}
