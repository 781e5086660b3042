package io.hardknocks.engine.report.fix;

import io.hardknocks.model.Edit;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An edit in words, as advice. */
public final class EditSentence {
  /** What a module of JavaScript exports without a name. */
  private static final String DEFAULT = ".default";

  private static final int LONGEST = 90;
  private static final Pattern NAME = Pattern.compile("[\\w.$]+");
  private static final Pattern CALL =
      Pattern.compile("(?:new )?[\\w.$]+(\\[[^\\[\\]]*\\])?[\\w.$]*\\(.*\\)");

  /** A name, given a plain value that no script has of its own. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\\w+(?:=(?:True|False|None|true|false|null|'[\\w-]{1,20}'|\"[\\w-]{1,20}\"))?");

  /** How a variable of JavaScript is declared. */
  private static final Pattern DECLARED = Pattern.compile("(const|let|var)\\b.*");

  /** What shells take for the name of a command, and nothing is passed to. */
  private static final Set<String> WORDS =
      Set.of("if", "elif", "then", "else", "while", "until", "for", "do", "case", "[", "[[", "!");

  private EditSentence() {}

  public static String of(Edit edit) {
    var from = oneLine(edit.from());
    var to = oneLine(edit.to());
    return switch (edit.strategy()) {
      case REPLACE_IMPORT -> imported(from, to);
      case ADD_IMPORT -> "import " + to;
      case REMOVE_IMPORT -> "drop the import of " + from;
      case RENAME_ATTRIBUTE, RENAME_FUNCTION -> renamed(edit, from, to);
      case REPLACE_CALL -> instead(from, to);
      case ADD_ARGUMENT -> "pass " + to + in(edit);
      case REMOVE_ARGUMENT -> "drop the argument " + from + in(edit);
      case CHANGE_ARGUMENT -> argument(edit, from, to);
      case CHANGE_LITERAL -> "write " + to + " instead of " + from;
      case GUARD_CONDITION -> to.isEmpty() ? "do without " + from : "guard it: " + to;
      case TYPE_CONVERSION -> "write " + to + " instead of " + from;
      case CHANGE_OPERATOR -> operator(from, to);
      case REORDER -> reordered(edit, from, to);
      case CHANGE_DEPENDENCY ->
          from.isEmpty() ? "depend on " + to : "depend on " + to + " instead of " + from;
      case OTHER -> other(from, to);
    };
  }

  /**
   * An edit without the variables and values of its script; {@code null} when nothing is left then.
   */
  static @Nullable String general(Edit edit) {
    var from = oneLine(edit.from());
    var to = oneLine(edit.to());
    return switch (edit.strategy()) {
      case REPLACE_IMPORT, ADD_IMPORT, REMOVE_IMPORT, CHANGE_DEPENDENCY -> of(edit);
      case RENAME_ATTRIBUTE, RENAME_FUNCTION ->
          NAME.matcher(from).matches() && NAME.matcher(to).matches()
              ? "use " + last(to) + " instead of " + last(from)
              : null;
      case ADD_ARGUMENT, REMOVE_ARGUMENT ->
          VALUE.matcher(from + to).matches() && edit.symbol().contains(".") ? of(edit) : null;
      default -> null;
    };
  }

  /** The same name from elsewhere, another name of the same package, or another package. */
  private static String imported(String from, String to) {
    if (to.isEmpty()) return "drop the import of " + from;
    if (to.endsWith(DEFAULT))
      return "import the default of " + owner(to) + " instead of " + module(from);
    var name = last(to);
    if (isMember(from) && isMember(to) && last(from).equals(name))
      return "import " + name + " from " + owner(to) + " instead of " + owner(from);
    boolean moved = root(from).equals(root(to)) || last(from).equals(name);
    return (moved ? "import " : "use ") + to + " instead of " + from;
  }

  private static String module(String imported) {
    return imported.endsWith(DEFAULT) ? owner(imported) : imported;
  }

  private static boolean isMember(String name) {
    return name.lastIndexOf('.') > 0 && NAME.matcher(name).matches();
  }

  private static String owner(String dotted) {
    return dotted.substring(0, dotted.lastIndexOf('.'));
  }

  private static String root(String dotted) {
    return dotted.split("[./]", 2)[0];
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /** Names are used, calls are made, and whatever else stands in the code is written. */
  private static String instead(String from, String to) {
    if (to.isEmpty()) return "remove " + from;
    boolean calls = CALL.matcher(from).matches() && CALL.matcher(to).matches();
    boolean names = NAME.matcher(from).matches() || NAME.matcher(to).matches();
    return (calls ? "call " : names ? "use " : "write ") + to + " instead of " + from;
  }

  private static String operator(String from, String to) {
    var before = DECLARED.matcher(from);
    var after = DECLARED.matcher(to);
    return before.matches() && after.matches()
        ? "declare it with " + after.group(1) + " instead of " + before.group(1)
        : "use the operator " + to + " instead of " + from;
  }

  /** What is handed over by its name or as it is; what is no argument is only written. */
  private static String argument(Edit edit, String from, String to) {
    boolean whole = CALL.matcher(from).matches() && isCallOf(from, edit.symbol());
    if (edit.symbol().isEmpty() || whole || WORDS.contains(edit.symbol())) return instead(from, to);
    return "pass " + to + " instead of " + from + in(edit);
  }

  /** Whether a call is one of what the edit is about, not a value that is handed to it. */
  private static boolean isCallOf(String call, String symbol) {
    return last(call.substring(0, call.indexOf('('))).equals(last(symbol));
  }

  /** The parts of a name that differ, within the whole name where it is known. */
  private static String renamed(Edit edit, String from, String to) {
    var symbol = edit.symbol();
    if (from.isEmpty() || !symbol.endsWith("." + from)) return "use " + to + " instead of " + from;
    var owner = symbol.substring(0, symbol.length() - from.length());
    return "use " + owner + to + " instead of " + symbol;
  }

  /** The same parts in another order, or a statement that went to another place. */
  private static String reordered(Edit edit, String from, String to) {
    boolean parts = !to.isEmpty() && sorted(from).equals(sorted(to));
    return parts
        ? argument(edit, from, to)
        : "move " + (to.isEmpty() ? from : to) + " to its place";
  }

  private static String sorted(String text) {
    return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static String other(String from, String to) {
    if (from.isEmpty()) return "add " + to;
    return to.isEmpty() ? "remove " + from : "write " + to + " instead of " + from;
  }

  private static String in(Edit edit) {
    return edit.symbol().isEmpty() ? "" : " to " + edit.symbol();
  }

  private static String oneLine(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
