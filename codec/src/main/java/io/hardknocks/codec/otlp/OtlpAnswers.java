package io.hardknocks.codec.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import java.io.ByteArrayOutputStream;

/** The answers of OTLP: what was rejected, or why nothing was taken. */
public final class OtlpAnswers {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private OtlpAnswers() {}

  /** What was not taken. */
  public enum Signal {
    TRACES("rejectedSpans"),
    LOGS("rejectedLogRecords");

    private final String field;

    Signal(String field) {
      this.field = field;
    }
  }

  /**
   * {@code ExportTraceServiceResponse} or {@code ExportLogsServiceResponse}.
   *
   * @param rejected how many items; 0 when all were taken
   * @param reason one line; empty when all were taken
   */
  public static byte[] taken(Signal signal, Format format, long rejected, String reason) {
    if (format == Format.JSON) return taken(signal, rejected, reason).getBytes(UTF_8);
    if (rejected == 0) return new byte[0];
    var partial = new ByteArrayOutputStream();
    number(partial, 1, rejected);
    bytes(partial, 2, reason.getBytes(UTF_8));
    var answer = new ByteArrayOutputStream();
    bytes(answer, 1, partial.toByteArray());
    return answer.toByteArray();
  }

  private static String taken(Signal signal, long rejected, String reason) {
    return JsonObject.line(
        out -> {
          if (rejected > 0)
            out.object(
                "partialSuccess",
                partial ->
                    partial.put(signal.field, Long.toString(rejected)).put("errorMessage", reason));
        });
  }

  /** {@code google.rpc.Status}: nothing was taken, and why. */
  public static byte[] refused(Format format, int code, String reason) {
    if (format == Format.JSON)
      return JsonObject.line(out -> out.put("code", code).put("message", reason)).getBytes(UTF_8);
    var status = new ByteArrayOutputStream();
    number(status, 1, code);
    bytes(status, 2, reason.getBytes(UTF_8));
    return status.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, ((long) field << 3) | VARINT);
    varint(out, value);
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    varint(out, ((long) field << 3) | BYTES);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long left = value;
    for (; (left & ~0x7fL) != 0; left >>>= 7) out.write((int) ((left & 0x7f) | 0x80));
    out.write((int) left);
  }
}
