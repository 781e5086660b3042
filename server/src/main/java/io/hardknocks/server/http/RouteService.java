package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.hardknocks.server.access.Principal;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** One route as it is served: the caller looked at, the body read, the answer made. */
final class RouteService implements HttpService {
  private final Route route;
  private final Doors doors;
  private final Room room;
  private final Bodies bodies;
  private final Executor executor;
  private final InstantSource clock;

  RouteService(
      Route route,
      Doors doors,
      Room room,
      Bodies bodies,
      Executor executor,
      InstantSource clock) {
    this.route = route;
    this.doors = doors;
    this.room = room;
    this.bodies = bodies;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    try {
      var principal = doors.open(request.headers(), route.role());
      requireKnownParameters(context);
      var taken = room.take(request.headers().contentLength());
      var response =
          request
              .aggregate()
              .thenApplyAsync(
                  whole -> answer(context, whole.headers(), principal, whole.content().array()),
                  executor)
              .exceptionally(thrown -> Problems.of(thrown).response());
      response.whenComplete((answered, thrown) -> taken.close());
      return HttpResponse.of(response);
    } catch (RuntimeException e) {
      return Problems.of(e).response();
    }
  }

  private HttpResponse answer(
      ServiceRequestContext context, RequestHeaders headers, Principal principal, byte[] content) {
    try {
      var body = bodies.decode(content, headers.get(HttpHeaderNames.CONTENT_ENCODING));
      return route.handler().answer(new Call(context, headers, principal, body, clock));
    } catch (Exception e) {
      return Problems.of(e).response();
    }
  }

  private void requireKnownParameters(ServiceRequestContext context) {
    var known = route.parameterNames();
    for (var name : context.queryParams().names()) {
      if (!known.contains(name))
        throw new IllegalArgumentException(
            "unknown parameter "
                + name
                + (known.isEmpty()
                    ? " (expected: none)"
                    : " (expected: " + String.join(", ", known.stream().sorted().toList()) + ")"));
    }
  }
}
