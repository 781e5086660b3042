package io.hardknocks.server.mcp;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * The requests that are being answered. A client may say that it wants no answer any more: then the
 * thread that works on it is interrupted, and a script that it runs ends. Thread-safe.
 */
final class UnderWay {
  private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);
  private static final String CANCELLED = "notifications/cancelled";

  private final Map<Key, Disposable.Swap> requests = new ConcurrentHashMap<>();

  /** A request of a session, by the id that its client gave it. */
  private record Key(String session, Object id) {}

  /**
   * Begins to answer.
   *
   * @param ended is called when it is answered, or will not be
   */
  void answer(String session, JSONRPCRequest request, Mono<Void> answering, Runnable ended) {
    var key = new Key(session, request.id());
    var work = Disposables.swap();
    requests.put(key, work);
    work.update(
        answering
            .doFinally(
                signal -> {
                  requests.remove(key, work);
                  ended.run();
                })
            .subscribe(done -> {}, thrown -> LOG.debug("no answer to {}", request.id(), thrown)));
  }

  /** Whether a notification was one that ends a request, known or not. */
  boolean take(String session, JSONRPCNotification notification) {
    if (!notification.method().equals(CANCELLED)) return false;
    var id = id(notification.params());
    var work = id == null ? null : requests.get(new Key(session, id));
    if (work != null) work.dispose();
    return true;
  }

  private static @Nullable Object id(@Nullable Object parameters) {
    return parameters instanceof Map<?, ?> named ? named.get("requestId") : null;
  }
}
