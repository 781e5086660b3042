package io.hardknocks.engine.record;

import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.AttemptStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records a stream of submissions in groups: while one group is committed, the next is understood,
 * a third arrives and those before are linked. A group is what has arrived when its turn comes, so
 * that a slow stream is committed record by record and a fast one by thousands. What waits is
 * bounded by number and by characters: what lives long is copied by the collector again and again.
 * Links are made when the stream pauses, or for many attempts at once, for each look costs scans of
 * the store. For one writing thread.
 */
public final class RecordStream implements AutoCloseable {
  private static final int GROUP = 2_000;
  private static final int LINKED_AT_ONCE = 10_000;
  private static final int CHARACTERS = 32 << 20;

  /** What arrived: an attempt with its steps, or steps alone; neither is the end. */
  private record Arrival(@Nullable Submission attempt, List<Step> steps) {
    boolean isEnd() {
      return attempt == null && steps.isEmpty();
    }
  }

  /** A group on its way: the ids to acknowledge, what they say, and the room that they take. */
  private record Group(
      List<AttemptId> ids,
      AttemptStore.Prepared attempts,
      List<Step> steps,
      int room,
      boolean end) {
    static final Group END = new Group(List.of(), List::of, List.of(), 0, true);
  }

  private final RecordAttempts recorder;
  private final RecordSteps stepRecorder;
  private final LinkFixes links;
  private final Consumer<List<AttemptId>> acknowledged;
  private final BlockingQueue<Arrival> arrived = new ArrayBlockingQueue<>(GROUP);
  private final BlockingQueue<Group> understood = new ArrayBlockingQueue<>(1);
  private final Semaphore room = new Semaphore(CHARACTERS);
  private final Thread understanding;
  private final Thread committing;
  private volatile @Nullable RuntimeException broken;
  private volatile @Nullable Thread linking;
  private long recorded;
  private int unlinked;

  /**
   * Starts a stream.
   *
   * @param acknowledged gets ids once they are durable, in the order of submission
   */
  public RecordStream(
      RecordAttempts recorder,
      RecordSteps stepRecorder,
      LinkFixes links,
      Consumer<List<AttemptId>> acknowledged) {
    this.recorder = recorder;
    this.stepRecorder = stepRecorder;
    this.links = links;
    this.acknowledged = acknowledged;
    this.understanding = Thread.ofPlatform().daemon().name("understand").start(this::understandAll);
    this.committing = Thread.ofPlatform().daemon().name("commit").start(this::commitAll);
  }

  /**
   * Takes an attempt and its steps; waits while too much is under way.
   *
   * @throws io.hardknocks.storage.StorageException when a group before could not be kept
   */
  public void submit(Reported reported) throws InterruptedException {
    submit(new Arrival(reported.attempt(), reported.steps()));
  }

  /**
   * Takes steps whose attempt comes apart from them, before or after.
   *
   * @throws io.hardknocks.storage.StorageException when a group before could not be kept
   */
  public void submit(List<Step> steps) throws InterruptedException {
    if (!steps.isEmpty()) submit(new Arrival(null, steps));
  }

  private void submit(Arrival arrival) throws InterruptedException {
    rethrow();
    room.acquire(roomOf(arrival));
    arrived.put(arrival);
  }

  /**
   * Waits until all is durable and linked.
   *
   * @return how many submissions were new
   * @throws io.hardknocks.storage.StorageException when a group could not be kept
   */
  public long finish() throws InterruptedException {
    arrived.put(new Arrival(null, List.of()));
    understanding.join();
    committing.join();
    awaitLinks();
    rethrow();
    links.catchUp();
    return recorded;
  }

  /** Gives up what is not durable yet, unless the stream was finished. */
  @Override
  public void close() {
    understanding.interrupt();
    committing.interrupt();
    var last = linking;
    if (last != null) last.interrupt();
  }

  private void understandAll() {
    try {
      var end = false;
      while (!end) {
        var waiting = new ArrayList<Arrival>();
        waiting.add(arrived.take());
        arrived.drainTo(waiting, GROUP - 1);
        end = waiting.removeIf(Arrival::isEnd);
        if (!waiting.isEmpty()) understood.put(understand(waiting));
      }
      understood.put(Group.END);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      giveUp(e);
    }
  }

  private Group understand(List<Arrival> group) {
    int taken = group.stream().mapToInt(RecordStream::roomOf).sum();
    var attempts = group.stream().map(Arrival::attempt).filter(Objects::nonNull).toList();
    var steps = group.stream().flatMap(arrival -> arrival.steps().stream()).toList();
    return new Group(
        attempts.stream().map(Submission::id).toList(),
        recorder.prepare(attempts),
        stepRecorder.understand(steps),
        taken,
        false);
  }

  private void commitAll() {
    try {
      for (var group = understood.take(); !group.end(); group = understood.take()) {
        stepRecorder.keep(group.steps());
        recorded += group.attempts().append().size();
        room.release(group.room());
        if (!group.ids().isEmpty()) acknowledged.accept(group.ids());
        link(group.ids().size());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      giveUp(e);
    }
  }

  private void link(int committed) throws InterruptedException {
    unlinked += committed;
    boolean pausing = arrived.isEmpty() && understood.isEmpty();
    if (!pausing && unlinked < LINKED_AT_ONCE) return;
    awaitLinks();
    linking = Thread.ofPlatform().daemon().name("link").start(this::catchUp);
    unlinked = 0;
  }

  private void awaitLinks() throws InterruptedException {
    var last = linking;
    if (last != null) last.join();
  }

  private void catchUp() {
    try {
      links.catchUp();
    } catch (RuntimeException e) {
      giveUp(e);
    }
  }

  private void giveUp(RuntimeException e) {
    broken = e;
    room.release(CHARACTERS);
    understanding.interrupt();
    committing.interrupt();
    arrived.clear();
  }

  private void rethrow() {
    var cause = broken;
    if (cause != null) throw cause;
  }

  private static int roomOf(Arrival arrival) {
    long characters = arrival.attempt() == null ? 0 : RecordSize.of(arrival.attempt());
    for (var step : arrival.steps()) characters += RecordSize.of(step);
    return (int) Math.min(characters, CHARACTERS);
  }
}
