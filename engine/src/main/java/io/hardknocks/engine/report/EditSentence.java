package io.hardknocks.engine.report;

import io.hardknocks.model.Edit;

/** An edit in words, as advice. */
public final class EditSentence {
  private static final int LONGEST = 90;

  private EditSentence() {}

  public static String of(Edit edit) {
    var from = oneLine(edit.from());
    var to = oneLine(edit.to());
    return switch (edit.strategy()) {
      case REPLACE_IMPORT -> "import " + to + " instead of " + from;
      case ADD_IMPORT -> "import " + to;
      case REMOVE_IMPORT -> "drop the import of " + from;
      case RENAME_ATTRIBUTE, RENAME_FUNCTION -> renamed(edit, from, to);
      case REPLACE_CALL -> "use " + to + " instead of " + from;
      case ADD_ARGUMENT -> "pass " + to + in(edit);
      case REMOVE_ARGUMENT -> "drop the argument " + from + in(edit);
      case CHANGE_ARGUMENT -> "pass " + to + " instead of " + from + in(edit);
      case CHANGE_LITERAL -> "write " + to + " instead of " + from;
      case GUARD_CONDITION -> "guard it: " + to;
      case TYPE_CONVERSION -> "write " + to + " instead of " + from;
      case CHANGE_OPERATOR -> "use the operator " + to + " instead of " + from;
      case REORDER -> "move " + (to.isEmpty() ? from : to) + " to its place";
      case CHANGE_DEPENDENCY ->
          from.isEmpty() ? "depend on " + to : "depend on " + to + " instead of " + from;
      case OTHER -> other(from, to);
    };
  }

  /** The parts of a name that differ, within the whole name where it is known. */
  private static String renamed(Edit edit, String from, String to) {
    var symbol = edit.symbol();
    if (from.isEmpty() || !symbol.endsWith("." + from)) return "use " + to + " instead of " + from;
    var owner = symbol.substring(0, symbol.length() - from.length());
    return "use " + owner + to + " instead of " + symbol;
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
