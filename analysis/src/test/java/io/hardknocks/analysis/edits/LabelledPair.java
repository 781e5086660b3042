package io.hardknocks.analysis.edits;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A failing and a fixed script, and the edit that a person would name. */
record LabelledPair(String id, Strategy strategy, String from, String to, Change change) {
  private static final List<Set<Strategy>> ALIKE =
      List.of(
          Set.of(Strategy.RENAME_ATTRIBUTE, Strategy.RENAME_FUNCTION, Strategy.REPLACE_CALL),
          Set.of(Strategy.CHANGE_ARGUMENT, Strategy.ADD_ARGUMENT, Strategy.REMOVE_ARGUMENT),
          Set.of(Strategy.CHANGE_ARGUMENT, Strategy.CHANGE_LITERAL));

  static List<LabelledPair> read(String resource) {
    try (var in = LabelledPair.class.getResourceAsStream(resource)) {
      var pairs = new ArrayList<LabelledPair>();
      var loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      for (var entry : (List<?>) loaded) pairs.add(of((Map<?, ?>) entry));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledPair of(Map<?, ?> entry) {
    return new LabelledPair(
        text(entry, "id"),
        Strategy.ofWire(text(entry, "strategy")),
        text(entry, "from"),
        text(entry, "to"),
        new Change("python", text(entry, "failing"), text(entry, "fixed"), text(entry, "error")));
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
    return wanted.endsWith("." + got)
        || got.endsWith("." + wanted)
        || (got.length() > 3 && wanted.contains(got))
        || (wanted.length() > 3 && got.contains(wanted));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\"'`]", "").toLowerCase(Locale.ROOT);
  }
}
