package io.hardknocks.codec.otlp.dialect.call;

import io.hardknocks.codec.otlp.dialect.attribute.Conversation;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.raw.RawSpan;
import org.jspecify.annotations.Nullable;

/** What was sent to a model and what came back, of attributes or of events. */
public record Messages(String prompt, String response) {
  static Messages of(RawSpan span, Fields fields) {
    var sent = sent(fields);
    var answered = answered(fields);
    if (sent == null || answered == null) {
      var told = MessageEvents.of(span.events());
      if (sent == null) sent = told.sent();
      if (answered == null) answered = told.answered();
    }
    return new Messages(sent.prompt(), answered.response());
  }

  private static @Nullable Conversation sent(Fields fields) {
    var system = fields.text(Meaning.SYSTEM);
    var indexed = fields.indexedPrompt();
    var prompt = fields.text(Meaning.PROMPT);
    if (indexed == null && prompt.isEmpty() && system.isEmpty()) return null;
    var all = new Conversation();
    if (!system.isEmpty()) all.addAll(MessageJson.read(system, "system"));
    return all.addAll(indexed != null ? indexed : MessageJson.read(prompt, "user"));
  }

  private static @Nullable Conversation answered(Fields fields) {
    var indexed = fields.indexedResponse();
    var response = fields.text(Meaning.RESPONSE);
    var calls = fields.text(Meaning.RESPONSE_CALLS);
    if (indexed != null) return indexed;
    if (response.isEmpty() && calls.isEmpty()) return null;
    var all = new Conversation();
    if (!response.isEmpty()) all.addAll(MessageJson.read(response, "assistant"));
    if (!calls.isEmpty()) all.addAll(MessageJson.read(calls, "assistant"));
    return all;
  }
}
