package io.hardknocks.server.http.problem;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import io.hardknocks.codec.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is none: {@code application/problem+json} of RFC 9457.
 *
 * @param detail one line: what is wrong, and what is expected
 * @param retryAfter seconds to wait before the same call may succeed; {@code null} when it will not
 */
public record Problem(HttpStatus status, String detail, @Nullable Integer retryAfter) {
  private static final MediaType TYPE = MediaType.create("application", "problem+json");

  public static Problem of(HttpStatus status, String detail) {
    return new Problem(status, detail, null);
  }

  /** One that goes away by itself. */
  public static Problem busy(HttpStatus status, String detail, int seconds) {
    return new Problem(status, detail, seconds);
  }

  public HttpResponse response() {
    var headers = ResponseHeaders.builder(status).contentType(TYPE);
    if (retryAfter != null) headers.addInt(HttpHeaderNames.RETRY_AFTER, retryAfter);
    if (status.equals(HttpStatus.UNAUTHORIZED))
      headers.add(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
    return HttpResponse.of(headers.build(), HttpData.ofUtf8(json()));
  }

  private String json() {
    return JsonObject.line(
        out ->
            out.put("type", "about:blank")
                .put("title", status.reasonPhrase())
                .put("status", status.code())
                .put("detail", detail));
  }
}
