package io.hardknocks.analysis.proposal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A shell command taken apart into simple commands with their words, redirections and here
 * documents. Good enough for what agents write: substitutions and control words are left as they
 * are.
 */
final class ShellWords {
  private static final int LONGEST = 1_000_000;
  private static final int MOST_COMMANDS = 200;

  /**
   * One simple command.
   *
   * @param writesTo the file of {@code > file}; empty when there is none
   * @param document the here document; empty when there is none
   */
  record Simple(List<String> words, String writesTo, String document) {
    Simple {
      words = List.copyOf(words);
    }
  }

  private final String text;
  private final List<Simple> commands = new ArrayList<>();
  private final Deque<Pending> documents = new ArrayDeque<>();
  private List<String> words = new ArrayList<>();
  private String writesTo = "";
  private String document = "";
  private int at;

  private record Pending(int command, String end, boolean indented) {}

  private ShellWords(String text) {
    this.text = text;
  }

  static List<Simple> of(String command) {
    if (command.length() > LONGEST) return List.of();
    var read = new ShellWords(command);
    read.read();
    return read.commands;
  }

  private void read() {
    while (at < text.length() && commands.size() < MOST_COMMANDS) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t', '\r' -> at++;
        case '\n' -> {
          end();
          at++;
          if (!documents.isEmpty()) readDocuments();
        }
        case ';', '|', '&', '(', ')' -> {
          at++;
          end();
        }
        case '#' -> passComment();
        case '<' -> input();
        case '>' -> output();
        default -> {
          var word = word();
          if (word.matches("[0-9]") && at < text.length() && isArrow(text.charAt(at))) break;
          words.add(word);
        }
      }
    }
    end();
  }

  private static boolean isArrow(char c) {
    return c == '<' || c == '>';
  }

  private void end() {
    if (!words.isEmpty() || !writesTo.isEmpty())
      commands.add(new Simple(words, writesTo, document));
    else documents.removeIf(pending -> pending.command() == commands.size());
    words = new ArrayList<>();
    writesTo = "";
    document = "";
  }

  private void passComment() {
    while (at < text.length() && text.charAt(at) != '\n') at++;
  }

  private void input() {
    if (text.startsWith("<<<", at)) {
      at += 3;
      passSpace();
      document = word();
    } else if (text.startsWith("<<", at)) {
      at += 2;
      boolean indented = at < text.length() && text.charAt(at) == '-';
      if (indented) at++;
      passSpace();
      documents.add(new Pending(commands.size(), word(), indented));
    } else {
      at++;
      passSpace();
      word();
    }
  }

  private void output() {
    at++;
    if (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '|')) at++;
    if (at < text.length() && text.charAt(at) == '&') at++;
    passSpace();
    writesTo = word();
  }

  private void passSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
  }

  private void readDocuments() {
    while (!documents.isEmpty()) {
      var pending = documents.poll();
      var body = body(pending);
      if (pending.command() < commands.size()) {
        var simple = commands.get(pending.command());
        commands.set(pending.command(), new Simple(simple.words(), simple.writesTo(), body));
      }
    }
  }

  private String body(Pending pending) {
    var body = new StringBuilder();
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) end = text.length();
      var line = text.substring(at, end);
      at = Math.min(text.length(), end + 1);
      if ((pending.indented() ? line.stripLeading() : line).equals(pending.end())) break;
      body.append(line).append('\n');
    }
    return body.toString();
  }

  private String word() {
    var word = new StringBuilder();
    while (at < text.length() && " \t\r\n;|&()<>".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      switch (c) {
        case '\'' -> quoted(word);
        case '"' -> doubleQuoted(word);
        case '\\' -> escaped(word);
        default -> {
          word.append(c);
          at++;
        }
      }
    }
    return word.toString();
  }

  private void quoted(StringBuilder word) {
    int close = text.indexOf('\'', at + 1);
    if (close < 0) close = text.length();
    word.append(text, at + 1, close);
    at = Math.min(text.length(), close + 1);
  }

  private void doubleQuoted(StringBuilder word) {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        if (next == '\n') at += 2;
        else {
          if ("\\\"$`".indexOf(next) < 0) word.append('\\');
          word.append(next);
          at += 2;
        }
      } else word.append(text.charAt(at++));
    }
    at++;
  }

  private void escaped(StringBuilder word) {
    if (at + 1 < text.length() && text.charAt(at + 1) != '\n') word.append(text.charAt(at + 1));
    at += 2;
  }
}
