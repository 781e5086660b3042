package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one store. */
class SharedStoreTest {
  @TempDir Path folder;

  @Test
  void runsAtTheSameTimeAreAllRecorded() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), "raise ValueError('x')\n");
    var runs = new ArrayList<Future<CommandLine.Result>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        runs.add(
            threads.submit(
                () -> store().call("run", script.toString(), "--json", "--session", "s")));
      }
    }
    for (var run : runs) assertThat(run.resultNow().code()).as(run.resultNow().err()).isEqualTo(1);

    assertThat(store().call("summary").out()).contains("4 in 1 session");
  }

  @Test
  void aRunBesideALongStreamWaitsInTheSpoolAndIsTakenIn() throws Exception {
    var script = Files.writeString(folder.resolve("job.py"), "raise ValueError('x')\n");
    var stream = store().start("log", "--jsonl", "--acks");
    try (var in = stream.outputWriter(UTF_8);
        var out = stream.inputReader(UTF_8)) {
      in.write(RecordStreamTest.record("first", "failed") + "\n");
      in.flush();
      assertThat(out.readLine()).isEqualTo("first");

      var run = store().call("run", script.toString(), "--json");
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).contains("\"waiting\":true");

      var log =
          store()
              .call(
                  (RecordStreamTest.record("second", "failed") + "\n").getBytes(UTF_8),
                  "log",
                  "--jsonl",
                  "--acks");
      assertThat(log.out()).isEqualTo("second\n");
    }
    assertThat(stream.waitFor()).isZero();

    assertThat(store().call("summary").out()).contains("3 in 2 sessions");
    assertThat(folder.resolve("store/spool")).isEmptyDirectory();
  }

  @Test
  void aReaderBesideALongStreamSaysWhoHasTheStore() throws Exception {
    var stream = store().start("log", "--jsonl", "--acks");
    try (var in = stream.outputWriter(UTF_8);
        var out = stream.inputReader(UTF_8)) {
      in.write(RecordStreamTest.record("first", "failed") + "\n");
      in.flush();
      assertThat(out.readLine()).isEqualTo("first");

      var read = store().call("summary");
      assertThat(read.code()).isEqualTo(4);
      assertThat(read.err().lines()).hasSize(1);
      assertThat(read.err()).contains("" + stream.pid());
    }
    stream.waitFor();
  }

  @Test
  void whatDoesNotFitIntoARunIsProvenAfterItsEnd() throws IOException {
    var slow = "import json, time\ntime.sleep(1.5)\n";
    var clock = slow + "start = time.clock()\n";
    var dump = slow + "start = time.perf_counter()\nprint(json.dumps([1], ident=2))\n";
    var temporaries = CommandLine.temporaryFolder();
    var hardknocks = store().provingLater(temporaries);
    for (var script : List.of(clock, dump, dump.replace("ident", "indent"))) {
      var file = Files.writeString(folder.resolve("job.py"), script);
      hardknocks.call("run", file.toString(), "--session", "s");
    }

    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    var active = "";
    while (System.nanoTime() < end
        && !(active.contains("indent") && active.contains("time.perf_counter")))
      active = store().call("lessons", "--state", "active").out();
    assertThat(active).contains("time.perf_counter").contains("indent");
    assertThat(store().call("prove").out()).contains("nothing to prove");
    CommandLine.delete(temporaries);
  }

  private CommandLine store() {
    return new CommandLine(folder.resolve("store"));
  }
}
