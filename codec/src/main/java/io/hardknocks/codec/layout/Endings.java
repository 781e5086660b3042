package io.hardknocks.codec.layout;

import io.hardknocks.model.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes in the words that are used for them. */
public final class Endings {
  private static final Map<String, Outcome> WORDS = words();

  private Endings() {}

  private static Map<String, Outcome> words() {
    var words = new HashMap<String, Outcome>();
    put(
        words,
        Outcome.SUCCEEDED,
        "success succeeded successful ok okay pass passed complete completed done finished adopted accepted fixed recovered");
    put(
        words,
        Outcome.FAILED,
        "fail failed failure failing error errored exception crash crashed broken invalid fatal");
    put(words, Outcome.TIMED_OUT, "timeout timed_out timedout time_out");
    put(words, Outcome.REJECTED, "rejected refused denied blocked discarded not_adopted reverted");
    put(
        words,
        Outcome.CANCELLED,
        "cancelled canceled aborted skipped skip interrupted stopped killed");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Outcome> words, Outcome outcome, String names) {
    for (var name : List.of(names.split(" "))) words.put(name, outcome);
  }

  /** {@code null} when the word names no end. */
  public static @Nullable Outcome of(@Nullable String word) {
    if (word == null) return null;
    return WORDS.get(word.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"));
  }
}
