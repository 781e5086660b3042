package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.model.Frame;
import org.jspecify.annotations.Nullable;

/** The lines of a notebook's traceback that name a place. */
final class NotebookFrames {
  private NotebookFrames() {}

  /** The line without the box that Rich draws around it. */
  static String unbox(String line) {
    if (line.startsWith("╭") || line.startsWith("╰")) {
      return line.contains("Traceback") ? "      Traceback (most recent call last)" : "";
    }
    if (!line.startsWith("│")) return line;
    var inner = line.substring(1);
    return (inner.endsWith("│") ? inner.substring(0, inner.length() - 1) : inner).stripTrailing();
  }

  /** Behind the arrow and its spaces, -1 when the line has no arrow. */
  static int arrowEnd(String line) {
    int i = Names.indent(line);
    if (line.startsWith("❱", i)) return skipSpaces(line, i + 1);
    int dashes = i;
    while (i < line.length() && line.charAt(i) == '-') i++;
    if (i == dashes || i >= line.length() || line.charAt(i) != '>') return -1;
    return skipSpaces(line, i + 1);
  }

  private static int skipSpaces(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') i++;
    return i;
  }

  static @Nullable Frame frame(String line) {
    int indent = Names.indent(line);
    if (indent > 2) return null;
    var rest = indent == 0 ? line : line.substring(indent);
    if (rest.startsWith("Cell In") || rest.startsWith("Input In")) return cell(rest);
    if (rest.startsWith("File ")) return file(rest.substring(5));
    if (rest.startsWith("<") || rest.startsWith("/") || rest.startsWith("~")) return place(rest);
    boolean drive = rest.length() > 3 && rest.charAt(1) == ':' && rest.charAt(2) == '\\';
    return drive ? place(rest) : null;
  }

  private static Frame cell(String line) {
    int number = line.indexOf("line ");
    int in = line.indexOf(" in ");
    return new Frame(
        "<cell>", function(line, in), number < 0 ? 0 : Names.number(line, number + 5), true);
  }

  private static @Nullable Frame file(String rest) {
    if (rest.startsWith("\"")) {
      int close = rest.indexOf('"', 1);
      int number = rest.indexOf("line ", Math.max(close, 0));
      if (close < 0 || number < 0) return null;
      return of(rest.substring(1, close), "<module>", Names.number(rest, number + 5));
    }
    int in = rest.indexOf(", in ");
    var path = in < 0 ? rest : rest.substring(0, in);
    int colon = path.lastIndexOf(':');
    if (colon < 2) return null;
    var name = in < 0 ? "<module>" : function(rest, in + 1);
    return of(path.substring(0, colon), name, Names.number(path, colon + 1));
  }

  private static @Nullable Frame place(String line) {
    int in = line.indexOf(" in ");
    if (in < 0) return null;
    var path = line.substring(0, in);
    int number = 0;
    int colon = path.lastIndexOf(':');
    if (colon > 2) {
      number = Names.number(path, colon + 1);
      path = path.substring(0, colon);
    }
    boolean code = path.startsWith("<") || path.contains(".py") || path.endsWith(".so");
    return code ? of(path, function(line, in), number) : null;
  }

  private static Frame of(String path, String function, int number) {
    boolean cell = path.startsWith("<ipython-input") || path.contains("ipykernel_");
    return new Frame(cell ? "<cell>" : path, function, number, cell || Origins.inApp(path));
  }

  private static String function(String line, int in) {
    if (in < 0) return "<module>";
    int from = in + 4;
    int end = line.indexOf('(', from);
    var name = end < 0 ? line.substring(Math.min(from, line.length())) : line.substring(from, end);
    name = name.strip();
    return name.isEmpty() || name.startsWith("<cell line") ? "<module>" : name;
  }
}
