package io.hardknocks.engine.run;

import static java.util.Objects.requireNonNull;

import io.hardknocks.engine.gate.Answer;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.sandbox.RunSpec;
import java.util.Set;

/**
 * A script to run and to remember.
 *
 * @param told what the lessons said of it
 */
public record RunRequest(
    RunSpec spec, StageKey stage, Turn turn, Prompt prompt, Set<String> tags, Answer told) {
  public RunRequest {
    requireNonNull(spec, "spec");
    requireNonNull(stage, "stage");
    requireNonNull(turn, "turn");
    requireNonNull(prompt, "prompt");
    tags = Set.copyOf(tags);
    requireNonNull(told, "told");
  }

  /** Of a script of which no lesson was asked. */
  public RunRequest(RunSpec spec, StageKey stage, Turn turn, Prompt prompt, Set<String> tags) {
    this(spec, stage, turn, prompt, tags, Answer.NOTHING);
  }

  public RunRequest told(Answer answer) {
    return new RunRequest(spec, stage, turn, prompt, tags, answer);
  }

  /** Where the script came from. Empty text where that is not known. */
  public record Prompt(String text, String model, String version) {
    public static final Prompt UNKNOWN = new Prompt("", "", "");

    public Prompt {
      requireNonNull(text, "text");
      requireNonNull(model, "model");
      requireNonNull(version, "version");
    }
  }
}
