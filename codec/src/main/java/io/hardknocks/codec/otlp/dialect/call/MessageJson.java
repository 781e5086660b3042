package io.hardknocks.codec.otlp.dialect.call;

import io.hardknocks.codec.BoundedJson;
import io.hardknocks.codec.otlp.dialect.attribute.Conversation;
import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Messages out of the JSON of any dialect: an array of messages, one message, or an object around
 * them. A message has a role, and a content that is text or a list of parts.
 */
final class MessageJson {
  private static final JsonFactory JSON = BoundedJson.of(50_000_000, 200).build();

  private final JsonParser in;
  private final Conversation out = new Conversation();

  private MessageJson(JsonParser in) {
    this.in = in;
  }

  /**
   * The messages; the text itself as one message when it is none of that.
   *
   * @param role of who speaks where a message does not say
   */
  static Conversation read(String text, String role) {
    var json = text.strip();
    if (json.startsWith("{") || json.startsWith("[")) {
      try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
        var reader = new MessageJson(parser);
        parser.nextToken();
        reader.value(role);
        if (!reader.out.isEmpty() && parser.nextToken() == null) return reader.out;
      } catch (JacksonException notJson) {
        return new Conversation().add(role, text);
      }
    }
    return new Conversation().add(role, text);
  }

  private void value(String role) {
    switch (in.currentToken()) {
      case START_ARRAY -> {
        while (in.nextToken() != JsonToken.END_ARRAY) value(role);
      }
      case START_OBJECT -> object(role);
      case VALUE_STRING -> out.add(role, in.getString());
      default -> in.skipChildren();
    }
  }

  /** A message, or an object around messages. */
  private void object(String role) {
    var message = new Part(role);
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      in.nextToken();
      switch (name) {
        case "messages", "message", "choices", "generations" -> value(message.role);
        case "prompt" -> value("user");
        case "system" -> value("system");
        default -> message.field(name);
      }
    }
    out.add(message.role, message.text());
  }

  /** A message, or a part of one, while it is read. */
  private final class Part {
    private String role;
    private final StringBuilder text = new StringBuilder();
    private String call = "";
    private String arguments = "";

    Part(String role) {
      this.role = role;
    }

    void field(String name) {
      switch (name) {
        case "role" -> role = scalar(role);
        case "content",
            "parts",
            "text",
            "tool_calls",
            "toolCalls",
            "response",
            "result",
            "output" ->
            content();
        case "function" -> content();
        case "name", "toolName" -> call = scalar(call);
        case "arguments", "args", "input" -> arguments = raw();
        default -> in.skipChildren();
      }
    }

    private String scalar(String otherwise) {
      if (in.currentToken() == JsonToken.VALUE_STRING) return in.getString();
      in.skipChildren();
      return otherwise;
    }

    private void content() {
      switch (in.currentToken()) {
        case VALUE_STRING -> append(in.getString());
        case START_ARRAY -> {
          while (in.nextToken() != JsonToken.END_ARRAY) content();
        }
        case START_OBJECT -> part();
        default -> in.skipChildren();
      }
    }

    private void part() {
      var part = new Part(role);
      while (in.nextToken() != JsonToken.END_OBJECT) {
        var name = in.currentName();
        in.nextToken();
        part.field(name);
      }
      append(part.text());
    }

    private void append(String more) {
      if (more.isEmpty()) return;
      if (!text.isEmpty()) text.append('\n');
      text.append(more);
    }

    /** Text, else the call of a tool. */
    String text() {
      if (!arguments.isEmpty() && (text.isEmpty() || !call.isEmpty()))
        append(call + "(" + arguments + ")");
      return text.toString();
    }
  }

  private String raw() {
    if (in.currentToken() == JsonToken.VALUE_STRING) return in.getString();
    var text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      copy.copyCurrentStructure(in);
    }
    return text.toString();
  }
}
