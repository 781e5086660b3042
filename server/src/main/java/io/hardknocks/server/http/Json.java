package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.hardknocks.codec.JsonObject;
import java.util.function.Consumer;

/** Answers in JSON. */
public final class Json {
  private Json() {}

  public static HttpResponse ok(Consumer<JsonObject> fields) {
    return of(HttpStatus.OK, fields);
  }

  public static HttpResponse of(HttpStatus status, Consumer<JsonObject> fields) {
    return HttpResponse.of(status, MediaType.JSON_UTF_8, JsonObject.line(fields));
  }
}
