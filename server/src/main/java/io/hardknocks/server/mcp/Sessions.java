package io.hardknocks.server.mcp;

import io.hardknocks.server.access.Principal;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sessions of clients over HTTP. Each is for the caller who began it alone. There is room for
 * so many; the one that was used longest ago makes place for a new one. Thread-safe.
 */
final class Sessions implements McpStreamableServerTransportProvider {
  private static final int MOST = 1_000;
  static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private final SequencedMap<String, Open> open = new LinkedHashMap<>(16, 0.75f, true);
  private McpStreamableServerSession.@Nullable Factory factory;

  private record Open(McpStreamableServerSession session, Principal owner) {}

  @Override
  public void setSessionFactory(McpStreamableServerSession.Factory sessions) {
    factory = sessions;
  }

  @Override
  public List<String> protocolVersions() {
    return VERSIONS;
  }

  McpStreamableServerSessionInit begin(InitializeRequest request, Principal owner) {
    if (factory == null) throw new IllegalStateException("not ready");
    var begun = factory.startSession(request);
    var old = add(begun.session(), owner);
    if (old != null) old.close();
    return begun;
  }

  private synchronized @Nullable McpStreamableServerSession add(
      McpStreamableServerSession session, Principal owner) {
    open.put(session.getId(), new Open(session, owner));
    if (open.size() <= MOST) return null;
    var oldest = open.pollFirstEntry();
    return oldest == null ? null : oldest.getValue().session();
  }

  /** {@code null} when this caller has none of this id. */
  synchronized @Nullable McpStreamableServerSession find(String id, Principal owner) {
    var found = open.get(id);
    return found != null && found.owner().equals(owner) ? found.session() : null;
  }

  /** Ends a session. */
  void end(McpStreamableServerSession session) {
    synchronized (this) {
      open.remove(session.getId());
    }
    session.close();
  }

  private synchronized List<McpStreamableServerSession> all() {
    return open.values().stream().map(Open::session).toList();
  }

  @Override
  public Mono<Void> notifyClients(String method, Object parameters) {
    return Flux.fromIterable(all())
        .flatMap(session -> session.sendNotification(method, parameters).onErrorComplete())
        .then();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(() -> all().forEach(this::end));
  }
}
