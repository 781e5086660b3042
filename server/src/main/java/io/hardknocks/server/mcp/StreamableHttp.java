package io.hardknocks.server.mcp;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Handler;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.mcp.tool.Toolbox;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.io.IOException;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The streamable HTTP transport of the Model Context Protocol at {@code /mcp}. A request is
 * answered with a stream that ends with its response; the beginning of a session with JSON.
 */
public final class StreamableHttp implements AutoCloseable {
  private static final String PATH = "/mcp";
  private static final String SESSION = "mcp-session-id";
  private static final String VERSION = "mcp-protocol-version";

  private final Sessions sessions = new Sessions();
  private final UnderWay underWay = new UnderWay();
  private final McpSyncServer server;

  public StreamableHttp(Toolbox toolbox) {
    server = toolbox.in(McpServer.sync(sessions));
  }

  /** Roles beyond reading are asked for by the single tools. */
  public List<Route> routes() {
    return List.of(
        Route.post(
            PATH,
            Role.READ,
            "A message of the Model Context Protocol, streamable HTTP.",
            Route.Body.JSON,
            answering(this::take)),
        Route.get(
            PATH,
            Role.READ,
            "Messages of the server to a client of a session, as server-sent events.",
            answering(this::listen)),
        Route.delete(PATH, Role.READ, "Ends a session of a client.", answering(this::end)));
  }

  private static Handler answering(Handler handler) {
    return call -> {
      try {
        requireKnownVersion(call);
        return handler.answer(call);
      } catch (RpcProblem e) {
        return e.response();
      }
    };
  }

  private static void requireKnownVersion(Call call) {
    var version = call.headers().get(VERSION);
    if (version != null && !Sessions.VERSIONS.contains(version))
      throw new RpcProblem(
          HttpStatus.BAD_REQUEST,
          ErrorCodes.INVALID_REQUEST,
          VERSION + ": " + version + " (expected: " + String.join(", ", Sessions.VERSIONS) + ")");
  }

  private HttpResponse take(Call call) throws IOException {
    requireAccepts(call, MediaType.JSON, MediaType.EVENT_STREAM);
    var type = call.headers().contentType();
    if (type == null || !type.is(MediaType.JSON.withoutParameters()))
      throw new RpcProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          ErrorCodes.INVALID_REQUEST,
          "content-type: " + type + " (expected: application/json)");
    var message = RpcProblem.read(call.text());
    if (message instanceof JSONRPCRequest request
        && request.method().equals(McpSchema.METHOD_INITIALIZE)) return begin(call, request);
    var session = session(call);
    return switch (message) {
      case JSONRPCRequest request -> answer(call, session, request);
      case JSONRPCNotification notification ->
          underWay.take(session.getId(), notification)
              ? HttpResponse.of(ResponseHeaders.of(HttpStatus.ACCEPTED))
              : taken(call, session.accept(notification));
      case JSONRPCResponse response -> taken(call, session.accept(response));
      default -> HttpResponse.of(HttpStatus.BAD_REQUEST);
    };
  }

  private static void requireAccepts(Call call, MediaType... types) {
    var accepted = call.headers().accept();
    for (var type : types) {
      if (accepted.stream().noneMatch(type::belongsTo))
        throw new RpcProblem(
            HttpStatus.NOT_ACCEPTABLE,
            ErrorCodes.INVALID_REQUEST,
            "accept: (expected: " + type.withoutParameters() + " among the types)");
    }
  }

  private HttpResponse begin(Call call, JSONRPCRequest request) throws IOException {
    var json = McpJsonDefaults.getMapper();
    InitializeRequest wanted;
    try {
      wanted = json.convertValue(request.params(), InitializeRequest.class);
    } catch (RuntimeException e) {
      throw new RpcProblem(
          HttpStatus.BAD_REQUEST, ErrorCodes.INVALID_PARAMS, "not the parameters of initialize");
    }
    if (wanted == null)
      throw new RpcProblem(
          HttpStatus.BAD_REQUEST, ErrorCodes.INVALID_PARAMS, "initialize without parameters");
    var begun = sessions.begin(wanted, call.principal());
    var result = begun.initResult().contextWrite(context(call)).block();
    var answer = JSONRPCResponse.result(request.id(), result);
    return HttpResponse.of(
        ResponseHeaders.builder(HttpStatus.OK)
            .contentType(MediaType.JSON_UTF_8)
            .add(SESSION, begun.session().getId())
            .build(),
        HttpData.wrap(json.writeValueAsBytes(answer)));
  }

  private McpStreamableServerSession session(Call call) {
    var id = call.headers().get(SESSION);
    if (id == null || id.isBlank())
      throw new RpcProblem(
          HttpStatus.BAD_REQUEST,
          ErrorCodes.INVALID_REQUEST,
          SESSION + ": missing (expected: the id that initialize answered with)");
    var session = sessions.find(id, call.principal());
    if (session == null)
      throw new RpcProblem(
          HttpStatus.NOT_FOUND, ErrorCodes.INVALID_REQUEST, "no such session (initialize again)");
    return session;
  }

  private static reactor.util.context.ContextView context(Call call) {
    return reactor.util.context.Context.of(
        McpTransportContext.KEY, Toolbox.contextOf(call.principal()));
  }

  private HttpResponse answer(
      Call call, McpStreamableServerSession session, JSONRPCRequest request) {
    var stream = new EventStream(call.context());
    var answering = session.responseStream(stream).handle(request).contextWrite(context(call));
    underWay.answer(session.getId(), request, answering, stream::close);
    return stream.response();
  }

  private static HttpResponse taken(Call call, Mono<Void> taking) {
    taking.contextWrite(context(call)).block();
    return HttpResponse.of(ResponseHeaders.of(HttpStatus.ACCEPTED));
  }

  private HttpResponse listen(Call call) {
    requireAccepts(call, MediaType.EVENT_STREAM);
    var session = session(call);
    var stream = new EventStream(call.context());
    var listening = session.listeningStream(stream);
    stream.whenEnded(listening::close);
    return stream.response();
  }

  private HttpResponse end(Call call) {
    sessions.end(session(call));
    return HttpResponse.of(ResponseHeaders.of(HttpStatus.NO_CONTENT));
  }

  /** Ends all sessions and their streams. */
  @Override
  public void close() {
    server.close();
    sessions.closeGracefully().block();
  }
}
