package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.Recovery;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.conventions.ValidationKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one operation inside an attempt. How long it took and how it ended is in its
 * {@link Ending}.
 */
public sealed interface Step {
  StepKind kind();

  /** About how many characters its texts have. */
  long weight();

  /**
   * A call to a model.
   *
   * @param provider {@code anthropic}, {@code openai} …; empty where it is not known
   * @param model that was asked for
   * @param parameters of the request: {@code temperature}, {@code max_tokens} …
   * @param messages the whole prompt
   */
  record LlmCall(
      String provider,
      String model,
      Map<String, Object> parameters,
      List<Message> messages,
      Response response,
      TokenUsage usage,
      Delivery delivery)
      implements Step {
    /**
     * What came back.
     *
     * @param model that answered; empty where the provider does not say
     * @param finishReason {@code stop}, {@code length} …; empty where it is not known
     */
    public record Response(String text, String model, String id, String finishReason) {
      public static final Response NONE = new Response("", "", "", "");

      public Response {
        requireNonNull(text, "text");
        requireNonNull(model, "model");
        requireNonNull(id, "id");
        requireNonNull(finishReason, "finishReason");
      }
    }

    /**
     * How it came back.
     *
     * @param timeToFirstToken {@code null} where the answer was not streamed
     * @param retries requests after the first
     */
    public record Delivery(
        @Nullable Duration timeToFirstToken, int retries, List<RateLimit> rateLimits) {
      public Delivery {
        rateLimits = List.copyOf(rateLimits);
      }
    }

    public LlmCall {
      requireNonNull(provider, "provider");
      requireNonNull(model, "model");
      parameters = Values.map(parameters);
      messages = List.copyOf(messages);
      requireNonNull(response, "response");
      requireNonNull(usage, "usage");
      requireNonNull(delivery, "delivery");
    }

    @Override
    public StepKind kind() {
      return StepKind.LLM_CALL;
    }

    @Override
    public long weight() {
      long sum = response.text().length() + Values.weight(parameters);
      for (Message message : messages) sum += message.content().length();
      return sum;
    }
  }

  /** A template filled with variables. */
  record TemplateRender(String template, Map<String, Object> variables, String output)
      implements Step {
    public TemplateRender {
      requireNonNull(template, "template");
      variables = Values.map(variables);
      requireNonNull(output, "output");
    }

    @Override
    public StepKind kind() {
      return StepKind.TEMPLATE_RENDER;
    }

    @Override
    public long weight() {
      return output.length() + Values.weight(variables);
    }
  }

  /**
   * Code made from a specification.
   *
   * @param parsed whether the code parsed; {@code null} where nobody looked
   * @param errors of the parser
   */
  record CodeGeneration(
      String specification,
      String language,
      String code,
      @Nullable Boolean parsed,
      List<CodeError> errors)
      implements Step {
    public CodeGeneration {
      requireNonNull(specification, "specification");
      requireNonNull(language, "language");
      requireNonNull(code, "code");
      errors = List.copyOf(errors);
    }

    @Override
    public StepKind kind() {
      return StepKind.CODE_GENERATION;
    }

    @Override
    public long weight() {
      return (long) specification.length() + code.length() + weightOf(errors);
    }
  }

  /**
   * A look at what was made.
   *
   * @param fixes that were applied, in words
   */
  record Validation(
      ValidationKind check, List<CodeError> errors, List<String> fixes, Recovery recovery)
      implements Step {
    public Validation {
      requireNonNull(check, "check");
      errors = List.copyOf(errors);
      fixes = List.copyOf(fixes);
      requireNonNull(recovery, "recovery");
    }

    @Override
    public StepKind kind() {
      return StepKind.VALIDATION;
    }

    @Override
    public long weight() {
      long sum = weightOf(errors);
      for (String fix : fixes) sum += fix.length();
      return sum;
    }
  }

  /**
   * A file that was written.
   *
   * @param size in bytes; {@code null} where it is not known
   * @param sha256 hexadecimal; empty where it is not known
   * @param permissions {@code rw-r--r--}; empty where they are not known
   * @param verified whether what was read back is what was written; {@code null} where nobody
   *     looked
   */
  record FileWrite(
      String path,
      @Nullable Long size,
      String sha256,
      String permissions,
      @Nullable Boolean verified)
      implements Step {
    public FileWrite {
      requireNonNull(path, "path");
      requireNonNull(sha256, "sha256");
      requireNonNull(permissions, "permissions");
    }

    @Override
    public StepKind kind() {
      return StepKind.FILE_WRITE;
    }

    @Override
    public long weight() {
      return path.length();
    }
  }

  /**
   * A call to a tool.
   *
   * @param callId the model's name of the call; empty where there is none
   */
  record ToolCall(String tool, String callId, Map<String, Object> arguments, String result)
      implements Step {
    public ToolCall {
      requireNonNull(tool, "tool");
      requireNonNull(callId, "callId");
      arguments = Values.map(arguments);
      requireNonNull(result, "result");
    }

    @Override
    public StepKind kind() {
      return StepKind.TOOL_CALL;
    }

    @Override
    public long weight() {
      return result.length() + Values.weight(arguments);
    }
  }

  /** An operation of the program's own; what is known of it is in its attributes. */
  record Custom() implements Step {
    @Override
    public StepKind kind() {
      return StepKind.CUSTOM;
    }

    @Override
    public long weight() {
      return 0;
    }
  }

  private static long weightOf(List<CodeError> errors) {
    long sum = 0;
    for (CodeError error : errors) sum += error.weight();
    return sum;
  }
}
