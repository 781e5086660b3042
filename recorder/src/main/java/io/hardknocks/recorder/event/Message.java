package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

/**
 * One message of a conversation with a model.
 *
 * @param role {@code system}, {@code user}, {@code assistant}, {@code tool}
 */
public record Message(String role, String content) {
  public Message {
    requireNonNull(role, "role");
    requireNonNull(content, "content");
  }
}
