package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.model.Frame;

/** Lines {@code at function (file:line:column)}. */
final class ScriptFrames {
  private ScriptFrames() {}

  static boolean isFrame(String line) {
    int indent = Names.indent(line);
    if (indent == 0 || !line.startsWith("at ", indent)) return false;
    if (line.indexOf(".java:", indent) > 0 || line.contains("(Native Method)")) return false;
    if (line.contains(":line ") || line.contains("(Unknown Source)")) return false;
    return location(line) > 0
        || line.endsWith("(<anonymous>)")
        || line.endsWith("(native)")
        || line.contains("node:internal")
        || line.contains("(file:");
  }

  /** Whether it stands where frames do, and says no more of a place than a name. */
  static boolean mayBeFrame(String line) {
    if (line.startsWith("    at ")) return true;
    int indent = Names.indent(line);
    return indent > 1
        && line.startsWith("at ", indent)
        && indent + 3 < line.length()
        && Character.isUpperCase(line.charAt(indent + 3));
  }

  /** Where the line number starts of the trailing {@code :line:column}; 0 when it has none. */
  private static int location(String line) {
    int i = line.length() - 1;
    while (i > 0 && (line.charAt(i) == ')' || line.charAt(i) == '{' || line.charAt(i) == ' ')) i--;
    int digits = i;
    while (i > 0 && Character.isDigit(line.charAt(i))) i--;
    if (i == digits || line.charAt(i) != ':') return 0;
    int column = --i;
    while (i > 0 && Character.isDigit(line.charAt(i))) i--;
    if (i == column || line.charAt(i) != ':') return 0;
    return i + 1;
  }

  static Frame frame(String line) {
    int from = Names.indent(line) + 3;
    if (line.startsWith("async ", from)) from += 6;
    if (line.startsWith("new ", from)) from += 4;
    int number = location(line);
    int open = line.indexOf(" (", from);
    var function = open < 0 ? "" : line.substring(from, open);
    int as = function.indexOf(" [as ");
    if (as > 0) function = function.substring(0, as);
    int start = open < 0 ? from : open + 2;
    int end = number > start ? number - 1 : line.length();
    var file = line.substring(Math.min(start, end), end);
    if (file.startsWith("file://")) file = file.substring(7);
    boolean inApp =
        !file.startsWith("<anonymous>") && !file.startsWith("native") && Origins.inApp(file);
    return new Frame(file, function, number == 0 ? 0 : Names.number(line, number), inApp);
  }
}
