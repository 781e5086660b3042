package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import java.util.HashSet;
import java.util.Set;

/**
 * The last names of what Python lessons are about, {@code clock} of {@code time.clock}. A script in
 * which none of them is written repeats no lesson: it need not even be parsed.
 */
final class LastNames {
  private final Set<String> names = new HashSet<>();

  /** Whether a lesson is about something that is used without a name, an operator say. */
  private boolean unwritten;

  /** Adds the key of a lesson. */
  void add(String key) {
    addLast(key);
    Uses.spellings(key).forEach(this::addLast);
  }

  private void addLast(String dotted) {
    if (dotted.endsWith("()" + Use.UNPACKED)) {
      addLast(dotted.substring(0, dotted.length() - Use.UNPACKED.length() - "()".length()));
      return;
    }
    var last = dotted.substring(dotted.lastIndexOf('.') + 1);
    boolean operator = last.startsWith("__") && last.endsWith("__");
    if (operator || !isWord(last)) unwritten = true;
    else names.add(last);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && !Character.isDigit(text.charAt(0))
        && text.chars().allMatch(LastNames::isPart);
  }

  /** Whether one of the names may be written in a script. */
  boolean in(String script) {
    if (unwritten) return true;
    int start = -1;
    for (int i = 0; i <= script.length(); i++) {
      boolean part = i < script.length() && isPart(script.charAt(i));
      if (part && start < 0 && !Character.isDigit(script.charAt(i))) start = i;
      if (part || start < 0) continue;
      if (names.contains(script.substring(start, i))) return true;
      start = -1;
    }
    return false;
  }

  private static boolean isPart(int character) {
    return character == '_'
        || Character.isUnicodeIdentifierPart(character)
        || Character.isSurrogate((char) character);
  }
}
