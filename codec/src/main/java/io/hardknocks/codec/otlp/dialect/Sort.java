package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import java.util.Locale;

/**
 * What a span of others is. The dialects that say what a span is are asked before those that say
 * what it called: a span around others, whose usage is the sum of theirs, is no model call.
 *
 * @param word what its dialect calls it
 */
record Sort(What what, String word) {
  enum What {
    MODEL_CALL,
    TOOL_CALL,
    OTHER
  }

  private static final Sort MODEL_CALL = new Sort(What.MODEL_CALL, "llm_call");
  private static final Sort TOOL_CALL = new Sort(What.TOOL_CALL, "tool_call");
  private static final Sort SPAN = new Sort(What.OTHER, "span");
  private static final int LONGEST_WORD = 200;

  static Sort of(Fields fields) {
    var said = lower(fields, Meaning.OBSERVATION);
    if (!isSilent(said)) return of(said);
    said = lower(fields, Meaning.SPAN_KIND);
    if (!isSilent(said)) return of(said);
    said = lower(fields, Meaning.ENTITY_KIND);
    if (!isSilent(said)) return of(said);
    var function = fields.peek(Meaning.FUNCTION);
    if (!function.isEmpty()) return ofFunction(function);
    return called(fields);
  }

  private static String lower(Fields fields, Meaning meaning) {
    return fields.has(meaning) ? fields.peek(meaning).toLowerCase(Locale.ROOT) : "";
  }

  /** Words that say no more than that it is a span. */
  private static boolean isSilent(String said) {
    return said.isEmpty() || said.equals("span") || said.equals("event") || said.equals("unknown");
  }

  private static Sort of(String said) {
    return switch (said) {
      case "llm", "generation", "embedding" -> MODEL_CALL;
      case "tool" -> TOOL_CALL;
      default -> other(said);
    };
  }

  private static Sort other(String word) {
    return word.isBlank() || word.length() > LONGEST_WORD || word.chars().anyMatch(c -> c < ' ')
        ? SPAN
        : new Sort(What.OTHER, word);
  }

  private static Sort ofFunction(String function) {
    if (function.equals("ai.toolCall")) return TOOL_CALL;
    boolean one =
        function.endsWith(".doGenerate")
            || function.endsWith(".doStream")
            || function.endsWith(".doEmbed");
    return one ? MODEL_CALL : other(function);
  }

  private static Sort called(Fields fields) {
    var operation = lower(fields, Meaning.OPERATION);
    var type = lower(fields, Meaning.REQUEST_TYPE);
    return switch (operation.isEmpty() ? type : operation) {
      case "chat", "text_completion", "completion", "generate_content", "embeddings", "embedding" ->
          MODEL_CALL;
      case "execute_tool" -> TOOL_CALL;
      case "invoke_agent", "create_agent", "invoke_workflow", "rerank" ->
          other(operation.isEmpty() ? type : operation);
      default -> isCall(fields) ? MODEL_CALL : operation.isEmpty() ? SPAN : other(operation);
    };
  }

  /** Whether it names a model and what that took, or who sells it. */
  private static boolean isCall(Fields fields) {
    boolean model = fields.has(Meaning.REQUEST_MODEL) || fields.has(Meaning.RESPONSE_MODEL);
    return model
        && (fields.has(Meaning.INPUT_TOKENS)
            || fields.has(Meaning.OUTPUT_TOKENS)
            || fields.has(Meaning.PROVIDER));
  }
}
