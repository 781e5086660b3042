package io.hardknocks.benchmarks.workload;

import java.util.List;
import java.util.Random;

/**
 * A script as a model writes it, with a mistake in it: no two are equal.
 *
 * @param text with the mistake
 * @param failingLine from 1
 */
record ScriptText(Mistake mistake, String text, String prompt, int failingLine) {
  private static final int LENGTH = 450;
  private static final List<String> IMPORTS =
      List.of(
          "import json",
          "import requests",
          "from collections import Counter",
          "import datetime",
          "import re",
          "from scipy import stats",
          "import seaborn as sns");
  private static final List<String> LINES =
      List.of(
          "    rows_%d = frame[frame.amount > %d]",
          "    grouped_%d = frame.groupby('region_%d').agg('sum')",
          "    name_%d = json.dumps({'level': %d, 'kind': 'daily'})",
          "    # step %d of %d",
          "    plt.plot(frame.index, frame.amount, label='run %d of %d')",
          "    if len(frame) < %d: raise ValueError('fewer than %d rows')",
          "    counts_%d = np.histogram(frame.amount, bins=%d)",
          "    print(f'part %d: {len(frame)} rows, limit %d')");

  static ScriptText with(Mistake mistake, Random random) {
    var text = new StringBuilder(900);
    text.append("from pathlib import Path\nimport numpy as np\nimport pandas as pd\n");
    text.append("import matplotlib.pyplot as plt\n");
    for (int i = random.nextInt(3); i >= 0; i--) line(text, pick(IMPORTS, random));
    line(text, "\ndef " + mistake.function() + "(path):");
    line(text, "    frame = pd.read_csv(path / 'part-" + random.nextInt(1_000_000) + ".csv')");
    int failing = LENGTH * (5 + random.nextInt(5)) / 10;
    while (text.length() < failing) filler(text, random);
    int at = lines(text) + 1;
    line(text, "    " + mistake.line());
    while (text.length() < LENGTH) filler(text, random);
    line(text, "    plt.savefig('chart-" + random.nextInt(1_000_000) + ".png')");
    line(text, "\ndef main():");
    line(text, "    " + mistake.function() + "(Path('data'))\n\nmain()");
    var prompt = "Plot " + mistake.function().substring(5) + " by month, chart " + random.nextInt();
    return new ScriptText(mistake, text.toString(), prompt, at);
  }

  /** The same script tried again, which writes another file. */
  ScriptText again(Random random) {
    var other = text.replaceFirst("chart-[0-9]+", "chart-" + random.nextInt(1_000_000));
    return new ScriptText(mistake, other, prompt, failingLine);
  }

  /** Without the mistake. */
  String fixed() {
    return text.replace(mistake.line(), mistake.fix());
  }

  private static void filler(StringBuilder text, Random random) {
    line(text, pick(LINES, random).formatted(random.nextInt(10_000), random.nextInt(500)));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static int lines(CharSequence text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  int lines() {
    return lines(text);
  }
}
