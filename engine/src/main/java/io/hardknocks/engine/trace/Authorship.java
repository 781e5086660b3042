package io.hardknocks.engine.trace;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Source;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.StepStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which script an attempt tried: the last one that was generated in it. */
final class Authorship {
  private static final String LANGUAGE = "language";
  private static final Comparator<Step> HAPPENING =
      Comparator.comparing((Step step) -> step.timing().startedAt())
          .thenComparing(step -> step.id().value());

  private Authorship() {}

  /**
   * The attempts, our recorder's with the script that their steps tell of.
   *
   * @param own those of our recorder
   */
  static List<Submission> of(List<Submission> attempts, Set<AttemptId> own, StepStore steps) {
    if (own.isEmpty()) return attempts;
    Map<AttemptId, Step> made = new HashMap<>();
    Map<AttemptId, Step> asked = new HashMap<>();
    steps.ofAttempts(own).stream()
        .sorted(HAPPENING)
        .forEach(
            step -> {
              var attempt = step.place().attempt();
              if (attempt == null) return;
              if (step.detail() instanceof Detail.CodeGeneration code && !code.code().isBlank())
                made.put(attempt, step);
              if (step.detail() instanceof Detail.ModelCall) asked.put(attempt, step);
            });
    return attempts.stream()
        .map(attempt -> with(attempt, made.get(attempt.id()), asked.get(attempt.id())))
        .toList();
  }

  private static Submission with(Submission attempt, @Nullable Step made, @Nullable Step asked) {
    if (made == null || !(made.detail() instanceof Detail.CodeGeneration code)) return attempt;
    var call = asked != null && asked.detail() instanceof Detail.ModelCall one ? one : null;
    var language = made.attributes().getOrDefault(LANGUAGE, "").replace("\"", "");
    return new Submission(
        attempt.id(),
        attempt.stage(),
        attempt.turn(),
        new Source(
            language,
            code.code(),
            call == null || call.prompt().isEmpty() ? code.specification() : call.prompt(),
            call == null ? "" : call.model(),
            ""),
        attempt.execution(),
        attempt.output(),
        attempt.labels());
  }
}
