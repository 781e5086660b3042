package io.hardknocks.codec.otlp.dialect.attribute;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are spread over attributes: {@code gen_ai.prompt.0.content}, {@code
 * llm.input_messages.0.message.contents.1.message_content.text}.
 */
final class IndexedMessages {
  private static final String[] PROMPTS = {"gen_ai.prompt.", "llm.input_messages.", "llm.prompts."};
  private static final String[] RESPONSES = {
    "gen_ai.completion.", "llm.output_messages.", "llm.completions."
  };
  private static final int MOST = 100_000;

  private final TreeMap<Integer, Message> prompt = new TreeMap<>();
  private final TreeMap<Integer, Message> response = new TreeMap<>();

  private static final class Message {
    String role = "";
    final TreeMap<Integer, String> parts = new TreeMap<>();
    final TreeMap<Integer, String> tools = new TreeMap<>();
    final TreeMap<Integer, String> arguments = new TreeMap<>();

    String text() {
      var text = new StringBuilder(String.join("\n", parts.values()));
      arguments.forEach(
          (at, json) -> {
            if (!text.isEmpty()) text.append('\n');
            text.append(tools.getOrDefault(at, "")).append('(').append(json).append(')');
          });
      return text.toString();
    }
  }

  /** Takes an attribute; whether it is one of a message. */
  boolean take(String name, Object value) {
    return take(name, value, PROMPTS, prompt) || take(name, value, RESPONSES, response);
  }

  private static boolean take(
      String name, Object value, String[] prefixes, SortedMap<Integer, Message> messages) {
    for (var prefix : prefixes) {
      if (!name.startsWith(prefix)) continue;
      int index = number(name, prefix.length());
      int dot = name.indexOf('.', prefix.length());
      if (index < 0 || dot < 0) return false;
      var known = messages.get(index);
      var message = known == null ? new Message() : known;
      if (!put(message, name, dot + 1, ValueText.plain(value))) return false;
      messages.put(index, message);
      return true;
    }
    return false;
  }

  private static boolean put(Message message, String name, int from, String text) {
    int part = firstNumber(name, from);
    if (name.endsWith(".role")) message.role = text;
    else if (name.contains(".tool_calls.")) {
      if (name.endsWith("name")) message.tools.put(part, text);
      else if (name.endsWith("arguments")) message.arguments.put(part, text);
      else return false;
    } else if (name.endsWith("content") || name.endsWith(".text") || name.endsWith(".user"))
      message.parts.put(part, text);
    else return false;
    return true;
  }

  private static int firstNumber(String name, int from) {
    for (int at = from; at >= 0 && at < name.length(); ) {
      int number = number(name, at);
      if (number >= 0) return number;
      int dot = name.indexOf('.', at);
      if (dot < 0) return 0;
      at = dot + 1;
    }
    return 0;
  }

  /** The number of the segment that begins here; -1 when it is none. */
  private static int number(String name, int from) {
    int value = -1;
    for (int at = from; at < name.length() && name.charAt(at) != '.'; at++) {
      int digit = name.charAt(at) - '0';
      if (digit < 0 || digit > 9 || value > MOST) return -1;
      value = Math.max(value, 0) * 10 + digit;
    }
    return value;
  }

  @Nullable Conversation prompt() {
    return conversation(prompt);
  }

  @Nullable Conversation response() {
    return conversation(response);
  }

  private static @Nullable Conversation conversation(SortedMap<Integer, Message> messages) {
    if (messages.isEmpty()) return null;
    var conversation = new Conversation();
    for (var message : messages.values()) conversation.add(message.role, message.text());
    return conversation;
  }
}
