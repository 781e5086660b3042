package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Step;
import org.jspecify.annotations.Nullable;

/** Code that is made from a specification. */
public final class CodeGeneration extends OpenStep<CodeGeneration> {
  private final CodeErrors errors = new CodeErrors();
  private volatile String specification = "";
  private volatile String language = "";
  private volatile String code = "";
  private volatile @Nullable Boolean parsed;

  CodeGeneration(Attempt attempt, @Nullable String within, String name) {
    super(attempt, within, StepKind.CODE_GENERATION, name);
  }

  /** What was asked for. */
  public CodeGeneration specification(String text) {
    specification = Texts.orEmpty(text);
    return this;
  }

  /** What was made: the step succeeded, unless the code does not parse. */
  public CodeGeneration code(String written, String text) {
    language = Texts.orEmpty(written);
    code = Texts.orEmpty(text);
    return succeeded();
  }

  /** The code parses. */
  public CodeGeneration parsed() {
    parsed = true;
    return succeeded();
  }

  /**
   * The code does not parse: the step failed.
   *
   * @param line from 1; 0 where it is not known
   * @param context the code around it
   */
  public CodeGeneration parseError(String message, int line, String context) {
    parsed = false;
    errors.add(message, line, context);
    return ended(Outcome.FAILED, errors.first());
  }

  @Override
  Step facts() {
    return new Step.CodeGeneration(specification, language, code, parsed, errors.copy());
  }
}
