package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.code.Grammar;

/** One pass over a script that passes over comments and texts and stops at names. */
final class Scan {
  private static final int LONGEST_IMPORT = 4_000;

  private static final byte OTHER = 0;
  private static final byte START = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;

  /**
   * For each ASCII character whether it begins or goes on a name, or may begin a text or comment.
   */
  private static final byte[] KINDS = kinds();

  private final boolean python;
  private final String text;
  private final Found found;
  private int at;

  Scan(Grammar grammar, String text, Found found) {
    this.python = grammar == Grammar.PYTHON;
    this.text = text;
    this.found = found;
  }

  void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (kind(c)) {
        case START -> name();
        case DIGIT -> passWord();
        case MARK -> passMarked(c);
        default -> at++;
      }
    }
  }

  private void passMarked(char c) {
    if (isQuote(c)) passText(c);
    else if (startsComment(c)) passComment();
    else at++;
  }

  private static byte[] kinds() {
    var kinds = new byte[128];
    for (char c = 0; c < kinds.length; c++) {
      if (c >= '0' && c <= '9') kinds[c] = DIGIT;
      else if ("\"'`#/".indexOf(c) >= 0) kinds[c] = MARK;
      else if (c > ' ' && Character.isJavaIdentifierStart(c)) kinds[c] = START;
    }
    return kinds;
  }

  private static int kind(char c) {
    if (c < KINDS.length) return KINDS[c];
    if (Character.isJavaIdentifierStart(c)) return START;
    return Character.isJavaIdentifierPart(c) ? DIGIT : OTHER;
  }

  private boolean isQuote(char c) {
    return c == '"' || c == '\'' || (c == '`' && !python);
  }

  private boolean startsComment(char c) {
    if (python) return c == '#';
    return c == '/' && (text.startsWith("//", at) || text.startsWith("/*", at));
  }

  private void passComment() {
    boolean block = !python && text.startsWith("/*", at);
    int end = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
    at = end < 0 ? text.length() : block ? end + 2 : end;
  }

  /**
   * Leaves the position behind the text's end; a text that does not end is passed to the line's.
   */
  private String passText(char quote) {
    int from = at;
    if (python && isTriple(quote)) {
      var triple = String.valueOf(quote).repeat(3);
      int end = text.indexOf(triple, at + 3);
      at = end < 0 ? text.length() : end + 3;
      return "";
    }
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\n' && quote != '`') return "";
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
    return text.substring(from + 1, Math.max(from + 1, at - 1));
  }

  private boolean isTriple(char quote) {
    return at + 2 < text.length() && text.charAt(at + 1) == quote && text.charAt(at + 2) == quote;
  }

  private void passWord() {
    while (at < text.length() && isPart(text.charAt(at))) at++;
  }

  private void name() {
    int from = at;
    boolean member = from > 0 && text.charAt(from - 1) == '.';
    passWord();
    while (at + 1 < text.length() && text.charAt(at) == '.' && isStart(text.charAt(at + 1))) {
      at++;
      passWord();
    }
    if (member || isPlain(from)) return;
    var written = text.substring(from, at);
    switch (written) {
      case "import" -> {
        if (python) new PythonImports(found).modules(restOfStatement());
        else scriptImport(from);
      }
      case "from" -> {
        if (python && startsStatement(from)) new PythonImports(found).members(restOfStatement());
      }
      case "require" -> {
        if (!python) require(from);
      }
      default -> {
        found.name(written);
        instance(from, written);
      }
    }
  }

  /** {@code bridge = MapsBridge(…)}, {@code const b = new Bridge()}: a class, by its capital. */
  private void instance(int from, String made) {
    int last = made.lastIndexOf('.') + 1;
    if (at >= text.length() || text.charAt(at) != '(' || !Character.isUpperCase(made.charAt(last)))
      return;
    int before = passBack(from);
    before = passBack(before, "new");
    before = passBack(before, "await");
    if (before < 2
        || text.charAt(before - 1) != '='
        || "=!<>+-*/:".indexOf(text.charAt(before - 2)) >= 0) return;
    int end = passBack(before - 1);
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) start--;
    if (start < end && (start == 0 || text.charAt(start - 1) != '.'))
      found.instances.put(text.substring(start, end), made);
  }

  private int passBack(int from, String word) {
    int start = from - word.length();
    return start >= 0 && text.startsWith(word, start) ? passBack(start) : from;
  }

  private int passBack(int from) {
    int end = from;
    while (end > 0 && text.charAt(end - 1) == ' ') end--;
    return end;
  }

  /** A word that is no dotted name, no keyword of imports and made no object: most words are. */
  private boolean isPlain(int from) {
    if (found.keepsWords() || text.indexOf('.', from, at) >= 0) return false;
    boolean called = at < text.length() && text.charAt(at) == '(';
    return !(called && Character.isUpperCase(text.charAt(from))) && !isKeyword(from);
  }

  private boolean isKeyword(int from) {
    return switch (at - from) {
      case 4 -> text.startsWith("from", from);
      case 6 -> text.startsWith("import", from);
      case 7 -> text.startsWith("require", from);
      default -> false;
    };
  }

  private static boolean isStart(char c) {
    return kind(c) == START;
  }

  private static boolean isPart(char c) {
    int kind = kind(c);
    return kind == START || kind == DIGIT;
  }

  private boolean startsStatement(int from) {
    int before = from - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) before--;
    return before < 0
        || text.charAt(before) == '\n'
        || text.charAt(before) == ';'
        || text.charAt(before) == ':'
        || text.charAt(before) == '\r';
  }

  /** To the end of the line, or of the bracket that is opened on it; without comments. */
  private String restOfStatement() {
    int end = at;
    boolean open = false;
    int limit = Math.min(text.length(), at + LONGEST_IMPORT);
    var rest = new StringBuilder();
    while (end < limit) {
      char c = text.charAt(end);
      if (c == '#') {
        end = text.indexOf('\n', end);
        if (end < 0 || end > limit) end = limit;
        continue;
      }
      if (c == '\\' && end + 1 < limit && text.charAt(end + 1) == '\n') {
        end += 2;
        continue;
      }
      if (c == '(') open = true;
      if (c == ')') open = false;
      if ((c == '\n' || c == ';') && !open) break;
      rest.append(c == '\n' || c == '\r' ? ' ' : c);
      end++;
    }
    at = end;
    return rest.toString();
  }

  /** {@code import x, {a as b} from 'm'}, {@code import 'm'}; {@code import('m')} is a call. */
  private void scriptImport(int from) {
    int limit = Math.min(text.length(), at + LONGEST_IMPORT);
    int begin = at;
    while (at < limit && !isQuote(text.charAt(at)) && text.charAt(at) != ';') {
      if (text.charAt(at) == '(') {
        require(from);
        return;
      }
      at++;
    }
    if (at >= limit || !isQuote(text.charAt(at))) return;
    var clause = text.substring(begin, at).strip();
    var module = passText(text.charAt(at));
    if (!clause.isEmpty() && !clause.endsWith("from")) return;
    new ScriptImports(found)
        .bind(clause.isEmpty() ? "" : clause.substring(0, clause.length() - 4), module, " as ");
  }

  /** {@code const x = require('m')}, {@code const {a: b} = require('m')}. */
  private void require(int from) {
    while (at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == ' ')) at++;
    if (at >= text.length() || !isQuote(text.charAt(at))) return;
    var module = passText(text.charAt(at));
    new ScriptImports(found).bind(declared(from), module, ":");
  }

  private String declared(int from) {
    int line = Math.max(text.lastIndexOf('\n', from), text.lastIndexOf(';', from)) + 1;
    var before = text.substring(line, from).strip();
    if (before.endsWith("await")) before = before.substring(0, before.length() - 5).strip();
    if (!before.endsWith("=")) return "";
    var left = before.substring(0, before.length() - 1).strip();
    return left.replaceFirst("^(const|let|var)\\s+", "");
  }
}
