package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.workload.Workload;
import io.hardknocks.codec.AttemptJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whole commands on a store of many attempts, each in a process of its own: {@code log --jsonl} of
 * all of them, then the reading commands. Arguments: how many attempts (1,000,000), the folder of
 * the store (a temporary one).
 */
public final class CommandBenchmark {
  private static final int ROUNDS = 7;

  private CommandBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int attempts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    var folder =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("hardknocks-benchmark-");
    Files.createDirectories(folder);
    var records = write(attempts, folder.resolve("attempts.jsonl"));
    System.out.printf(
        Locale.ROOT,
        "%d attempts of %d bytes, a process for each command%n",
        attempts,
        Files.size(records) / attempts);

    double seconds = seconds("log", "--jsonl", records.toString(), "--data", folder.toString());
    System.out.printf(
        Locale.ROOT,
        "%-24s %,.0f attempts a second, durable, understood and linked%n",
        "log --jsonl",
        attempts / seconds);
    for (var command : List.of("summary", "errors", "unfixed")) median(command, folder);
  }

  private static Path write(int attempts, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      var workload = Workload.untilToday(attempts);
      for (var some = workload.next(1_000); !some.isEmpty(); some = workload.next(1_000)) {
        for (var attempt : some)
          out.append(AttemptJson.line(Workload.reported(attempt))).append('\n');
      }
    }
    return file;
  }

  private static void median(String command, Path folder) throws IOException, InterruptedException {
    var times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) times[i] = seconds(command, "--data", folder.toString());
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-24s %.2f s cold (%.2f to %.2f)%n",
        command,
        times[ROUNDS / 2],
        times[0],
        times[ROUNDS - 1]);
  }

  private static double seconds(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("hardknocks.home", "."), "hardknocks").toString());
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
    return (System.nanoTime() - start) / 1e9;
  }
}
