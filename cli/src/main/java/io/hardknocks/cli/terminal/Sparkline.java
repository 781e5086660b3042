package io.hardknocks.cli.terminal;

import java.util.List;

/** Numbers as a line of blocks, the greatest the highest. */
public final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  public static String of(List<Long> values) {
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    var line = new StringBuilder();
    for (long value : values)
      line.append(most == 0 ? ' ' : value == 0 ? '·' : BLOCKS.charAt((int) (value * 7 / most)));
    return line.toString();
  }
}
