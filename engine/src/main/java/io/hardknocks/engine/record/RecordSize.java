package io.hardknocks.engine.record;

import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;

/** Roughly how many characters an attempt or a step takes while it waits. */
final class RecordSize {
  private static final long BARE_ATTEMPT = 1_000;
  private static final long BARE_STEP = 500;

  private RecordSize() {}

  static long of(Submission submission) {
    var source = submission.source();
    var output = submission.output();
    return BARE_ATTEMPT
        + source.script().length()
        + source.prompt().length()
        + output.stdout().length()
        + output.stderr().length()
        + output.error().length();
  }

  static long of(Step step) {
    return BARE_STEP + step.ending().error().length() + detail(step.detail());
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
