package io.hardknocks.recorder;

import io.hardknocks.conventions.ValidationKind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What steps can be a part of. Each call opens one: give it its result and close it. */
public sealed interface Steps permits Attempt, CustomStep, ToolCall {
  /** The attempt that the steps belong to. */
  Attempt attempt();

  /** The step that new ones are a part of; {@code null} in the attempt itself. */
  @Nullable String within();

  default LlmCall llmCall(String model) {
    return new LlmCall(attempt(), within(), Texts.orEmpty(model)).started();
  }

  default TemplateRender templateRender(String template) {
    return new TemplateRender(attempt(), within(), Texts.orEmpty(template)).started();
  }

  default CodeGeneration codeGeneration(String name) {
    return new CodeGeneration(attempt(), within(), Texts.orEmpty(name)).started();
  }

  default Validation validation(ValidationKind kind) {
    return new Validation(attempt(), within(), kind).started();
  }

  default FileWrite fileWrite(Path path) {
    return new FileWrite(attempt(), within(), path).started();
  }

  default ToolCall toolCall(String tool) {
    return new ToolCall(attempt(), within(), Texts.orEmpty(tool)).started();
  }

  default CustomStep custom(String name) {
    return new CustomStep(attempt(), within(), Texts.orEmpty(name)).started();
  }
}
