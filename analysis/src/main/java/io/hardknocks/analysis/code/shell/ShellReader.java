package io.hardknocks.analysis.code.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Takes a script apart into its commands, one level of substitutions at a time. */
final class ShellReader {
  private static final char NONE = '\0';
  private static final int DEEPEST = 20;

  private final WordReader text;
  private final List<ShellCommand> commands;
  private final Set<String> own;
  private final char closer;
  private final int depth;
  private final Deque<Document> documents = new ArrayDeque<>();
  private final SimpleCommand simple;

  /** Parentheses of subshells that are open here. */
  private int open;

  /** A here-document that begins on the next line. */
  private record Document(String end, boolean indented) {}

  ShellReader(String text, List<ShellCommand> commands, Set<String> own) {
    this(new WordReader(text), commands, own, NONE, 0);
  }

  private ShellReader(
      WordReader text, List<ShellCommand> commands, Set<String> own, char closer, int depth) {
    this.text = text;
    this.commands = commands;
    this.own = own;
    this.closer = closer;
    this.depth = depth;
    simple = new SimpleCommand(commands, own);
  }

  /** Reads to the end or to what closes it; whether all that was opened is closed. */
  boolean read() {
    while (text.more()) {
      char c = text.peek();
      if (c == closer && open == 0 && !simple.isPattern()) {
        simple.end(";");
        text.pass(1);
        return true;
      }
      if (!step(c)) return false;
    }
    simple.end(";");
    return closer == NONE;
  }

  private boolean step(char c) {
    switch (c) {
      case ' ', '\t', '\r' -> text.pass(1);
      case '\n' -> newLine();
      case ';' -> semicolon();
      case '&', '|' -> operator(c);
      case '(' -> {
        return parenthesis();
      }
      case ')' -> {
        text.pass(1);
        return closing();
      }
      case '#' -> text.passLine();
      case '<', '>' -> {
        return redirection(c);
      }
      default -> {
        return word();
      }
    }
    return true;
  }

  private void newLine() {
    text.pass(1);
    simple.end(";");
    while (!documents.isEmpty()) {
      var document = documents.poll();
      text.passDocument(document.end(), document.indented());
    }
  }

  private void semicolon() {
    boolean twice = text.starts(";;") || text.starts(";&");
    text.pass(twice ? 2 : 1);
    simple.end(";");
    if (twice) simple.nextPattern();
  }

  private void operator(char c) {
    if (text.starts("&>")) {
      text.pass(1);
      return;
    }
    boolean twice = text.starts(String.valueOf(c).repeat(2));
    text.pass(twice || text.starts("|&") ? 2 : 1);
    if (simple.isTest()) return;
    simple.end(twice && c == '|' ? "||" : ";");
  }

  private boolean parenthesis() {
    if (text.starts("((") && simple.isEmpty()) return text.passUntil("))");
    if (simple.isTest() || simple.isPattern()) {
      text.pass(1);
      return true;
    }
    if (simple.isArray(text.at())) return text.passArray(this::nested);
    if (text.starts("()") && simple.define()) {
      text.pass(2);
      return true;
    }
    text.pass(1);
    simple.end(";");
    open++;
    return true;
  }

  private boolean closing() {
    if (simple.isTest()) return true;
    if (simple.endPattern()) return true;
    simple.end(";");
    open--;
    return open >= 0;
  }

  private boolean redirection(char c) {
    if (text.starts("<(") || text.starts(">(")) {
      text.pass(2);
      return nested(')');
    }
    if (simple.isTest()) {
      text.pass(1);
      return true;
    }
    simple.dropDescriptor(text.at());
    boolean document = text.starts("<<") && !text.starts("<<<");
    boolean indented = document && text.starts("<<-");
    text.pass(1);
    while (text.more() && (text.peek() == c || text.peek() == '&' || text.peek() == '|'))
      text.pass(1);
    if (indented || text.starts("-")) text.pass(1);
    text.passBlanks();
    if (text.starts("<(") || text.starts(">(")) return true;
    var target = text.word(closer, this::nested);
    if (document && target != null) documents.add(new Document(target.value(), indented));
    return target != null;
  }

  private boolean word() {
    var word = text.word(closer, this::nested);
    if (word == null) return false;
    if (word.end() > word.start()) simple.add(word);
    return true;
  }

  /** Reads the commands of a substitution, behind its opening sign. */
  private boolean nested(char until) {
    if (depth >= DEEPEST) return false;
    return new ShellReader(text, commands, own, until, depth + 1).read();
  }
}
