package io.hardknocks.server.operation;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Route;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Whether the server is well, and its figures. */
public final class Operation {
  private static final MediaType FIGURES =
      MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

  private final Hardknocks memory;
  private final BooleanSupplier ending;
  private final Figures figures;

  /**
   * @param ending whether it takes no more calls
   */
  public Operation(Hardknocks memory, BooleanSupplier ending, Figures figures) {
    this.memory = memory;
    this.ending = ending;
    this.figures = figures;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/health", Role.READ, "Whether the process lives.", this::health).open(),
        Route.get(
                "/ready", Role.READ, "Whether it takes calls, and the store is well.", this::ready)
            .open(),
        Route.get("/metrics", Role.READ, "Figures in Prometheus' format.", this::metrics));
  }

  private HttpResponse health(Call call) {
    return Json.ok(out -> out.put("status", "ok"));
  }

  private HttpResponse ready(Call call) {
    boolean usable = memory.upkeep().health().usable() && !ending.getAsBoolean();
    return Json.of(
        usable ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
        out -> out.put("status", usable ? "ready" : "not ready"));
  }

  private HttpResponse metrics(Call call) {
    return HttpResponse.of(HttpStatus.OK, FIGURES, figures.text());
  }
}
