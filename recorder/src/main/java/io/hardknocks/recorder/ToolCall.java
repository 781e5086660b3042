package io.hardknocks.recorder;

import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call to a tool. */
public final class ToolCall extends OpenStep<ToolCall> implements Steps {
  private final String tool;
  private final Notes arguments = new Notes();
  private volatile String callId = "";
  private volatile String result = "";

  ToolCall(Attempt attempt, @Nullable String within, String tool) {
    super(attempt, within, StepKind.TOOL_CALL, tool);
    this.tool = tool;
  }

  /** The model's name of the call. */
  public ToolCall callId(String id) {
    callId = Texts.orEmpty(id);
    return this;
  }

  public ToolCall argument(String name, @Nullable Object value) {
    arguments.put(name, value);
    return this;
  }

  public ToolCall arguments(Map<String, ?> all) {
    arguments.putAll(all);
    return this;
  }

  /** What it returned: the step succeeded. */
  public ToolCall result(@Nullable Object returned) {
    result = returned == null ? "" : Values.text(returned);
    return succeeded();
  }

  @Override
  public Attempt attempt() {
    return attempt;
  }

  @Override
  public String within() {
    return id();
  }

  @Override
  Step facts() {
    return new Step.ToolCall(tool, callId, arguments.copy(), result);
  }
}
