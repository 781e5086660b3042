package io.hardknocks.server.otlp;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.codec.otlp.OtlpAnswers.Signal;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Grpc;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.util.List;

/** OTLP over gRPC. */
public final class OtlpGrpc {
  private static final String SERVICES = "/opentelemetry.proto.collector.";

  private final Intake intake;
  private final Grpc grpc;

  /**
   * @param longest bytes of a message when it is unpacked
   */
  public OtlpGrpc(Intake intake, int longest) {
    this.intake = intake;
    this.grpc = new Grpc(longest);
  }

  public List<Route> routes() {
    return List.of(
        route("trace.v1.TraceService/Export", "Keeps spans: OTLP over gRPC.", Signal.TRACES),
        route("logs.v1.LogsService/Export", "Keeps logs: OTLP over gRPC.", Signal.LOGS));
  }

  private Route route(String method, String summary, Signal signal) {
    return Route.post(
        SERVICES + method, Role.INGEST, summary, Route.Body.GRPC, call -> take(call, signal));
  }

  private HttpResponse take(Call call, Signal signal) {
    try {
      var request = grpc.message(call);
      return Grpc.answer(intake.take(call.principal(), signal, Format.PROTOBUF, request));
    } catch (MalformedRequest e) {
      throw new Refused(Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
    }
  }
}
