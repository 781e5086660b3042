package io.hardknocks.embedded;

import io.hardknocks.embedded.exchange.Recording;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.RecordStream;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A store that several processes use in turn: who finds it open waits a little, then spools. */
final class SharedStore implements AutoCloseable {
  private static final Duration READER_WAITS = Duration.ofSeconds(10);
  private static final Duration WRITER_WAITS = Duration.ofSeconds(2);
  private static final long PAUSE_MS = 25;

  private final DataFolder folder;
  private final Storage storage;
  private final RecordAttempts recorder;
  private final Lazy<RecordSteps> steps;
  private final LinkFixes links;
  private final Spool spool;
  private final DailyState state;
  private volatile boolean open;

  SharedStore(
      DataFolder folder,
      Storage storage,
      RecordAttempts recorder,
      Lazy<RecordSteps> steps,
      LinkFixes links,
      Spool spool,
      DailyState state) {
    this.folder = folder;
    this.storage = storage;
    this.recorder = recorder;
    this.steps = steps;
    this.links = links;
    this.spool = spool;
    this.state = state;
  }

  /**
   * @throws StorageException.Locked when another process does not let go in time
   */
  void open() {
    if (!open) openOnce();
  }

  private synchronized void openOnce() {
    if (!open) openWithin(READER_WAITS);
  }

  boolean isOpen() {
    return open;
  }

  /** Whether the store could be opened; if not, spool. */
  boolean openForWriting() {
    return open || tryToOpen();
  }

  private synchronized boolean tryToOpen() {
    if (open) return true;
    try {
      openWithin(WRITER_WAITS);
      return true;
    } catch (StorageException.Locked e) {
      return false;
    }
  }

  private void openWithin(Duration patience) {
    folder.make();
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        storage.fixes().lookedAt();
        break;
      } catch (StorageException.Locked e) {
        if (System.nanoTime() > end) throw e;
        pause();
      }
    }
    try {
      takeIn();
    } finally {
      open = true;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException.Unavailable("interrupted while waiting for the store", e);
    }
  }

  private void takeIn() {
    for (var file : spool.waiting()) {
      var waiting = spool.read(file);
      steps.get().record(waiting.stream().flatMap(reported -> reported.steps().stream()).toList());
      recorder.record(waiting.stream().map(Reported::attempt).toList());
      spool.taken(file);
    }
    links.catchUp();
  }

  /** Takes in what other processes left beside the store meanwhile. */
  synchronized void takeInLater() {
    if (open && !spool.waiting().isEmpty()) takeIn();
  }

  synchronized void keepDailyState() {
    if (open) state.keep();
  }

  void spool(List<Reported> cleaned) {
    folder.make();
    spool.keep(cleaned);
  }

  /** Steps without an attempt have no line in the spool: the store itself takes them. */
  void keep(List<Step> alone) {
    if (alone.isEmpty()) return;
    open();
    steps.get().record(alone);
  }

  Recording recording(Understand understand, Consumer<List<AttemptId>> acknowledged) {
    return openForWriting()
        ? new Committed(new RecordStream(recorder, steps.get(), links, acknowledged))
        : new Spooled(this, steps.get(), understand, acknowledged);
  }

  @Override
  public synchronized void close() {
    if (open && !spool.waiting().isEmpty()) takeIn();
    if (open) state.keep();
    open = false;
    storage.close();
  }
}
