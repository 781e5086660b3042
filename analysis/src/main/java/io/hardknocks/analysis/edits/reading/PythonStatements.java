package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.edits.term.BracketScan;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.StatementKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits Python into its statements by brackets, quotes and line ends alone, so that code without
 * indentation, unfinished code and notebook commands have statements too.
 */
final class PythonStatements {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:async\\s+)?(if|elif|else|for|while|try|except|finally|with|def|class)\\b");
  private static final Pattern NEVER_INSIDE_BRACKETS =
      Pattern.compile("(def|class|import|return|while|with|try|except|raise|assert|del|pass)\\b.*");

  /** How far to look in vain for closing brackets, in characters, all in all. */
  private static final long FARTHEST = 2_000_000;

  private final String code;
  private final List<Statement> statements = new ArrayList<>();
  private int line = 1;
  private long searched;

  private PythonStatements(String code) {
    this.code = code;
  }

  static List<Statement> of(String code) {
    var splitter = new PythonStatements(code.replace("\r\n", "\n").replace('\r', '\n'));
    splitter.split();
    return splitter.statements;
  }

  private void split() {
    int at = 0;
    while (at < code.length() && statements.size() < Statement.MOST) {
      int end = logicalLineEnd(at);
      add(at, end);
      for (int i = at; i < end; i++) if (code.charAt(i) == '\n') line++;
      at = end + 1;
      line++;
    }
  }

  /** The end of the line on which the brackets and quotes that are open at {@code from} close. */
  private int logicalLineEnd(int from) {
    int first = lineEnd(from);
    var body = code.substring(from, first).stripLeading();
    if (body.startsWith("!") || body.startsWith("%")) return first;
    var scan = new BracketScan(code, from);
    while (searched < FARTHEST) {
      int end = scan.toLineEnd();
      if (scan.closed()) return end;
      if (end >= code.length() || breaksBrackets(scan, end)) {
        searched += end - from;
        break;
      }
      scan.nextLine();
    }
    return first;
  }

  private boolean breaksBrackets(BracketScan scan, int end) {
    if (scan.inText()) return false;
    var next = code.substring(end + 1, lineEnd(end + 1)).stripLeading();
    return NEVER_INSIDE_BRACKETS.matcher(next).matches();
  }

  private int lineEnd(int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }

  private void add(int start, int end) {
    int indent = 0;
    int at = start;
    while (at < end && (code.charAt(at) == ' ' || code.charAt(at) == '\t')) {
      indent += code.charAt(at++) == '\t' ? 8 : 1;
    }
    if (at == end) return;
    char first = code.charAt(at);
    if (first == '!' || first == '%') {
      put(code.substring(at, end), line, indent);
      return;
    }
    addParts(at, end, indent);
  }

  private void addParts(int start, int end, int indent) {
    var text = new StringBuilder();
    int at = start;
    int here = line;
    int startLine = line;
    boolean header = BLOCK.matcher(code).region(start, end).lookingAt();
    var scan = new BracketScan(code, start);
    while (at < end) {
      char c = code.charAt(at);
      boolean top = scan.depth() == 0 && !scan.inText();
      if (top && c == '#') {
        at = lineEnd(at);
        scan.skipTo(at);
        continue;
      }
      if (scan.depth() > 0 && !scan.inText() && c == '#') {
        at = Math.min(lineEnd(at), end);
        scan.skipTo(at);
        continue;
      }
      if (c == '\n') here++;
      if (top && (c == ';' || (header && c == ':' && !lambda(text)))) {
        if (c == ':') text.append(c);
        put(text.toString(), startLine, indent);
        text.setLength(0);
        startLine = here;
        if (c == ':') indent++;
        header = false;
      } else {
        text.append(c);
      }
      scan.step();
      at++;
    }
    put(text.toString(), startLine, indent);
  }

  private static boolean lambda(StringBuilder text) {
    int at = text.lastIndexOf("lambda");
    return at >= 0 && text.indexOf(":", at) < 0;
  }

  private void put(String text, int line, int indent) {
    var stripped = text.strip();
    if (stripped.isEmpty()) return;
    statements.add(new Statement(stripped, StatementKey.ofCode(stripped), line, indent));
  }
}
