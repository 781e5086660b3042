package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.hardknocks.server.http.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Answers calls that no route takes: the path is not known, or not with that method. */
public final class Unrouted implements HttpService {
  private final List<Route> routes;

  public Unrouted(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    var path = context.path();
    var methods = methods(path);
    if (methods.isEmpty())
      return Problem.of(
              HttpStatus.NOT_FOUND, "no such route: " + path + " (GET /openapi.json has them all)")
          .response();
    var detail = "method: " + request.method() + " (expected: " + methods + ")";
    return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, detail)
        .response()
        .mapHeaders(
            headers -> headers.withMutations(out -> out.set(HttpHeaderNames.ALLOW, methods)));
  }

  private String methods(String path) {
    return routes.stream()
        .filter(route -> matches(route.path(), path))
        .map(Route::method)
        .distinct()
        .map(HttpMethod::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Whether a path is one of a route's, in whose own {@code {id}} stands for any part. */
  private static boolean matches(String route, String path) {
    var expected = route.split("/", -1);
    var parts = path.split("/", -1);
    if (expected.length != parts.length) return false;
    for (int i = 0; i < parts.length; i++)
      if (!expected[i].startsWith("{") && !expected[i].equals(parts[i])) return false;
    return true;
  }
}
