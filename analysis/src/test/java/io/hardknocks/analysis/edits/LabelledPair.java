package io.hardknocks.analysis.edits;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A failing and a fixed script, and the edit that a person would name. */
record LabelledPair(String id, Strategy strategy, String from, String to, Change change) {
  private static final List<Set<Strategy>> ALIKE =
      List.of(
          Set.of(Strategy.RENAME_ATTRIBUTE, Strategy.RENAME_FUNCTION, Strategy.REPLACE_CALL),
          Set.of(Strategy.CHANGE_ARGUMENT, Strategy.ADD_ARGUMENT, Strategy.REMOVE_ARGUMENT),
          Set.of(Strategy.CHANGE_ARGUMENT, Strategy.CHANGE_LITERAL));

  /** A list of pairs, or some scripts and pairs that say how they differ from one of these. */
  static List<LabelledPair> read(String resource) {
    try (var in = LabelledPair.class.getResourceAsStream(resource)) {
      var loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      if (loaded instanceof List<?> pairs) return read(pairs, Map.of());
      var file = (Map<?, ?>) loaded;
      return read(
          (List<?>) requireNonNull(file.get("pairs")),
          (Map<?, ?>) requireNonNull(file.get("scripts")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LabelledPair> read(List<?> entries, Map<?, ?> scripts) {
    var pairs = new ArrayList<LabelledPair>();
    for (var entry : entries) pairs.add(of((Map<?, ?>) entry, scripts));
    return pairs;
  }

  private static LabelledPair of(Map<?, ?> entry, Map<?, ?> scripts) {
    var script = scripts.get(text(entry, "script"));
    var change =
        new Change(
            entry.containsKey("language") ? text(entry, "language") : "python",
            code(entry, "failing", script),
            code(entry, "fixed", script),
            text(entry, "error"));
    return new LabelledPair(
        text(entry, "id"),
        Strategy.ofWire(text(entry, "strategy")),
        text(entry, "from"),
        text(entry, "to"),
        change);
  }

  /** The text of a script, or what has to be replaced in one to get it. */
  private static String code(Map<?, ?> entry, String key, @Nullable Object script) {
    if (script == null) return text(entry, key);
    var code = String.valueOf(script);
    if (entry.get(key) instanceof List<?> replacements) {
      for (var replacement : replacements) code = replaced(code, (Map<?, ?>) replacement);
    }
    return entry.containsKey("indentation") ? code.replaceAll("(?m)^[ \t]+", " ") : code;
  }

  private static String replaced(String code, Map<?, ?> replacement) {
    var old = text(replacement, "replace");
    if (!code.contains(old)) throw new IllegalStateException("not in the script: " + old);
    return code.replace(old, text(replacement, "with"));
  }

  private static String text(Map<?, ?> entry, String key) {
    return String.valueOf(entry.get(key));
  }

  /** Whether an edit is the labelled one: alike in strategy, and naming the same things. */
  boolean names(Edit edit) {
    if (strategy == Strategy.OTHER) return true;
    boolean alike =
        edit.strategy() == strategy
            || ALIKE.stream().anyMatch(s -> s.contains(strategy) && s.contains(edit.strategy()));
    return alike && same(from, edit.from()) && same(to, edit.to());
  }

  private static boolean same(String label, String found) {
    var wanted = plain(label);
    var got = plain(found);
    if (wanted.isEmpty() || wanted.equals(got)) return true;
    if (got.isEmpty()) return false;
    if (wanted.contains("...")) return got.matches(anything(wanted));
    return wanted.endsWith("." + got)
        || got.endsWith("." + wanted)
        || got.startsWith(wanted + "=")
        || (got.length() > 3 && wanted.contains(got))
        || (wanted.length() > 3 && got.contains(wanted));
  }

  /** Where a label has {@code ...}, anything may stand. */
  private static String anything(String label) {
    return Stream.of(label.split("\\.{3}", -1)).map(Pattern::quote).collect(joining(".*"));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\"'`]", "").toLowerCase(Locale.ROOT);
  }
}
