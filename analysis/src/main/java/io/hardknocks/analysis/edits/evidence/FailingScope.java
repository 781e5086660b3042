package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The function in which a script failed, and the class around it. */
final class FailingScope {
  /** Lines of a script. */
  private record Range(int start, int end) {
    boolean has(int line) {
      return line >= start && line <= end;
    }
  }

  /** Nothing is known. */
  static final FailingScope UNKNOWN = new FailingScope(List.of());

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:(?:export|default|async|static|public|private|pub) )*(?:def|function|fn|func) ?(\\w*).*",
          Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("(?:(?:export|default|abstract|public) )*class .*", Pattern.DOTALL);

  private static final int MOST = 40;
  private static final double FUNCTION_HERE = 0.08;
  private static final double CLASS_HERE = 0.04;

  private final List<Statement> script;
  private final List<Range> functions = new ArrayList<>();
  private final List<Range> classes = new ArrayList<>();

  private FailingScope(List<Statement> script) {
    this.script = script;
  }

  /**
   * @param line of the script, as the stack shows it last; may be empty
   * @param function that the stack names beside it; may be empty
   */
  static FailingScope of(List<Statement> script, String line, String function) {
    var scope = new FailingScope(script);
    for (int i = 0; i < script.size() && scope.functions.size() < MOST; i++) {
      boolean there = !line.isEmpty() && script.get(i).text().contains(line);
      if (there || (line.isEmpty() && scope.names(i, function))) scope.add(i, function);
    }
    return scope;
  }

  private boolean names(int header, String function) {
    if (function.isEmpty()) return false;
    var found = FUNCTION.matcher(script.get(header).key());
    return found.matches() && found.group(1).equals(function);
  }

  /** The function around a statement, if it is called so, and the class around that. */
  private void add(int place, String function) {
    int inside = around(place, FUNCTION);
    if (inside < 0 || !(function.isEmpty() || names(inside, function))) return;
    functions.add(range(inside));
    int type = around(inside, CLASS);
    if (type >= 0) classes.add(range(type));
  }

  /** The number of the header of the innermost such block around a statement, or its own. */
  private int around(int place, Pattern header) {
    int indent = script.get(place).indent() + 1;
    for (int i = place; i >= 0 && indent > 0; i--) {
      if (script.get(i).indent() >= indent) continue;
      indent = script.get(i).indent();
      if (header.matcher(script.get(i).key()).matches()) return i;
    }
    return -1;
  }

  private Range range(int header) {
    int end = header + 1;
    while (end < script.size() && script.get(end).indent() > script.get(header).indent()) end++;
    var last = script.get(end - 1);
    int next = end < script.size() ? script.get(end).line() - 1 : Integer.MAX_VALUE;
    return new Range(script.get(header).line(), Math.min(next, last.line() + lines(last)));
  }

  private static int lines(Statement statement) {
    return (int) statement.text().chars().filter(c -> c == '\n').count();
  }

  /** Whether a line is in that function. */
  boolean has(int line) {
    return functions.stream().anyMatch(range -> range.has(line));
  }

  /** Whether it is known that a line is in another function. */
  boolean excludes(int line) {
    return !functions.isEmpty() && !has(line);
  }

  /** More for what is in the function, a little for what is in its class. */
  double score(int line) {
    if (has(line)) return FUNCTION_HERE;
    return classes.stream().anyMatch(range -> range.has(line)) ? CLASS_HERE : 0;
  }
}
