package io.hardknocks.engine.record;

import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;

/** Roughly how many characters a step takes while it waits. */
final class StepSize {
  private static final long BARE = 500;

  private StepSize() {}

  static long of(Step step) {
    return BARE + step.ending().error().length() + detail(step.detail());
  }

  private static long detail(Detail detail) {
    return switch (detail) {
      case Detail.ModelCall call -> call.prompt().length() + (long) call.response().length();
      case Detail.TemplateRender render -> render.output().length();
      case Detail.CodeGeneration made ->
          made.specification().length() + (long) made.code().length();
      case Detail.ToolCall call -> call.arguments().length() + (long) call.result().length();
      case Detail.Validation _, Detail.FileWrite _, Detail.Custom _ -> 0;
    };
  }
}
