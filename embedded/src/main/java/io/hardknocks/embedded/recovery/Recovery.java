package io.hardknocks.embedded.recovery;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.GoodStates;
import io.hardknocks.storage.duckdb.GoodStates.GoodState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a broken store back: the last good state takes its place, with what the broken file still
 * shows and what waits beside it. The new file is made whole before the broken one is moved aside;
 * nothing is deleted.
 */
public final class Recovery {
  private final DataFolder folder;
  private final GoodStates states;
  private final InstantSource clock;

  private Recovery(DataFolder folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    states = new GoodStates(folder.store(), folder.snapshots());
  }

  /** Of the store in {@code folder}. */
  public static Recovery of(Path folder) {
    return new Recovery(new DataFolder(folder), InstantSource.system());
  }

  /** The file of the store. */
  public Path store() {
    return folder.store();
  }

  /**
   * What is wrong with the store; empty when all of it can be read.
   *
   * @throws StorageException when it cannot be looked at: another process has it
   */
  public String problem() {
    if (!Files.exists(folder.store())) return "";
    try (var storage = DuckDbStorage.open(folder.store())) {
      storage.verify();
      return "";
    } catch (StorageException.Corrupt e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** What there is to go back to, the newest first, all of it read. */
  public List<KeptState> states() {
    var kept = new ArrayList<KeptState>();
    for (var state : states.list()) kept.add(look(state));
    return kept;
  }

  private static KeptState look(GoodState state) {
    try (var storage = DuckDbStorage.open(state.file())) {
      var contents = storage.verify();
      return new KeptState(
          state.file(), state.takenAt(), contents.attempts(), contents.newest(), "");
    } catch (StorageException e) {
      return new KeptState(state.file(), state.takenAt(), 0, null, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Puts a state back. The store must be broken, and not be open in this process.
   *
   * @param state a good one; {@code null} to begin with an empty store
   * @throws StorageException.Locked while another process has the store
   */
  public Recovered restore(@Nullable KeptState state) throws IOException {
    if (problem().isEmpty()) throw new IllegalArgumentException(store() + " can be read");
    try (var swap = Swap.begin(folder, Swap.Kind.BROKEN, clock.instant());
        var _ = swap.lock()) {
      var sound = state == null ? null : state.file();
      if (sound != null) Files.copy(sound, swap.fresh());
      var rebuilt = Rebuilt.of(swap.fresh(), store(), swap.scratch(), sound);
      swap.replace();
      return new Recovered(
          state, rebuilt.restored(), swap.aside(), rebuilt.salvaged(), takeInWaiting());
    }
  }

  /**
   * Puts a backup in the place of the store, be that whole or broken. It must not be open in this
   * process.
   *
   * @throws IllegalArgumentException when the backup is no store that can be read
   * @throws StorageException.Locked while another process has the store
   */
  public Replaced restoreFrom(Path backup) throws IOException {
    var kept = new Backup(backup);
    kept.requireFile();
    folder.make();
    try (var swap = Swap.begin(folder, Swap.Kind.BEFORE, clock.instant())) {
      long restored = kept.copyTo(swap.fresh());
      var before = replace(swap);
      return new Replaced(backup, restored, before, takeInWaiting());
    }
  }

  private @Nullable Path replace(Swap swap) throws IOException {
    if (!Files.exists(store())) {
      swap.place();
      return null;
    }
    try (var _ = swap.lock()) {
      swap.replaceWithJournal();
    }
    return swap.aside();
  }

  private long takeInWaiting() {
    long before;
    try (var storage = DuckDbStorage.open(folder.store())) {
      before = storage.verify().attempts();
    }
    try (var memory = Hardknocks.open(folder.root())) {
      return memory.reports().size() - before;
    }
  }
}
