package io.hardknocks.server.http;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.hardknocks.server.access.AuditLog;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.door.Bodies;
import io.hardknocks.server.http.problem.Problems;
import java.time.InstantSource;

/** Makes the answer to a call whose body is there; keeps what administrators do. */
final class Answering {
  private final Route route;
  private final Bodies bodies;
  private final AuditLog audit;
  private final InstantSource clock;

  Answering(Route route, Bodies bodies, AuditLog audit, InstantSource clock) {
    this.route = route;
    this.bodies = bodies;
    this.audit = audit;
    this.clock = clock;
  }

  HttpResponse answer(
      ServiceRequestContext context, AggregatedHttpRequest whole, Principal principal) {
    try {
      var encoding = whole.headers().get(HttpHeaderNames.CONTENT_ENCODING);
      var body = bodies.decode(whole.content().array(), encoding);
      keepActs(context, principal);
      return route.handler().answer(new Call(context, whole.headers(), principal, body, clock));
    } catch (Exception e) {
      return route.refusal(Problems.of(e));
    }
  }

  private void keepActs(ServiceRequestContext context, Principal principal) {
    if (route.role() != Role.ADMIN || route.method() == HttpMethod.GET) return;
    var query = context.query();
    audit.add(
        principal,
        context.clientAddress().getHostAddress(),
        route.method() + " " + context.path(),
        query == null ? "" : query);
  }
}
