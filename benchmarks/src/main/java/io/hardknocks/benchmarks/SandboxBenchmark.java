package io.hardknocks.benchmarks;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.interpreter.Interpreters;
import io.hardknocks.sandbox.isolation.Sandboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the sandbox adds to a run: the median time of a script of one line, bare, under bubblewrap
 * with no more than namespaces of its own, and sandboxed, in turn, and the differences. The first
 * argument is the number of runs of each, 100 by default.
 */
public final class SandboxBenchmark {
  private static final int WARM_UP = 20;
  private static final List<String> NAMESPACES =
      List.of("bwrap", "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev");

  private final Sandbox sandbox;
  private final Interpreter python;
  private final Path script;

  private SandboxBenchmark(Sandbox sandbox, Interpreter python, Path script) {
    this.sandbox = sandbox;
    this.python = python;
    this.script = script;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length == 0 ? 100 : Integer.parseInt(args[0]);
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var script = Files.createTempFile("benchmark", ".py");
    try {
      Files.writeString(script, "print('hello')\n");
      var sandbox = new Sandboxes(System.getenv(), temporary).choose("auto");
      var python = new Interpreters(System.getenv(), Path.of("")).find(Language.PYTHON);
      new SandboxBenchmark(sandbox, python, script).measure(runs);
    } finally {
      Files.deleteIfExists(script);
    }
  }

  private void measure(int runs) throws IOException, InterruptedException {
    var bare = new double[runs];
    var wrapped = new double[runs];
    var inside = new double[runs];
    for (int run = -WARM_UP; run < runs; run++) {
      double alone = plain(List.of());
      double namespaces = sandbox.name().equals("bubblewrap") ? plain(NAMESPACES) : alone;
      double sandboxed = sandboxed();
      if (run < 0) continue;
      bare[run] = alone;
      wrapped[run] = namespaces;
      inside[run] = sandboxed;
    }
    double without = median(bare);
    double least = median(wrapped);
    double with = median(inside);
    System.out.printf(
        "interpreter %s, sandbox %s, %d runs%n", python.executable(), sandbox.name(), runs);
    System.out.printf("bare        median %6.1f ms%n", without);
    System.out.printf("bubblewrap  median %6.1f ms%n", least);
    System.out.printf("sandboxed   median %6.1f ms%n", with);
    System.out.printf("overhead    %13.1f ms%n", with - without);
    System.out.printf("  of bubblewrap %9.1f ms%n", least - without);
  }

  private double plain(List<String> before) throws IOException, InterruptedException {
    var command = new ArrayList<>(before);
    command.addAll(List.of(python.executable().toString(), script.toString()));
    long start = System.nanoTime();
    var process = new ProcessBuilder(command).start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return millisSince(start);
  }

  private double sandboxed() {
    long start = System.nanoTime();
    var result = sandbox.run(RunSpec.of(script, python));
    if (!result.exit().succeeded()) throw new IllegalStateException(result.reason());
    return millisSince(start);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
