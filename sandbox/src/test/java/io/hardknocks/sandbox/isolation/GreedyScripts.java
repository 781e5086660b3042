package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Scripts that want everything: each ends at a limit, and is told which. */
interface GreedyScripts extends Hostile {
  @Test
  default void aForkBombIsEnded() {
    assertThat(python("import os\nwhile True:\n try: os.fork()\n except OSError: pass\n").ending())
        .isEqualTo(Ending.PROCESSES);
  }

  @Test
  default void aThreadBombIsEnded() {
    var bomb =
        """
        import threading, time
        try:
            for i in range(1000):
                threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        except RuntimeError:
            pass
        time.sleep(60)
        """;
    assertThat(python(bomb).ending()).isEqualTo(Ending.PROCESSES);
  }

  @Test
  default void aShellForkBombIsEnded() {
    assertThat(shell("f() { f | f & f; }; f; sleep 60").ending()).isEqualTo(Ending.PROCESSES);
  }

  @Test
  default void aQuickMemoryBombIsEnded() {
    var result = python("x = []\nwhile True: x.append(bytearray(40_000_000))\n");
    assertThat(result.reason()).isEqualTo("memory limit 128 MiB reached");
    assertThat(result.ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  default void aSlowMemoryBombIsEnded() {
    var bomb = "import time\nx = []\nwhile True: x.append(b'x' * 500_000); time.sleep(0.001)\n";
    assertThat(python(bomb).ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  default void aMemoryBombOfManyChildrenIsEnded() {
    var bomb =
        """
        import os, time
        for i in range(20):
            if os.fork() == 0:
                x = b'y' * 20_000_000
                time.sleep(60)
        time.sleep(60)
        """;
    assertThat(python(bomb).ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  default void memoryWithoutAnOwnerIsRefusedOrCounted() {
    var bomb =
        """
        import os, time
        fds = []
        try:
            while True:
                fd = os.memfd_create('m'); fds.append(fd)
                os.write(fd, b'z' * 10_000_000)
        except OSError as e:
            print('refused', e)
        """;
    var result = python(bomb);
    assertThat(result.ending() == Ending.MEMORY || result.stdout().text().startsWith("refused"))
        .as(result.toString())
        .isTrue();
  }

  @Test
  default void oneHugeFileIsEnded() {
    assertThat(python("f = open('big', 'wb')\nwhile True: f.write(b'z' * 1_000_000)\n").reason())
        .isEqualTo("file size limit 16 MiB reached");
  }

  @Test
  default void oneHugeFileOfAShellIsEnded() {
    assertThat(shell("exec cat /dev/zero > big").reason())
        .isEqualTo("file size limit 16 MiB reached");
  }

  @Test
  default void manyLargeFilesAreEnded() {
    var filler = "i=0; while :; do head -c 15000000 /dev/zero > /tmp/f$i || exit; i=$((i+1)); done";
    assertThat(shell(filler).reason()).isEqualTo("disk limit 48 MiB reached");
  }

  @Test
  default void manySmallFilesAreEnded() {
    var filler =
        """
        import os
        i = 0
        while True:
            open(f'f{i}', 'w').close()
            i += 1
        """;
    assertThat(python(filler).ending()).isEqualTo(Ending.DISK);
  }

  @Test
  default void deletedFilesThatAreStillOpenCountToo() {
    var filler =
        """
        import os, time
        kept = []
        for i in range(12):
            f = open('f', 'wb'); os.unlink('f'); f.write(os.urandom(15_000_000)); f.flush()
            kept.append(f)
        time.sleep(60)
        """;
    assertThat(python(filler).ending()).isEqualTo(Ending.DISK);
  }

  @Test
  default void endlessOutputIsDrainedAndCut() {
    var result = brief("import os\nwhile True: os.write(1, b'x' * 65536)\n");
    assertThat(result.ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(result.stdout().cut()).isTrue();
    assertThat(result.stdout().text()).hasSizeLessThan(70_000).contains(" bytes cut] ...");
  }

  @Test
  default void aBusyLoopIsEndedAtItsProcessorTime() {
    var result = run("a.py", "while True: pass\n", LIMITS.withCpu(Duration.ofMillis(300)));
    assertThat(result.reason()).isEqualTo("processor time limit 300 ms reached");
  }

  @Test
  default void openFilesAreLimited() {
    var many = "x = []\nwhile True: x.append(open('/dev/null'))\n";
    var result = python(many);
    assertThat(result.exit()).isEqualTo(Exit.exited(1));
    assertThat(result.stderr().text()).contains("Too many open files");
  }
}
