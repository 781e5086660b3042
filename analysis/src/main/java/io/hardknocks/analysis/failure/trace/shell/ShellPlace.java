package io.hardknocks.analysis.failure.trace.shell;

import io.hardknocks.analysis.failure.trace.reading.Names;
import java.util.regex.Pattern;

/** Where in a script a shell's error is. */
final class ShellPlace {
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[^:]{1,200}: )?(?:line )?(\\d{1,6}): (.*)$");

  /** Anywhere in a line, and as shells say it in other tongues. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          ": (?:(?:line|Zeile|ligne|l[ií]nea|linha|riga|строка|行|linia|regel|satır|第) (\\d{1,6})|(\\d{1,6}) 行)(?: 行)? ?[:：]");

  private ShellPlace() {}

  /** Whether a line names one. */
  static boolean isIn(String line) {
    return line.contains(": line ")
        ? NUMBERED.matcher(line).matches()
        : SPOKEN.matcher(line).find();
  }

  /** Whether two lines, of which the first quotes the script, are about one line of it. */
  static boolean same(String quoting, String line) {
    int number = number(quoting);
    return number > 0 && number == number(line) && !line.contains(": `");
  }

  /** The number of the line, 0 when it is not told. */
  static int number(String line) {
    var matcher = NUMBERED.matcher(line);
    if (matcher.matches()) return Names.number(matcher.group(1), 0);
    var spoken = SPOKEN.matcher(line);
    if (!spoken.find()) return 0;
    return Names.number(spoken.group(spoken.group(1) == null ? 2 : 1), 0);
  }
}
