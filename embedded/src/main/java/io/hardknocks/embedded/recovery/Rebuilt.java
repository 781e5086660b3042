package io.hardknocks.embedded.recovery;

import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.salvage.Salvage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A good state with what the broken file still shows.
 *
 * @param restored attempts of the state
 */
record Rebuilt(long restored, Recovered.Salvaged salvaged) {
  /**
   * Adds to a copy of a state.
   *
   * @param fresh the copy; not there, to begin with an empty store
   * @param scratch a folder that can be made
   * @param sound the file of the state; {@code null} where there is none
   */
  static Rebuilt of(Path fresh, Path broken, Path scratch, @Nullable Path sound)
      throws IOException {
    try (var storage = DuckDbStorage.open(fresh)) {
      long restored = storage.verify().attempts();
      Recovered.Salvaged salvaged;
      try (var salvage = Salvage.of(broken, scratch, sound)) {
        salvaged = salvaged(storage, restored, salvage);
      }
      new LinkFixes(storage).catchUp();
      storage.foldLog();
      return new Rebuilt(restored, salvaged);
    }
  }

  private static Recovered.Salvaged salvaged(DuckDbStorage storage, long restored, Salvage salvage)
      throws IOException {
    long[] found = {0};
    long all = salvage.attempts(attempts -> found[0] += storage.attempts().append(attempts).size());
    long lost = Math.max(0, all - restored - found[0]);
    return new Recovered.Salvaged(
        salvage.isReadable(), found[0], decisions(storage, salvage), lost, salvage.lostEntries());
  }

  private static long decisions(DuckDbStorage storage, Salvage salvage) {
    long kept = 0;
    for (var decision : salvage.decisions()) {
      var known = storage.patterns().decisions(decision.project(), decision.fingerprint());
      if (known.contains(decision)) continue;
      storage.patterns().decide(decision);
      kept++;
    }
    return kept;
  }
}
