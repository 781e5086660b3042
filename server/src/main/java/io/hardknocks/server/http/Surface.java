package io.hardknocks.server.http;

import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import io.hardknocks.server.access.AuditLog;
import io.hardknocks.server.http.door.Bodies;
import io.hardknocks.server.http.door.Doors;
import io.hardknocks.server.http.door.Room;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/** All routes, and how they are bound. */
public final class Surface {
  private final List<Route> routes;
  private final Doors doors;
  private final Room room;
  private final Bodies bodies;
  private final AuditLog audit;

  public Surface(List<Route> routes, Doors doors, Room room, Bodies bodies, AuditLog audit) {
    this.routes = List.copyOf(routes);
    this.doors = doors;
    this.room = room;
    this.bodies = bodies;
    this.audit = audit;
  }

  public List<Route> routes() {
    return routes;
  }

  /**
   * Binds every route.
   *
   * @param executor for handlers, which may block
   */
  public void bind(ServerBuilder server, Executor executor, InstantSource clock) {
    for (var route : routes) {
      server
          .route()
          .methods(route.method())
          .path(route.path())
          .build(service(route, executor, clock));
    }
  }

  private HttpService service(Route route, Executor executor, InstantSource clock) {
    var answering = new Answering(route, bodies, audit, clock);
    return new RouteService(route, doors, room, answering, executor);
  }
}
