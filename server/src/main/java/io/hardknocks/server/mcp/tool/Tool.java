package io.hardknocks.server.mcp.tool;

import io.hardknocks.server.access.Role;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;

/**
 * One thing that a model can call. The table of these is all that it can do.
 *
 * @param role that the caller needs, besides that to connect
 * @param description when to call it, and when not
 */
record Tool(
    String name,
    String title,
    Role role,
    Effect effect,
    String description,
    Map<String, Object> schema,
    Handler handler) {

  /** What a call changes. */
  enum Effect {
    /** Nothing that anybody could miss: to whom a lesson was shown is counted. */
    READS,
    /** Adds a record. */
    ADDS,
    /** Runs code in the sandbox, which reaches nothing outside, and adds a record. */
    RUNS
  }

  /** Answers a call. May block. */
  interface Handler {
    Answer answer(Asked asked) throws Exception;
  }

  McpSchema.Tool described() {
    return McpSchema.Tool.builder(name, schema)
        .title(title)
        .description(description)
        .annotations(annotations())
        .build();
  }

  private ToolAnnotations annotations() {
    return ToolAnnotations.builder()
        .title(title)
        .readOnlyHint(effect == Effect.READS)
        .destructiveHint(false)
        .idempotentHint(effect == Effect.READS)
        .openWorldHint(false)
        .build();
  }
}
