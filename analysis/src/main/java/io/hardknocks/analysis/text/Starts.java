package io.hardknocks.analysis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Literals of two characters or more, any of which may stand at a place of a text: only those with
 * the two characters that are there are compared.
 */
public final class Starts {
  private static final int SLOTS = 256;

  private final List<List<String>> bySlot = new ArrayList<>(SLOTS);

  private Starts(String... literals) {
    for (int i = 0; i < SLOTS; i++) bySlot.add(new ArrayList<>(2));
    for (String literal : literals) bySlot.get(slot(literal, 0)).add(literal);
  }

  public static Starts of(String... literals) {
    return new Starts(literals);
  }

  /** Whether one of them stands at {@code at}. */
  public boolean standAt(String text, int at) {
    if (at + 1 >= text.length()) return false;
    var some = bySlot.get(slot(text, at));
    for (int i = 0; i < some.size(); i++) if (text.startsWith(some.get(i), at)) return true;
    return false;
  }

  private static int slot(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) & (SLOTS - 1);
  }
}
