package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.hardknocks.server.http.door.Doors;
import io.hardknocks.server.http.door.Room;
import io.hardknocks.server.http.problem.Problems;
import java.util.concurrent.Executor;

/** One route as it is served: the caller looked at, the body read, the answer made. */
final class RouteService implements HttpService {
  private final Route route;
  private final Doors doors;
  private final Room room;
  private final Answering answering;
  private final Executor executor;

  RouteService(Route route, Doors doors, Room room, Answering answering, Executor executor) {
    this.route = route;
    this.doors = doors;
    this.room = room;
    this.answering = answering;
    this.executor = executor;
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
              .thenApplyAsync(whole -> answering.answer(context, whole, principal), executor)
              .exceptionally(thrown -> route.refusal(Problems.of(thrown)));
      var _ = response.whenComplete((answered, thrown) -> taken.close());
      return HttpResponse.of(response);
    } catch (RuntimeException e) {
      // what the caller still sends is let go by, so that it hears the answer
      var _ = request.subscribe();
      return route.refusal(Problems.of(e));
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
