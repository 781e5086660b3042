package io.hardknocks.analysis.code.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The command whose words are being read, and what the words around it make of it. */
final class SimpleCommand {
  private static final Set<String> CONDITIONS = Set.of("if", "elif", "while", "until");
  private static final Set<String> KEYWORDS =
      Set.of("then", "else", "fi", "do", "done", "{", "}", "!", "time", "coproc");

  /** Whose words are no command. */
  private static final Set<String> HEADS = Set.of("for", "select", "case", "function");

  private static final Set<String> ASKING = Set.of("command", "which", "type", "hash");

  /** Programs that start the one that is named behind them. */
  private static final Set<String> STARTERS =
      Set.of("sudo", "env", "nohup", "exec", "command", "nice", "xargs", "builtin", "busybox");

  private static final Pattern ASSIGNED =
      Pattern.compile("[A-Za-z_]\\w*(?:\\[[^\\]]*\\])?\\+?=.*", Pattern.DOTALL);
  private static final Pattern OF_STARTER = Pattern.compile("-.*|\\d+");

  private final List<ShellCommand> commands;
  private final Set<String> own;
  private final List<ShellWord> words = new ArrayList<>();
  private int cases;
  private boolean pattern;
  private boolean condition;
  private boolean negated;
  private boolean fallback;

  SimpleCommand(List<ShellCommand> commands, Set<String> own) {
    this.commands = commands;
    this.own = own;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a pattern of {@code case} is read. */
  boolean isPattern() {
    return pattern;
  }

  /** Whether an open {@code [[} has other signs. */
  boolean isTest() {
    return !words.isEmpty() && words.getFirst().is("[[") && !words.getLast().is("]]");
  }

  /** Whether an assignment ends at {@code at}, whose value is an array. */
  boolean isArray(int at) {
    if (words.isEmpty()) return false;
    var last = words.getLast();
    return last.end() == at && last.value().endsWith("=");
  }

  void add(ShellWord word) {
    if (pattern && !word.is("esac")) return;
    if (word.is("esac") && cases > 0 && words.isEmpty()) {
      cases--;
      pattern = false;
      return;
    }
    if (word.is("in") && words.size() == 2 && words.getFirst().is("case")) {
      words.clear();
      cases++;
      pattern = true;
      return;
    }
    if (!words.isEmpty() || !isKeyword(word)) words.add(word);
  }

  private boolean isKeyword(ShellWord word) {
    if (CONDITIONS.stream().anyMatch(word::is)) condition = true;
    else if (KEYWORDS.stream().noneMatch(word::is)) return false;
    if (word.is("!")) negated = true;
    if (word.is("then") || word.is("do")) condition = false;
    return true;
  }

  /** Takes the words so far for the name of a function; false where they are none. */
  boolean define() {
    boolean name = words.size() == 1 || (words.size() == 2 && words.getFirst().is("function"));
    if (!name) return false;
    own.add(words.getLast().value());
    words.clear();
    return true;
  }

  void nextPattern() {
    pattern = cases > 0;
  }

  /** Ends a pattern; false where none is open. */
  boolean endPattern() {
    boolean was = pattern;
    pattern = false;
    return was;
  }

  /** The number before a redirection at {@code at} is no word. */
  void dropDescriptor(int at) {
    if (words.isEmpty()) return;
    var last = words.getLast();
    if (last.end() == at && last.value().matches("\\d")) words.removeLast();
  }

  /**
   * Ends the command.
   *
   * @param by what stands behind it
   */
  void end(String by) {
    boolean or = by.equals("||");
    if (!words.isEmpty() && !pattern) command(condition || negated || fallback || or);
    if (!words.isEmpty()) {
      negated = false;
      fallback = or;
    }
    if (!pattern) words.clear();
  }

  private void command(boolean tolerated) {
    var first = words.getFirst();
    if (first.is("function") && words.size() > 1) own.add(words.get(1).value());
    if (HEADS.stream().anyMatch(first::is)) return;
    asked(first);
    int from = 0;
    boolean started = false;
    while (from < words.size() && isBefore(words.get(from), started)) {
      started |= STARTERS.contains(words.get(from).value());
      from++;
    }
    if (from < words.size())
      commands.add(new ShellCommand(words.subList(from, words.size()), tolerated));
  }

  /** Whether it stands before the name of the command. */
  private static boolean isBefore(ShellWord word, boolean started) {
    return ASSIGNED.matcher(word.value()).matches()
        || STARTERS.contains(word.value())
        || (started && OF_STARTER.matcher(word.value()).matches());
  }

  /** Names that a script looks for, or makes, before it uses them. */
  private void asked(ShellWord first) {
    boolean alias = first.is("alias");
    if (!alias && ASKING.stream().noneMatch(first::is)) return;
    for (var word : words.subList(1, words.size())) {
      int equals = word.value().indexOf('=');
      if (alias && equals > 0) own.add(word.value().substring(0, equals));
      else if (!alias && asksOnly() && !word.value().startsWith("-")) own.add(word.value());
    }
  }

  /** {@code command -v x}, and not {@code command x}, which starts it. */
  private boolean asksOnly() {
    return !words.getFirst().is("command") || words.get(1).value().matches("-[vV]");
  }
}
