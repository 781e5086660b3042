package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code hardknocks} as a process of its own, on a store of its own. */
final class CommandLine {
  private static final FileAttribute<?> READABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

  private final Path data;
  private final Map<String, String> environment = new TreeMap<>();
  private Path workFolder = Path.of("");
  private @Nullable Path temporaries;

  CommandLine(Path data) {
    this.data = data;
    environment.put("HARDKNOCKS_BACKGROUND", "off");
  }

  /** What a call gave. */
  record Result(int code, String out, String err) {}

  CommandLine with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets processes prove lessons after their end, with a folder that outlives them. */
  CommandLine provingLater(Path temporaries) {
    return keeping(temporaries).with("HARDKNOCKS_BACKGROUND", "on");
  }

  /** Lets processes have a folder for temporary files that outlives them. */
  CommandLine keeping(Path temporaries) {
    this.temporaries = temporaries;
    return this;
  }

  /** Calls from this folder. */
  CommandLine in(Path folder) {
    workFolder = folder;
    return this;
  }

  Result call(String... arguments) {
    return call(new byte[0], arguments);
  }

  Result call(byte[] input, String... arguments) {
    try {
      var process = start(arguments);
      var out = reading(process.getInputStream());
      var err = reading(process.getErrorStream());
      feed(process, input);
      return new Result(process.waitFor(), out.join(), err.join());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void feed(Process process, byte[] input) {
    try (var stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException closedByTheProcess) {
      // It read what it wanted: its answer is what counts.
    }
  }

  /**
   * A process with a folder of its own for temporary files, which goes when the process has ended:
   * each one unpacks the library of the store there, and not all of them end in peace.
   */
  Process start(String... arguments) throws IOException {
    var temporary = temporaries == null ? temporaryFolder() : temporaries;
    var command = command(arguments);
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    var builder = new ProcessBuilder(command).directory(workFolder.toAbsolutePath().toFile());
    builder.environment().put("HARDKNOCKS_DATA", data.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    if (temporaries == null) Thread.ofVirtual().start(() -> deleteAfter(process, temporary));
    return process;
  }

  /** One that scripts in a sandbox may read. */
  static Path temporaryFolder() throws IOException {
    return Files.createTempDirectory("hardknocks-it-", READABLE);
  }

  private static void deleteAfter(Process process, Path folder) {
    process.onExit().join();
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }

  static List<String> command(String... arguments) {
    var command = OwnClasses.command();
    if (List.of(arguments).contains("serve")) {
      command.add(1, "--sun-misc-unsafe-memory-access=allow");
    }
    command.add("io.hardknocks.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  /** Reads a stream to its end on a thread of its own, so that the process never waits for us. */
  static CompletableFuture<String> reading(InputStream stream) {
    var text = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> text.complete(text(stream)));
    return text;
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
