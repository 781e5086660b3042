package io.hardknocks.recorder;

import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Step;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template that is filled. */
public final class TemplateRender extends OpenStep<TemplateRender> {
  private final String template;
  private final Notes variables = new Notes();
  private volatile String output = "";

  TemplateRender(Attempt attempt, @Nullable String within, String template) {
    super(attempt, within, StepKind.TEMPLATE_RENDER, template);
    this.template = template;
  }

  public TemplateRender variable(String name, @Nullable Object value) {
    variables.put(name, value);
    return this;
  }

  public TemplateRender variables(Map<String, ?> all) {
    variables.putAll(all);
    return this;
  }

  /** What came out: the step succeeded. */
  public TemplateRender output(String text) {
    output = Texts.orEmpty(text);
    return succeeded();
  }

  @Override
  Step facts() {
    return new Step.TemplateRender(template, variables.copy(), output);
  }
}
