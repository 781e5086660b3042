package io.hardknocks.server.events;

import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamWriter;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.server.events.Happening.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what happens. Each has its own place in the order of arrival, so that one who
 * comes back is told from there on; one who does not read is let go. One thread.
 */
public final class Feed {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final int MOST_LISTENERS = 200;
  private static final int MOST_WAITING = 2_000;

  private final Happenings happenings;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("events").unstarted(this::run);

  public Feed(Hardknocks memory) {
    happenings = new Happenings(memory);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Says that there may be something to tell. */
  public void wake() {
    if (!listeners.isEmpty() && news.availablePermits() == 0) news.release();
  }

  public int listeners() {
    return listeners.size();
  }

  /** Whether no more may listen. */
  public boolean full() {
    return listeners.size() >= MOST_LISTENERS;
  }

  /**
   * What happens from now on.
   *
   * @param after the position that was told last; {@code null} to hear only what is new
   */
  public StreamMessage<ServerSentEvent> listen(Wanted wanted, @Nullable Long after) {
    var listener =
        new Listener(wanted, StreamMessage.streaming(), after == null ? happenings.end() : after);
    listener.tell(ServerSentEvent.ofComment("listening"));
    listeners.add(listener);
    var _ = listener.stream.whenComplete().whenComplete((done, gone) -> listeners.remove(listener));
    wake();
    return listener.stream;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        boolean any = news.tryAcquire(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        if (any) tellAll();
        else listeners.forEach(one -> one.tell(ServerSentEvent.ofComment("still here")));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void tellAll() {
    if (listeners.isEmpty()) return;
    long end = happenings.end();
    var lessons = happenings.lessons(end);
    for (var listener : listeners) {
      listener.tellUpTo(end);
      for (var lesson : lessons) listener.tell(lesson);
    }
  }

  /** Lets all go. */
  public void stop() {
    thread.interrupt();
    listeners.forEach(listener -> listener.stream.close());
  }

  private final class Listener {
    private final Wanted wanted;
    private final StreamWriter<ServerSentEvent> stream;
    private final AtomicInteger waiting = new AtomicInteger();
    private long position;

    Listener(Wanted wanted, StreamWriter<ServerSentEvent> stream, long position) {
      this.wanted = wanted;
      this.stream = stream;
      this.position = position;
    }

    void tellUpTo(long end) {
      while (position < end && stream.isOpen()) {
        var next = happenings.after(position, end);
        if (next.isEmpty()) {
          position = end;
          return;
        }
        next.forEach(this::tell);
        position = next.getLast().position();
      }
    }

    void tell(Happening happening) {
      if (!wanted.wants(happening)) return;
      tell(
          ServerSentEvent.builder()
              .id(Long.toString(happening.position()))
              .event(happening.kind().wire())
              .data(happening.json())
              .build());
    }

    void tell(ServerSentEvent event) {
      if (waiting.incrementAndGet() > MOST_WAITING) {
        stream.close(new IllegalStateException("the listener does not read"));
        return;
      }
      if (!stream.tryWrite(event)) return;
      var _ = stream.whenConsumed().thenRun(() -> waiting.set(0));
    }
  }
}
