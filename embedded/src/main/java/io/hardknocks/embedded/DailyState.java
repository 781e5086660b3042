package io.hardknocks.embedded;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.GoodStates;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** Keeps a copy of a store that closes, when it has changed and the last copy is a day old. */
record DailyState(DuckDbStorage storage, GoodStates states, InstantSource clock) {
  void keep() {
    try {
      if (states.due(clock.instant())) storage.keep(states, clock.instant());
    } catch (StorageException | UncheckedIOException e) {
      // all that was acknowledged is in the store: the next one who closes it tries again
    }
  }
}
