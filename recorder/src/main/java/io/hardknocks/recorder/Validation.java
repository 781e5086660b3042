package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.Recovery;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.conventions.ValidationKind;
import io.hardknocks.recorder.event.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A look at what was made. It failed when it found errors that no recovery healed. */
public final class Validation extends OpenStep<Validation> {
  private static final int MOST_FIXES = 1_000;

  private final ValidationKind kind;
  private final CodeErrors errors = new CodeErrors();
  private final List<String> fixes = new ArrayList<>(0);
  private volatile Recovery recovery = Recovery.NOT_TRIED;

  Validation(Attempt attempt, @Nullable String within, @Nullable ValidationKind kind) {
    super(attempt, within, StepKind.VALIDATION, orCustom(kind).wire());
    this.kind = orCustom(kind);
  }

  private static ValidationKind orCustom(@Nullable ValidationKind kind) {
    return kind == null ? ValidationKind.CUSTOM : kind;
  }

  /** Nothing was found. */
  public Validation passed() {
    return succeeded();
  }

  public Validation error(String message) {
    return error(message, 0, "");
  }

  /**
   * @param line from 1; 0 where it is not known
   * @param context the code around it
   */
  public Validation error(String message, int line, String context) {
    errors.add(message, line, context);
    return ended(Outcome.FAILED, errors.first());
  }

  /** Something was changed to heal it, in words. */
  public Validation fixApplied(String fix) {
    synchronized (fixes) {
      if (fixes.size() < MOST_FIXES) fixes.add(Texts.orEmpty(fix));
    }
    return this;
  }

  /** The program tried to heal what was found. When that worked, the step succeeded. */
  public Validation recovery(boolean worked) {
    recovery = worked ? Recovery.WORKED : Recovery.FAILED;
    return worked ? succeeded() : ended(Outcome.FAILED, errors.first());
  }

  @Override
  Step facts() {
    return new Step.Validation(kind, errors.copy(), fixes(), recovery);
  }

  private List<String> fixes() {
    synchronized (fixes) {
      return List.copyOf(fixes);
    }
  }
}
