package io.hardknocks.benchmarks;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints how many pairs of scripts of about 10 KB a second one core mines. Takes the number of
 * rounds, 15 by default; the first third of them warms up and is not counted.
 */
public final class MineBenchmark {
  private static final int PAIRS = 200;
  private static final int LINES = 250;

  private record Repair(String failing, String fixed, String error) {}

  private static final List<Repair> REPAIRS =
      List.of(
          new Repair(
              "x = np.float(values[0])",
              "x = float(values[0])",
              "AttributeError: module 'numpy' has no attribute 'float'"),
          new Repair(
              "model.add(Dense(output_dim=16, activation='relu'))",
              "model.add(Dense(units=16, activation='relu'))",
              "TypeError: __init__() missing 1 required positional argument: 'units'"),
          new Repair(
              "from sklearn.cross_validation import KFold",
              "from sklearn.model_selection import KFold",
              "ModuleNotFoundError: No module named 'sklearn.cross_validation'"),
          new Repair(
              "print(frame['Price'].mean())", "print(frame['price'].mean())", "KeyError: 'Price'"),
          new Repair(
              "total = amount + count",
              "total = amount + int(count)",
              "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
          new Repair(
              "labels = model.predict_classes(images)",
              "labels = np.argmax(model.predict(images), axis=1)",
              "AttributeError: 'Sequential' object has no attribute 'predict_classes'"));

  private MineBenchmark() {}

  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    var changes = changes();
    var miner = new EditMiner();
    var clock = ManagementFactory.getThreadMXBean();
    var rates = new ArrayList<double[]>();
    int facts = 0;
    for (int round = 0; round < rounds; round++) {
      long wall = System.nanoTime();
      long cpu = clock.getCurrentThreadCpuTime();
      for (var change : changes) facts += miner.mine(change).size();
      rates.add(
          new double[] {
            PAIRS * 1e9 / (System.nanoTime() - wall),
            PAIRS * 1e9 / (clock.getCurrentThreadCpuTime() - cpu)
          });
    }
    var counted = rates.subList(rounds / 3, rounds);
    System.out.printf(
        "mine: %d pairs of %.1f KB, %d facts a round, median of %d rounds%n",
        PAIRS, size(changes), facts / Math.max(1, rounds), counted.size());
    System.out.printf("pairs per second: %.0f%n", median(counted, 0));
    System.out.printf("pairs per second of CPU time: %.0f%n", median(counted, 1));
  }

  private static double median(List<double[]> rates, int column) {
    var sorted = rates.stream().mapToDouble(r -> r[column]).sorted().toArray();
    return sorted.length == 0
        ? 0
        : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
  }

  private static double size(List<Change> changes) {
    return changes.stream().mapToInt(c -> c.failingCode().length()).average().orElse(0) / 1000;
  }

  private static List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < PAIRS; i++) {
      var repair = REPAIRS.get(i % REPAIRS.size());
      int place = 20 + (i * 37) % (LINES - 40);
      var error =
          "Traceback (most recent call last):\n  File \"script.py\", line "
              + (place + 6)
              + ", in <module>\n    "
              + repair.failing()
              + "\n"
              + repair.error();
      changes.add(
          new Change(
              "python",
              script(i, place, repair.failing()),
              script(i, place, repair.fixed()),
              error));
    }
    return changes;
  }

  private static String script(int seed, int place, String repaired) {
    var script =
        new StringBuilder(
            "import numpy as np\nimport pandas as pd\nfrom keras.layers import Dense\n\n\n");
    for (int line = 0; line < LINES; line++) {
      if (line == place) script.append(repaired).append('\n');
      switch ((line + seed) % 5) {
        case 0 -> script.append("def step_").append(line).append("(values, scale=1.0):\n");
        case 1 -> script.append("    result = [v * scale for v in values if v is not None]\n");
        case 2 ->
            script.append("    return sum(result) / max(len(result), ").append(line).append(")\n");
        case 3 -> script.append("# stage ").append(line).append(" of the pipeline\n");
        default ->
            script
                .append("frame[\"c")
                .append(line)
                .append("\"] = frame[\"a\"].fillna(0) + np.log1p(frame[\"b\"])\n");
      }
    }
    return script.toString();
  }
}
