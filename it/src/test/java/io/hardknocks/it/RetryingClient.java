package io.hardknocks.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends a batch again until it is acknowledged, and then the next one. */
final class RetryingClient {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final URI route;
  private final String type;
  private final Batches batches;
  private final Semaphore acknowledgements;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> acknowledged = new ArrayList<>();
  private final Thread thread;
  private int again;
  private volatile boolean ending;
  private volatile @Nullable Throwable broken;

  RetryingClient(URI route, String type, Batches batches, Semaphore acknowledgements) {
    this.route = route;
    this.type = type;
    this.batches = batches;
    this.acknowledgements = acknowledgements;
    thread =
        Thread.ofPlatform()
            .name("client of " + route)
            .uncaughtExceptionHandler((ended, why) -> broken = why)
            .start(this::sendAll);
  }

  /** What is sent. */
  interface Batches {
    Batch next(int number);
  }

  /** The body of a request, and the ids of what is in it. */
  record Batch(BodyPublisher body, List<String> ids) {}

  private void sendAll() {
    for (int number = 0; !ending; number++) {
      var batch = batches.next(number);
      while (!isTaken(batch)) {
        again++;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      acknowledged.addAll(batch.ids());
      acknowledgements.release();
    }
  }

  private boolean isTaken(Batch batch) {
    var request =
        HttpRequest.newBuilder(route)
            .header("Content-Type", type)
            .timeout(LONGEST)
            .POST(batch.body())
            .build();
    try {
      int status = http.send(request, BodyHandlers.ofString()).statusCode();
      if (status != 200 && status != 429 && status != 503)
        throw new AssertionError(route + " answered " + status);
      return status == 200;
    } catch (IOException killed) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends after the batch that is under way; the ids of all that was acknowledged. */
  List<String> end() throws InterruptedException {
    ending = true;
    thread.join();
    http.close();
    if (broken != null) throw new AssertionError("client of " + route, broken);
    return acknowledged;
  }

  /** How often a batch was sent again. */
  int again() {
    return again;
  }
}
