package io.hardknocks.server.mcp;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message that is answered with an error of JSON-RPC, to no message in particular. */
final class RpcProblem extends RuntimeException {
  private final transient HttpStatus status;
  private final int code;

  RpcProblem(HttpStatus status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /**
   * The message that JSON text is.
   *
   * @throws RpcProblem when it is none
   */
  static JSONRPCMessage read(String text) {
    var json = McpJsonDefaults.getMapper();
    Object value;
    try {
      value = json.readValue(text, Object.class);
    } catch (IOException | RuntimeException e) {
      throw new RpcProblem(HttpStatus.BAD_REQUEST, ErrorCodes.PARSE_ERROR, "not JSON");
    }
    if (!(value instanceof Map<?, ?> fields) || !"2.0".equals(fields.get("jsonrpc")))
      throw invalid();
    try {
      return McpSchema.deserializeJsonRpcMessage(json, text);
    } catch (IOException | RuntimeException e) {
      throw invalid();
    }
  }

  private static RpcProblem invalid() {
    return new RpcProblem(
        HttpStatus.BAD_REQUEST,
        ErrorCodes.INVALID_REQUEST,
        "not a message (expected: one request, notification or response of JSON-RPC 2.0)");
  }

  HttpResponse response() {
    return HttpResponse.of(status, MediaType.JSON_UTF_8, line());
  }

  /** As JSON, on one line. */
  String line() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", "2.0");
    answer.put("id", null);
    answer.put("error", Map.of("code", code, "message", String.valueOf(getMessage())));
    try {
      return McpJsonDefaults.getMapper().writeValueAsString(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
