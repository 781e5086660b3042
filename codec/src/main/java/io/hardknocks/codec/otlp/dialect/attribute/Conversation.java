package io.hardknocks.codec.otlp.dialect.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Messages in their order, as one text. */
public final class Conversation {
  private final List<Message> messages = new ArrayList<>();

  /** One message; an empty role is that of who speaks. */
  public record Message(String role, String text) {}

  public Conversation add(String role, String text) {
    if (!text.isEmpty()) messages.add(new Message(role, text));
    return this;
  }

  public Conversation addAll(Conversation other) {
    messages.addAll(other.messages);
    return this;
  }

  public List<Message> messages() {
    return messages;
  }

  public boolean isEmpty() {
    return messages.isEmpty();
  }

  /** What was sent: the text alone of one message of a person, else each with its role. */
  public String prompt() {
    if (messages.size() == 1 && isPlain(messages.getFirst().role()))
      return messages.getFirst().text();
    return messages.stream()
        .map(message -> role(message) + ": " + message.text())
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isPlain(String role) {
    return role.isEmpty() || role.equals("user") || role.equals("human");
  }

  private static String role(Message message) {
    return message.role().isEmpty() ? "user" : message.role();
  }

  /** What came back, without roles. */
  public String response() {
    return messages.stream().map(Message::text).collect(Collectors.joining("\n\n"));
  }
}
