package io.hardknocks.server.mcp;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Messages to a client as server-sent events, each in one write. A comment now and then keeps the
 * connection, and shows when nobody is there any more.
 */
final class EventStream implements McpStreamableServerTransport {
  private static final long PAUSE_SECONDS = 15;
  private static final HttpData COMMENT = HttpData.ofUtf8(":\n\n");

  private final HttpResponseWriter out = HttpResponse.streaming();

  EventStream(ServiceRequestContext context) {
    context.clearRequestTimeout();
    var _ =
        out.tryWrite(
            ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.EVENT_STREAM)
                .add(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .build());
    var beats =
        context
            .eventLoop()
            .scheduleAtFixedRate(
                () -> {
                  var _ = out.tryWrite(COMMENT);
                },
                PAUSE_SECONDS,
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    var _ = out.whenComplete().handle((done, thrown) -> beats.cancel(false));
  }

  HttpResponse response() {
    return out;
  }

  /** Calls {@code listener} when the client or the server ended it. */
  void whenEnded(Runnable listener) {
    var _ =
        out.whenComplete()
            .handle(
                (done, thrown) -> {
                  listener.run();
                  return null;
                });
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return sendMessage(message, null);
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String id) {
    return Mono.fromCallable(
            () -> {
              if (!out.tryWrite(HttpData.ofUtf8(event(message, id))))
                throw new IOException("the client is gone");
              return id;
            })
        .then();
  }

  private static String event(JSONRPCMessage message, @Nullable String id) throws IOException {
    return (id == null ? "" : "id: " + id + "\n")
        + "event: message\ndata: "
        + McpJsonDefaults.getMapper().writeValueAsString(message)
        + "\n\n";
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return McpJsonDefaults.getMapper().convertValue(data, type);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(this::close);
  }

  @Override
  public void close() {
    out.close();
  }
}
