package io.hardknocks.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Requests as bytes. */
final class HttpText {
  private HttpText() {}

  static byte[] post(String path, String type, byte[] body) {
    var head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var request = new ByteArrayOutputStream(head.length() + body.length);
    request.writeBytes(head.getBytes(US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
