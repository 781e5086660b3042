package io.hardknocks.analysis.failure.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What errors say in other tongues than English. A text is gone through once, whatever the number
 * of phrases: they are known by their first characters.
 */
final class Spoken {
  private static final int START = 2;
  private static final int SLOTS = 1 << 12;

  private record Phrase(String says, String means) {}

  private final Map<Integer, List<Phrase>> byStart = new HashMap<>();
  private final boolean[] starts = new boolean[SLOTS];

  Spoken(List<?> entries) {
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> map) || !(map.get("says") instanceof List<?> said)) {
        throw new IllegalArgumentException(
            "spoken: " + entry + " (expected: what it means, and a list of what is said)");
      }
      for (Object phrase : said) add(String.valueOf(phrase), String.valueOf(map.get("means")));
    }
  }

  private void add(String phrase, String means) {
    var says = phrase.toLowerCase(Locale.ROOT);
    int start = start(says, 0);
    starts[start & (SLOTS - 1)] = true;
    byStart.computeIfAbsent(start, _ -> new ArrayList<>(2)).add(new Phrase(says, means));
  }

  /** What the text, in lower case, says in English; empty when nothing of it is known. */
  String inEnglish(String lower) {
    Set<String> meanings = Set.of();
    for (int i = 0; i + START <= lower.length(); i++) {
      int start = start(lower, i);
      if (!starts[start & (SLOTS - 1)]) continue;
      for (Phrase phrase : byStart.getOrDefault(start, List.of())) {
        if (!lower.startsWith(phrase.says, i)) continue;
        if (meanings.isEmpty()) meanings = new LinkedHashSet<>();
        meanings.add(phrase.means);
      }
    }
    return String.join(" ", meanings);
  }

  private static int start(String text, int at) {
    return text.charAt(at) * 31 + text.charAt(at + 1);
  }
}
