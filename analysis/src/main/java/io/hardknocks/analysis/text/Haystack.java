package io.hardknocks.analysis.text;

import static java.util.Objects.requireNonNull;

/**
 * A text that many literals are looked for in, most of which it has not. It is gone through once,
 * to note which runs of three characters it has. Most literals have a run that was not noted, which
 * takes a look at the literal to know; the text is searched only for the others.
 */
public final class Haystack {
  /** The bits that a run is folded to: four more for each of its characters. */
  private static final int FOLDED = (1 << 12) - 1;

  private final String text;
  private final boolean[] runs;
  private final int controls;

  private Haystack(String text) {
    var noted = new boolean[FOLDED + 1];
    int low = 0;
    char first = 0;
    char second = 0;
    // a copy is gone through faster than the text itself
    var copy = text.toCharArray();
    for (char third : copy) {
      noted[run(first, second, third)] = true;
      low |= third < ' ' ? 1 << third : 0;
      first = second;
      second = third;
    }
    this.text = text;
    this.runs = noted;
    this.controls = low;
  }

  public static Haystack of(String text) {
    return new Haystack(requireNonNull(text, "text"));
  }

  /** The same with another text; itself when that is no other one. */
  public Haystack with(String changed) {
    return changed.equals(text) ? this : new Haystack(changed);
  }

  public String text() {
    return text;
  }

  public boolean has(String literal) {
    return mayHave(literal) && text.contains(literal);
  }

  public boolean hasAny(String... literals) {
    for (String literal : literals) if (has(literal)) return true;
    return false;
  }

  /** Where the literal stands first, {@code -1} when it does not. */
  public int indexOf(String literal) {
    return mayHave(literal) ? text.indexOf(literal) : -1;
  }

  /** Whether it has a control character other than those in {@code known}. */
  public boolean hasControls(String known) {
    int others = controls;
    for (int i = 0; i < known.length(); i++) others &= ~(1 << known.charAt(i));
    return others != 0;
  }

  private boolean mayHave(String literal) {
    for (int i = 2; i < literal.length(); i++) {
      if (!runs[run(literal.charAt(i - 2), literal.charAt(i - 1), literal.charAt(i))]) return false;
    }
    return true;
  }

  private static int run(char first, char second, char third) {
    return ((first << 8) ^ (second << 4) ^ third) & FOLDED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Haystack that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
