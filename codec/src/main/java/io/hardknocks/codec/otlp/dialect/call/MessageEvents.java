package io.hardknocks.codec.otlp.dialect.call;

import io.hardknocks.codec.otlp.dialect.attribute.Conversation;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.dialect.attribute.ValueText;
import io.hardknocks.codec.otlp.raw.RawSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of a model call that are events: of its span, or of log records. */
public record MessageEvents(Conversation sent, Conversation answered) {
  static MessageEvents of(List<RawSpan.Event> events) {
    var told = new MessageEvents(new Conversation(), new Conversation());
    for (var event : events) told.add(event.name(), Fields.of(event.attributes()), null);
    return told;
  }

  /** What one event tells; nothing when it is none of a model call. */
  public static MessageEvents of(String event, Fields fields, @Nullable Object body) {
    var told = new MessageEvents(new Conversation(), new Conversation());
    told.add(event, fields, body);
    return told;
  }

  public boolean isEmpty() {
    return sent.isEmpty() && answered.isEmpty();
  }

  private void add(String event, Fields fields, @Nullable Object body) {
    switch (event) {
      case "gen_ai.system.message" -> message(sent, "system", fields, body);
      case "gen_ai.user.message" -> message(sent, "user", fields, body);
      case "gen_ai.assistant.message" -> message(sent, "assistant", fields, body);
      case "gen_ai.tool.message" -> message(sent, "tool", fields, body);
      case "gen_ai.choice", "gen_ai.assistant.choice" ->
          message(answered, "assistant", fields, body);
      case "gen_ai.content.prompt",
          "gen_ai.content.completion",
          "gen_ai.client.inference.operation.details" ->
          details(fields, body);
      default -> {}
    }
  }

  private static void message(Conversation out, String role, Fields fields, @Nullable Object body) {
    var said = fields.text(Meaning.ROLE);
    var who = said.isEmpty() ? role : said;
    var text = fields.text(Meaning.MESSAGE);
    if (text.isEmpty()) text = fields.text(Meaning.CONTENT);
    if (text.isEmpty() && body != null) text = ValueText.plain(body);
    if (!text.isEmpty()) out.addAll(MessageJson.read(text, who));
  }

  private void details(Fields fields, @Nullable Object body) {
    var system = fields.text(Meaning.SYSTEM);
    var prompt = fields.text(Meaning.PROMPT);
    var response = fields.text(Meaning.RESPONSE);
    if (body instanceof Map<?, ?> map) {
      if (prompt.isEmpty()) prompt = ValueText.plain(map.get("gen_ai.input.messages"));
      if (response.isEmpty()) response = ValueText.plain(map.get("gen_ai.output.messages"));
    }
    if (!system.isEmpty()) sent.addAll(MessageJson.read(system, "system"));
    if (!prompt.isEmpty()) sent.addAll(MessageJson.read(prompt, "user"));
    if (!response.isEmpty()) answered.addAll(MessageJson.read(response, "assistant"));
  }
}
