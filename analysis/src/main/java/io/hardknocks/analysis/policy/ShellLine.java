package io.hardknocks.analysis.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline of a shell script.
 *
 * @param line from 1
 * @param text its words without quotes, one blank apart, pipes between the commands
 * @param scripts texts in quotes and substitutions, which a shell might run as scripts
 */
record ShellLine(int line, String text, List<String> scripts) {

  /**
   * Splits a script at line ends, {@code ;}, {@code &&} and {@code ||}, not inside of quotes;
   * here-documents are left out.
   */
  static List<ShellLine> of(String script) {
    return new Reader(script).read();
  }

  /** Stands for a pipe in quotes, which pipes nothing. */
  private static final char QUOTED_PIPE = '\u00a6';

  private static final class Reader {
    private final String script;
    private final List<ShellLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> inside = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private int at;
    private int line = 1;
    private int begun = 1;

    Reader(String script) {
      this.script = script;
    }

    List<ShellLine> read() {
      while (at < script.length()) step(script.charAt(at));
      end();
      return lines;
    }

    private void step(char c) {
      switch (c) {
        case '\'' -> quoted(script.indexOf('\'', at + 1), at + 1);
        case '"' -> quoted(closing('"'), at + 1);
        case '`' -> quoted(closing('`'), at + 1);
        case '\\' -> escaped();
        case '#' -> comment();
        case '\n' -> newLine();
        case ';' -> {
          end();
          at++;
        }
        case '&', '|' -> operator(c);
        case '$' -> dollar();
        case '<' -> redirect();
        default -> {
          plain(c);
          at++;
        }
      }
    }

    private void plain(char c) {
      boolean blank = c == ' ' || c == '\t' || c == '\r';
      if (text.isEmpty()) begun = line;
      if (!blank) text.append(c);
      else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') text.append(' ');
    }

    private void quoted(int close, int from) {
      int end = close < 0 ? script.length() : close;
      var content = script.substring(from, end);
      if (text.isEmpty()) begun = line;
      inside.add(content);
      text.append(content.replace('\n', ' ').replace('|', QUOTED_PIPE));
      line += (int) content.chars().filter(each -> each == '\n').count();
      at = Math.min(script.length(), end + 1);
    }

    private int closing(char quote) {
      for (int i = at + 1; i < script.length(); i++) {
        if (script.charAt(i) == '\\') i++;
        else if (script.charAt(i) == quote) return i;
      }
      return -1;
    }

    private void escaped() {
      if (at + 1 < script.length()) {
        char next = script.charAt(at + 1);
        if (next == '\n') {
          line++;
          plain(' ');
        } else plain(next);
      }
      at += 2;
    }

    private void comment() {
      boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
      if (!begins) {
        plain('#');
        at++;
        return;
      }
      int end = script.indexOf('\n', at);
      at = end < 0 ? script.length() : end;
    }

    private void operator(char c) {
      boolean twice = at + 1 < script.length() && script.charAt(at + 1) == c;
      boolean redirect = c == '&' && (endsWith('>') || script.startsWith(">", at + 1));
      if (redirect) {
        at++;
        return;
      }
      if (twice || c == '&') end();
      else {
        plain(' ');
        text.append("| ");
      }
      at += twice ? 2 : 1;
    }

    private boolean endsWith(char c) {
      return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    private void dollar() {
      if (!script.startsWith("$(", at) || script.startsWith("$((", at)) {
        plain('$');
        at++;
        return;
      }
      int end = parenthesis(at + 1);
      inside.add(script.substring(at + 2, end));
      plain('$');
      at++;
    }

    private int parenthesis(int open) {
      int depth = 0;
      int stop = Math.min(script.length(), open + 4000);
      for (int i = open; i < stop; i++) {
        char c = script.charAt(i);
        if (c == '(') depth++;
        else if (c == ')' && --depth == 0) return i;
      }
      return stop;
    }

    private void redirect() {
      int word = at + 2;
      boolean document = script.startsWith("<<", at) && !script.startsWith("<<<", at);
      plain('<');
      at++;
      if (!document) return;
      while (word < script.length() && "-'\" \\".indexOf(script.charAt(word)) >= 0) word++;
      int end = word;
      while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) end++;
      if (end > word) documents.add(script.substring(word, end));
      at = Math.max(at, end);
      if (at < script.length() && "'\"".indexOf(script.charAt(at)) >= 0) at++;
    }

    private void newLine() {
      end();
      line++;
      at++;
      for (var word : documents) skipDocument(word);
      documents.clear();
    }

    private void skipDocument(String word) {
      while (at < script.length()) {
        int end = script.indexOf('\n', at);
        if (end < 0) end = script.length();
        boolean last = script.substring(at, end).strip().equals(word);
        at = Math.min(script.length(), end + 1);
        line++;
        if (last) return;
      }
    }

    private void end() {
      if (!text.isEmpty())
        lines.add(new ShellLine(begun, text.toString().strip(), List.copyOf(inside)));
      text.setLength(0);
      inside.clear();
    }
  }
}
