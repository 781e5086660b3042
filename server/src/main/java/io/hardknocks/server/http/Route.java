package io.hardknocks.server.http;

import static java.util.Objects.requireNonNull;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be called. The table of these is the whole surface: what is bound, who may,
 * what the OpenAPI document says, and what the tests walk.
 *
 * @param path with {@code {name}} for its variables
 * @param role that a caller needs; {@code null} where everybody may
 * @param summary one sentence
 */
public record Route(
    HttpMethod method,
    String path,
    @Nullable Role role,
    String summary,
    List<Parameter> parameters,
    Body body,
    Handler handler) {

  /** What a call carries. */
  public enum Body {
    NONE,
    JSON,
    /** JSON lines too. */
    LINES,
    TEXT,
    /** Bytes of another protocol. */
    BYTES,
    /** A message of gRPC, which hears refusals in its own words. */
    GRPC
  }

  /** How this route's callers hear of a problem. */
  HttpResponse refusal(Problem problem) {
    return body == Body.GRPC ? Grpc.refusal(problem) : problem.response();
  }

  public Route {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    parameters = List.copyOf(parameters);
    requireNonNull(handler, "handler");
  }

  public static Route get(String path, Role role, String summary, Handler handler) {
    return new Route(HttpMethod.GET, path, role, summary, List.of(), Body.NONE, handler);
  }

  public static Route post(String path, Role role, String summary, Body body, Handler handler) {
    return new Route(HttpMethod.POST, path, role, summary, List.of(), body, handler);
  }

  public static Route delete(String path, Role role, String summary, Handler handler) {
    return new Route(HttpMethod.DELETE, path, role, summary, List.of(), Body.NONE, handler);
  }

  /** This route for everybody. */
  public Route open() {
    return new Route(method, path, null, summary, parameters, body, handler);
  }

  /** This route with more parameters. */
  public Route with(Parameter... more) {
    var all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return new Route(method, path, role, summary, all, body, handler);
  }

  /** This route with more parameters. */
  public Route with(List<Parameter> more) {
    return with(more.toArray(Parameter[]::new));
  }

  /** {@code GET /api/summary}. */
  public String name() {
    return method + " " + path;
  }

  Set<String> parameterNames() {
    return Set.copyOf(parameters.stream().map(Parameter::name).toList());
  }
}
