package io.hardknocks.embedded.recovery;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.embedded.folder.FolderOfCopies;
import io.hardknocks.engine.LinkFixes;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.GoodStates;
import io.hardknocks.storage.duckdb.GoodStates.GoodState;
import io.hardknocks.storage.duckdb.salvage.Salvage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a broken store back: the last good state takes its place, with what the broken file still
 * shows and what waits beside it. The new file is made whole before the broken one is moved aside;
 * nothing is deleted.
 */
public final class Recovery {
  private static final String BEFORE = "before-";
  private static final String BROKEN = "broken-";

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
    var name = nameOfNow();
    var workshop = folder.root().resolve("recovering-" + name);
    var aside = aside(BROKEN, name);
    var fresh = workshop.resolve("hardknocks.duckdb");
    Files.createDirectories(workshop);
    var lock = lock();
    try {
      if (state != null) Files.copy(state.file(), fresh);
      var rebuilt = rebuild(fresh, workshop, state);
      replace(fresh, aside);
      return new Recovered(state, rebuilt.restored(), aside, rebuilt.salvaged(), takeInWaiting());
    } finally {
      lock.close();
      FolderOfCopies.delete(workshop);
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
    if (!Files.exists(backup)) throw new NoSuchFileException(backup.toString());
    if (Files.isDirectory(backup))
      throw new IllegalArgumentException(backup + " is a folder (expected: a backup file)");
    var name = nameOfNow();
    var workshop = folder.root().resolve("recovering-" + name);
    var fresh = workshop.resolve("hardknocks.duckdb");
    folder.make();
    Files.createDirectories(workshop);
    try {
      copyWithLog(backup, fresh);
      long restored = verified(backup, fresh);
      var aside = replaceByBackup(fresh, name);
      return new Replaced(backup, restored, aside, takeInWaiting());
    } finally {
      FolderOfCopies.delete(workshop);
    }
  }

  private static void copyWithLog(Path backup, Path fresh) throws IOException {
    Files.copy(backup, fresh);
    var log = logOf(backup);
    if (Files.exists(log)) Files.copy(log, logOf(fresh));
  }

  private static long verified(Path backup, Path copy) throws IOException {
    if (Files.size(copy) == 0) throw new IllegalArgumentException(backup + " is empty");
    try (var storage = DuckDbStorage.open(copy)) {
      long attempts = storage.verify().attempts();
      storage.foldLog();
      return attempts;
    } catch (StorageException.Corrupt e) {
      throw new IllegalArgumentException(
          backup + " cannot be read (expected: what hardknocks backup wrote)", e);
    }
  }

  private @Nullable Path replaceByBackup(Path fresh, String name) throws IOException {
    if (!Files.exists(folder.store())) {
      Files.move(fresh, folder.store(), StandardCopyOption.ATOMIC_MOVE);
      return null;
    }
    var aside = aside(BEFORE, name);
    try (var _ = lock()) {
      moveJournal(aside);
      replace(fresh, aside);
    }
    return aside;
  }

  /** What is in it is of what goes aside. */
  private void moveJournal(Path aside) throws IOException {
    int store = folder.store().getFileName().toString().length();
    for (var file : DuckDbStorage.journal(folder.store())) {
      var number = file.getFileName().toString().substring(store);
      Files.move(file, aside.resolveSibling(aside.getFileName() + number));
    }
  }

  /** The second, and a number after it where something has been put aside in this second. */
  private String nameOfNow() {
    var second = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    var name = second;
    for (int again = 2; isTaken(name); again++) name = second + "-" + again;
    return name;
  }

  private boolean isTaken(String name) {
    return Stream.of(BEFORE, BROKEN).anyMatch(kind -> Files.exists(aside(kind, name)));
  }

  private Path aside(String kind, String name) {
    return folder.root().resolve("hardknocks.duckdb." + kind + name);
  }

  private static Path logOf(Path store) {
    return Path.of(store + ".wal");
  }

  private record Rebuilt(long restored, Recovered.Salvaged salvaged) {}

  private Rebuilt rebuild(Path fresh, Path workshop, @Nullable KeptState state) throws IOException {
    try (var storage = DuckDbStorage.open(fresh)) {
      long restored = storage.verify().attempts();
      var salvaged = salvage(storage, restored, workshop.resolve("broken"), state);
      new LinkFixes(storage).catchUp();
      storage.foldLog();
      return new Rebuilt(restored, salvaged);
    }
  }

  private Recovered.Salvaged salvage(
      DuckDbStorage storage, long restored, Path scratch, @Nullable KeptState state)
      throws IOException {
    var sound = state == null ? null : state.file();
    try (var salvage = Salvage.of(folder.store(), scratch, sound)) {
      long[] found = {0};
      long all =
          salvage.attempts(attempts -> found[0] += storage.attempts().append(attempts).size());
      long lost = Math.max(0, all - restored - found[0]);
      return new Recovered.Salvaged(
          salvage.isReadable(), found[0], decisions(storage, salvage), lost, salvage.lostEntries());
    }
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

  /** While it is held, no other process opens the store. */
  private FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(folder.store(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) return channel;
    channel.close();
    throw new StorageException.Locked(
        folder.store() + " is in use by another process. Try again when it has ended.", null);
  }

  /** At no moment is there no store: it would be taken for a new one. */
  private void replace(Path fresh, Path aside) throws IOException {
    var log = logOf(folder.store());
    if (Files.exists(log)) Files.move(log, logOf(aside));
    try {
      Files.createLink(aside, folder.store());
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      Files.copy(folder.store(), aside);
    }
    Files.move(
        fresh, folder.store(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
