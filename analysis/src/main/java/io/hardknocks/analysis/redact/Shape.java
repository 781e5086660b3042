package io.hardknocks.analysis.redact;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A secret that shows by itself.
 *
 * @param triggers one of them begins every match
 * @param glued whether the trigger may stand in the middle of a word
 * @param length longest match, in characters
 */
record Shape(String kind, List<String> triggers, Pattern pattern, boolean glued, int length) {
  private static final int STEPS_PER_CHARACTER = 50;

  /** The secret that the trigger at {@code start} begins. */
  @Nullable Span at(String text, int start) {
    if (!glued && !beginsWord(text, start)) return null;
    int end = Math.min(text.length(), start + length);
    var budget = new BudgetedText(text, STEPS_PER_CHARACTER * (end - start) + 10_000);
    var matcher =
        pattern
            .matcher(budget)
            .region(start, end)
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    try {
      if (!matcher.lookingAt()) return null;
    } catch (BudgetedText.Exhausted | StackOverflowError e) {
      // A user's pattern that runs away must neither stall the record nor let the text through.
      return Span.of(start, end, kind);
    }
    var group = pattern.namedGroups().containsKey("secret") ? "secret" : null;
    int from = group == null ? matcher.start() : matcher.start(group);
    int to = group == null ? matcher.end() : matcher.end(group);
    return from < 0 || from == to ? null : Span.of(from, to, kind);
  }

  private static boolean beginsWord(String text, int at) {
    if (at == 0 || !Letters.isWord(text.charAt(at - 1))) return true;
    return afterEscape(text, at);
  }

  /**
   * After {@code \n} of a quoted text, or {@code %3D} of an address: the letter before is no part
   * of the word.
   */
  private static boolean afterEscape(String text, int at) {
    if (at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(text.charAt(at - 1)) >= 0)
      return true;
    if (at >= 3 && text.charAt(at - 3) == '%') return true;
    if (at >= 6 && text.startsWith("\\u00", at - 6)) return true;
    return endsColour(text, at - 1);
  }

  /** The {@code m} of a terminal's colour. */
  private static boolean endsColour(String text, int at) {
    if (text.charAt(at) != 'm') return false;
    int i = at - 1;
    while (i > 0 && at - i < 12 && (Letters.isDigit(text.charAt(i)) || text.charAt(i) == ';')) i--;
    return i > 0
        && text.charAt(i) == '['
        && (text.charAt(i - 1) == '\u001b' || text.charAt(i - 1) == 'b');
  }
}
