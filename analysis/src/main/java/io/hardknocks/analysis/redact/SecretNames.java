package io.hardknocks.analysis.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by its name whether a variable, a field or a header holds a secret. */
final class SecretNames {
  private static final int LONGEST = 80;

  /** Ends up to this length must be words of their own: {@code pass} is not in {@code bypass}. */
  private static final int SHORT = 4;

  private record End(String letters, SecretName name) {}

  private final End[][] byLastLetter = new End[128][];

  SecretNames(List<SecretName> names) {
    var collected = new ArrayList<List<End>>();
    for (int c = 0; c < 128; c++) collected.add(new ArrayList<>());
    for (var name : names) {
      for (var end : name.ends()) {
        collected.get(end.charAt(end.length() - 1)).add(new End(end, name));
      }
    }
    for (int c = 0; c < 128; c++) byLastLetter[c] = collected.get(c).toArray(End[]::new);
  }

  static boolean isNameCharacter(char c) {
    return Letters.isWord(c) || c == '-';
  }

  /** The name that ends before {@code end}: its start. */
  static int startOf(String text, int end, int from) {
    int start = end;
    while (start > from && isNameCharacter(text.charAt(start - 1))) {
      if (end - start >= LONGEST) return end;
      start--;
    }
    return start;
  }

  /** {@code null} for a name of something else. */
  @Nullable SecretName find(String text, int start, int end) {
    while (end > start && (Letters.isDigit(text.charAt(end - 1)) || text.charAt(end - 1) == '_'))
      end--;
    if (end == start) return null;
    char last = (char) (text.charAt(end - 1) | 0x20);
    if (last >= 128 || byLastLetter[last].length == 0) return null;
    var words = new Words(text, start, end);
    End best = null;
    for (var candidate : byLastLetter[last]) {
      if (!words.endWith(candidate.letters(), candidate.letters().length() <= SHORT)) continue;
      if (best == null || candidate.letters().length() > best.letters().length()) best = candidate;
    }
    return best == null || words.haveAny(best.name().unless()) ? null : best.name();
  }
}
