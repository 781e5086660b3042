package io.hardknocks.analysis.edits;

import java.util.List;

/** Edits in words: {@code rename_attribute: ix -> iloc}, best first. */
final class Told {
  private Told() {}

  static List<String> edits(String language, String failing, String fixed, String error) {
    return new EditMiner()
        .mine(new Change(language, failing, fixed, error)).stream()
            .map(e -> e.strategy().wire() + ": " + e.from() + " -> " + e.to())
            .toList();
  }
}
