package io.hardknocks.codec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a coding agent is about to do with a tool, in the form in which it tells its hooks.
 *
 * @param event {@code PreToolUse}; empty when it is not told
 * @param tool {@code Bash}, {@code Write} …
 * @param session of the agent; empty when it is not told
 * @param folder in which it works; empty when it is not told
 * @param input the texts that the tool is given, by name
 * @param edits the changes of a tool that makes several
 */
public record ToolCall(
    String event,
    String tool,
    String session,
    String folder,
    Map<String, String> input,
    List<Replacement> edits) {
  public ToolCall {
    requireNonNull(event, "event");
    requireNonNull(tool, "tool");
    requireNonNull(session, "session");
    requireNonNull(folder, "folder");
    input = Map.copyOf(input);
    edits = List.copyOf(edits);
  }

  /** A text and what takes its place. */
  public record Replacement(String before, String after) {}

  /** The first of these inputs that is there; empty when none is. */
  public String any(String... names) {
    for (var name : names) {
      var value = input.getOrDefault(name, "");
      if (!value.isEmpty()) return value;
    }
    return "";
  }
}
