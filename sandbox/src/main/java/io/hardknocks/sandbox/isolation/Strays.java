package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.supervision.Supervision;
import io.hardknocks.sandbox.usage.Meter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends processes that no namespace holds together: those that the meter knows, and those that left
 * the tree but still carry the mark of the run in their environment.
 */
final class Strays {
  /** The variable that marks the processes of a run. */
  static final String MARK = "HARDKNOCKS_RUN";

  private static final int ROUNDS = 100;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Path proc;
  private final byte[] mark;

  Strays(Path proc, String run) {
    this.proc = proc;
    this.mark = (MARK + "=" + run).getBytes(StandardCharsets.UTF_8);
  }

  void end(Process process, Meter meter) throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      var left = new ArrayList<>(meter.processes());
      left.addAll(marked());
      left.remove(process.pid());
      if (left.isEmpty()) break;
      for (long pid : left) ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
    // the shell outside ends by itself, and writes the accounts
    if (!process.waitFor(GRACE)) Supervision.kill(process);
  }

  private List<Long> marked() {
    var found = new ArrayList<Long>();
    try (var processes = Files.newDirectoryStream(proc, "[1-9]*")) {
      for (var process : processes) {
        if (isMarked(process)) found.add(Long.valueOf(String.valueOf(process.getFileName())));
      }
    } catch (IOException | DirectoryIteratorException gone) {
      return found;
    }
    return found;
  }

  private boolean isMarked(Path process) {
    try {
      var environment =
          new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
      return environment.contains(new String(mark, StandardCharsets.ISO_8859_1));
    } catch (IOException notOurs) {
      return false;
    }
  }
}
