package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.StatementKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits JavaScript and TypeScript into statements by brackets, quotes, semicolons and line ends
 * alone. The body of a function stands for itself: the header {@code app.get('/', (q, r) =>} is one
 * statement, those in the body follow it.
 */
final class ScriptStatements {
  private static final Pattern OPENS_BLOCK =
      Pattern.compile(
          "(?s).*(\\)|=>|\\belse|\\btry|\\bfinally|\\bdo|\\bcatch|\\)\\s*:\\s*[\\w<>\\[\\]| ]+)\\s*");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?s)(export |default |abstract |declare )*(class|interface|enum|namespace|module)\\b");
  private static final int NEAR = 60;
  private static final Pattern GOES_ON =
      Pattern.compile("(?s).*([-+*/%&|^<>=!~?:,.(\\[]|\\breturn await)\\s*");
  private static final Pattern CLOSERS = Pattern.compile("[)\\]};,\\s]*");
  private static final String CONTINUATION = ".?:)]},&|+*/%=";

  private final String code;
  private final List<Statement> statements = new ArrayList<>();
  private final Deque<Character> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int line = 1;
  private int startLine = 1;
  private int indent;

  private ScriptStatements(String code) {
    this.code = code;
  }

  static List<Statement> of(String code) {
    var splitter = new ScriptStatements(code.replace("\r\n", "\n").replace('\r', '\n'));
    while (splitter.at < splitter.code.length() && splitter.statements.size() < Statement.MOST) {
      splitter.step();
    }
    splitter.end();
    return splitter.statements;
  }

  private void step() {
    char c = code.charAt(at);
    if (code.startsWith("//", at)) skipTo(code.indexOf('\n', at));
    else if (code.startsWith("/*", at)) skipPast(code.indexOf("*/", at + 2), 2);
    else if (c == '"' || c == '\'' || c == '`') quoted(c);
    else if (c == '\n') lineEnd();
    else if (c == ';' && inBlock()) separator();
    else if (c == '{' && inBlock(true)) block();
    else if (c == '}' && inBlock()) closeBlock();
    else plain(c);
  }

  private void plain(char c) {
    if (text.isEmpty() && Character.isWhitespace(c)) {
      at++;
      return;
    }
    if (text.isEmpty()) start();
    if (c == '(' || c == '[' || c == '{') open.push(c);
    if ((c == ')' || c == ']' || c == '}') && !open.isEmpty() && open.peek() != 'b') open.pop();
    text.append(c);
    at++;
  }

  private void start() {
    startLine = line;
    indent = (int) open.stream().filter(o -> o == 'b').count();
  }

  private void skipTo(int end) {
    at = end < 0 ? code.length() : end;
  }

  private void skipPast(int end, int length) {
    int to = end < 0 ? code.length() : end + length;
    for (; at < to; at++) if (code.charAt(at) == '\n') line++;
  }

  private void quoted(char quote) {
    if (text.isEmpty()) start();
    int end = at + 1;
    while (end < code.length() && code.charAt(end) != quote) {
      if (code.charAt(end) == '\n' && quote != '`') break;
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(code.length(), end + 1);
    var whole = code.substring(at, end);
    text.append(whole);
    line += (int) whole.chars().filter(c -> c == '\n').count();
    at = end;
  }

  private boolean inBlock() {
    return open.isEmpty() || open.peek() == 'b';
  }

  /** Whether a brace here opens a block, not an object. */
  private boolean inBlock(boolean opening) {
    if (text.isEmpty()) return inBlock();
    return opening && (OPENS_BLOCK.matcher(tail()).matches() || HEADER.matcher(head()).lookingAt());
  }

  private void separator() {
    at++;
    end();
  }

  private void block() {
    if (text.isEmpty()) start();
    text.append('{');
    at++;
    end();
    open.push('b');
  }

  private void closeBlock() {
    end();
    if (!open.isEmpty()) open.pop();
    at++;
  }

  private void lineEnd() {
    line++;
    at++;
    if (text.isEmpty()) return;
    int next = at;
    while (next < code.length() && Character.isWhitespace(code.charAt(next))) next++;
    boolean continued = next < code.length() && CONTINUATION.indexOf(code.charAt(next)) >= 0;
    if (inBlock() && !continued && !GOES_ON.matcher(tail()).matches()) end();
    else text.append('\n');
  }

  private CharSequence head() {
    return text.subSequence(0, Math.min(NEAR, text.length()));
  }

  private CharSequence tail() {
    return text.subSequence(Math.max(0, text.length() - NEAR), text.length());
  }

  private void end() {
    var statement = text.toString().strip();
    text.setLength(0);
    if (CLOSERS.matcher(statement).matches()) return;
    statements.add(new Statement(statement, StatementKey.ofCode(statement), startLine, indent));
  }
}
