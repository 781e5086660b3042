package io.hardknocks.server.otlp;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.hardknocks.codec.otlp.OtlpAnswers;
import io.hardknocks.codec.otlp.OtlpAnswers.Signal;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OTLP over HTTP, protobuf or JSON. */
public final class OtlpHttp {
  private static final MediaType PROTOBUF = MediaType.create("application", "x-protobuf");
  private static final int INVALID_ARGUMENT = 3;

  private final Intake intake;

  public OtlpHttp(Intake intake) {
    this.intake = intake;
  }

  public List<Route> routes() {
    return List.of(
        route("/v1/traces", "Keeps spans: OTLP traces.", Signal.TRACES),
        route("/v1/logs", "Keeps messages and errors: OTLP logs.", Signal.LOGS));
  }

  private Route route(String path, String summary, Signal signal) {
    return Route.post(path, Role.INGEST, summary, Route.Body.BYTES, call -> take(call, signal));
  }

  private HttpResponse take(Call call, Signal signal) {
    var format = format(call.headers().contentType());
    var type = format == Format.JSON ? MediaType.JSON : PROTOBUF;
    try {
      var answer = intake.take(call.principal(), signal, format, call.bytes());
      return HttpResponse.of(HttpStatus.OK, type, answer);
    } catch (MalformedRequest e) {
      var reason = String.valueOf(e.getMessage());
      return HttpResponse.of(
          HttpStatus.BAD_REQUEST, type, OtlpAnswers.refused(format, INVALID_ARGUMENT, reason));
    }
  }

  private static Format format(@Nullable MediaType type) {
    if (type != null && type.is(PROTOBUF)) return Format.PROTOBUF;
    if (type != null && type.is(MediaType.JSON)) return Format.JSON;
    throw new Refused(
        Problem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "content-type: " + type + " (expected: application/x-protobuf or application/json)"));
  }
}
