package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import io.hardknocks.server.http.door.Bodies;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Unary calls of gRPC over HTTP/2: one message in, one out. */
public final class Grpc {
  private static final MediaType TYPE = MediaType.create("application", "grpc+proto");
  private static final int PREFIX = 5;
  private static final String STATUS = "grpc-status";
  private static final String MESSAGE = "grpc-message";

  private final Bodies bodies;

  /**
   * @param longest bytes of a message when it is unpacked
   */
  public Grpc(int longest) {
    bodies = new Bodies(longest);
  }

  /**
   * The message of a call.
   *
   * @throws Refused when it is cut, too long, or of an unknown encoding
   */
  public byte[] message(Call call) {
    return message(call.bytes(), call.headers().get("grpc-encoding"));
  }

  byte[] message(byte[] bytes, @Nullable String encoding) {
    var body = ByteBuffer.wrap(bytes);
    if (body.remaining() < PREFIX || body.getInt(1) != body.remaining() - PREFIX)
      throw new Refused(Problem.of(HttpStatus.BAD_REQUEST, "not one message of gRPC"));
    boolean packed = body.get(0) == 1;
    var message = new byte[body.getInt(1)];
    body.get(PREFIX, message);
    return packed ? bodies.decode(message, encoding) : message;
  }

  /** An answer with one message. */
  public static HttpResponse answer(byte[] message) {
    var framed = ByteBuffer.allocate(PREFIX + message.length);
    framed.put((byte) 0).putInt(message.length).put(message);
    return HttpResponse.of(
        ResponseHeaders.builder(HttpStatus.OK).contentType(TYPE).build(),
        HttpData.wrap(framed.array()),
        HttpHeaders.of(STATUS, "0"));
  }

  /** The same refusal in gRPC's words. */
  static HttpResponse refusal(Problem problem) {
    var headers = ResponseHeaders.builder(HttpStatus.OK).contentType(TYPE);
    headers.add(STATUS, Integer.toString(code(problem.status().code())));
    headers.add(MESSAGE, percent(problem.detail()));
    if (problem.retryAfter() != null)
      headers.addInt(HttpHeaderNames.RETRY_AFTER, problem.retryAfter());
    return HttpResponse.of(headers.build());
  }

  /** Of the codes that gRPC has, the one that tells a client the same. */
  private static int code(int status) {
    return switch (status) {
      case 400, 415, 422 -> 3; // INVALID_ARGUMENT
      case 401 -> 16; // UNAUTHENTICATED
      case 403, 421 -> 7; // PERMISSION_DENIED
      case 404 -> 5; // NOT_FOUND
      case 413, 429 -> 8; // RESOURCE_EXHAUSTED
      case 501 -> 12; // UNIMPLEMENTED
      case 503 -> 14; // UNAVAILABLE
      default -> 13; // INTERNAL
    };
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
