package io.hardknocks.server.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.mcp.tool.Toolbox;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The Model Context Protocol on a stream in and a stream out, one message a line, for one caller.
 */
public final class Stdio implements McpServerTransportProvider, McpServerTransport {
  private static final Logger LOG = LoggerFactory.getLogger(Stdio.class);
  private static final int LONGEST = 16 << 20;

  /** The only one. */
  private static final String SESSION = "stdio";

  private final OutputStream out;
  private final Phaser underWay = new Phaser(1);
  private final UnderWay requests = new UnderWay();
  private McpServerSession.@Nullable Factory factory;

  private Stdio(OutputStream out) {
    this.out = out;
  }

  /** Answers until {@code in} ends, and what is under way then too. */
  public static void serve(Toolbox toolbox, Principal who, InputStream in, OutputStream out)
      throws IOException {
    var stdio = new Stdio(out);
    var server = toolbox.in(McpServer.sync(stdio));
    try {
      stdio.answerAll(new BufferedInputStream(in), who);
    } finally {
      server.close();
    }
  }

  private void answerAll(InputStream in, Principal who) throws IOException {
    if (factory == null) throw new IllegalStateException("not ready");
    var session = factory.create(this);
    for (var line = line(in); line != null; line = line(in)) {
      if (!line.isBlank()) answer(session, line, who);
    }
    underWay.arriveAndAwaitAdvance();
    session.close();
  }

  private void answer(McpServerSession session, String line, Principal who) throws IOException {
    JSONRPCMessage message;
    try {
      if (line.length() > LONGEST) throw tooLong();
      message = RpcProblem.read(line);
    } catch (RpcProblem e) {
      write(e.line());
      return;
    }
    if (message instanceof JSONRPCNotification told && requests.take(SESSION, told)) return;
    var answering =
        session
            .handle(message)
            .contextWrite(context -> context.put(McpTransportContext.KEY, Toolbox.contextOf(who)));
    underWay.register();
    if (message instanceof JSONRPCRequest request)
      requests.answer(SESSION, request, answering, underWay::arriveAndDeregister);
    else {
      var _ =
          answering
              .doFinally(ended -> underWay.arriveAndDeregister())
              .subscribe(done -> {}, thrown -> LOG.debug("a message was not taken", thrown));
    }
  }

  private static RpcProblem tooLong() {
    return new RpcProblem(
        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
        ErrorCodes.INVALID_REQUEST,
        "a message of more than " + LONGEST + " bytes");
  }

  /** The next line, or a little more of it than is taken; {@code null} at the end. */
  private static @Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) return null;
    for (; read >= 0 && read != '\n'; read = in.read())
      if (line.size() <= LONGEST) line.write(read);
    return line.toString(UTF_8);
  }

  private synchronized void write(String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory sessions) {
    factory = sessions;
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(
        () -> {
          try {
            write(McpJsonDefaults.getMapper().writeValueAsString(message));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return McpJsonDefaults.getMapper().convertValue(data, type);
  }

  @Override
  public Mono<Void> notifyClients(String method, Object parameters) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** The streams are their owner's. */
  @Override
  public void close() {}
}
