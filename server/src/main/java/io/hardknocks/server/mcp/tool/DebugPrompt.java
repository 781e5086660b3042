package io.hardknocks.server.mcp.tool;

import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;

/** Opens a debugging turn with what is known of a failure. */
final class DebugPrompt {
  static final Prompt DESCRIBED =
      Prompt.builder("debug_failure")
          .title("Debug a failure")
          .description("Repair a failure, beginning with what is known of it and its fixes.")
          .arguments(
              List.of(
                  argument("attempt", "id of an attempt that failed"),
                  argument("error", "instead: the error text"),
                  argument("language", "of the error text")))
          .build();

  private static final String HOW =
      """
      Repair this failure.
      1. Read what is known of it below.
      2. If a fix is known, try it first; else find the cause before you change anything.
      3. Call check_before_run with the changed script, then run it.
      4. Call record_attempt with what came of it, unless run_script ran it; and lesson_feedback
         when you followed a lesson.

      """;

  private final FailureTools failures;

  DebugPrompt(FailureTools failures) {
    this.failures = failures;
  }

  private static PromptArgument argument(String name, String description) {
    return PromptArgument.builder(name).description(description).required(false).build();
  }

  GetPromptResult opened(Asked asked) {
    int half = Asked.BUDGET / 2;
    var text = HOW + failures.explain(asked).text(half) + "\n" + failures.find(asked).text(half);
    return GetPromptResult.builder(
            List.of(PromptMessage.builder(Role.USER, TextContent.builder(text).build()).build()))
        .description("What is known of a failure, and how to go on.")
        .build();
  }
}
