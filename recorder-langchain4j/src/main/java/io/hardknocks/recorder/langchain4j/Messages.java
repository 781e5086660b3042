package io.hardknocks.recorder.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.Locale;
import java.util.stream.Collectors;

/** Messages as role and text. What is not text is named by its kind. */
final class Messages {
  private Messages() {}

  static String role(ChatMessage message) {
    return switch (message.type()) {
      case SYSTEM -> "system";
      case USER -> "user";
      case AI -> "assistant";
      case TOOL_EXECUTION_RESULT -> "tool";
      default -> message.type().name().toLowerCase(Locale.ROOT);
    };
  }

  static String text(ChatMessage message) {
    if (message instanceof SystemMessage system) return system.text();
    if (message instanceof UserMessage user)
      return user.contents().stream().map(Messages::text).collect(Collectors.joining("\n"));
    if (message instanceof AiMessage answer) return text(answer);
    if (message instanceof ToolExecutionResultMessage result) return String.valueOf(result.text());
    return message.toString();
  }

  private static String text(AiMessage answer) {
    var text = answer.text() == null ? "" : answer.text();
    if (!answer.hasToolExecutionRequests()) return text;
    var calls =
        answer.toolExecutionRequests().stream()
            .map(call -> call.name() + "(" + call.arguments() + ")")
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? calls : text + "\n" + calls;
  }

  private static String text(Content content) {
    return content instanceof TextContent text
        ? text.text()
        : "[" + content.type().name().toLowerCase(Locale.ROOT) + "]";
  }
}
