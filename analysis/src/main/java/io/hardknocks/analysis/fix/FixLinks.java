package io.hardknocks.analysis.fix;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Fix.Evidence;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links failures to the success that fixed them. A success fixes the unfixed failures that were
 * tried before it at its own stage, and the failure that it names as its previous. A failure whose
 * fingerprint is back in the very next attempt at the stage was not fixed. Nothing else links: a
 * success in another session fixes nothing.
 */
public final class FixLinks {
  private FixLinks() {}

  /**
   * The fixes among these attempts.
   *
   * @param attempts all attempts of some stages, and those that they name as previous, in order of
   *     trying
   * @return by order of the failing attempts
   */
  public static List<Fix> among(Collection<Headline> attempts) {
    Map<AttemptId, Fix> fixes = new LinkedHashMap<>();
    attempts.stream()
        .collect(
            Collectors.groupingBy(
                Headline::stage, LinkedHashMap<StageKey, List<Headline>>::new, Collectors.toList()))
        .values()
        .forEach(stage -> linkStage(stage, fixes));
    linkNamed(attempts, fixes);
    return List.copyOf(fixes.values());
  }

  private static void linkStage(List<Headline> stage, Map<AttemptId, Fix> fixes) {
    List<Headline> unfixed = new ArrayList<>();
    for (int i = 0; i < stage.size(); i++) {
      var attempt = stage.get(i);
      if (attempt.outcome().failed()) unfixed.add(attempt);
      if (attempt.outcome() != Outcome.SUCCEEDED) continue;
      var back = i + 1 < stage.size() ? fingerprint(stage.get(i + 1)) : null;
      List<Headline> still = new ArrayList<>();
      for (var failed : unfixed) {
        if (back != null && back.equals(fingerprint(failed))) still.add(failed);
        else link(failed, attempt, Evidence.SAME_STAGE, fixes);
      }
      unfixed = still;
    }
  }

  private static void linkNamed(Collection<Headline> attempts, Map<AttemptId, Fix> fixes) {
    var byId =
        attempts.stream().collect(Collectors.toMap(Headline::id, attempt -> attempt, (a, b) -> a));
    for (var attempt : attempts) {
      var previous = attempt.turn().previous();
      if (previous == null || attempt.outcome() != Outcome.SUCCEEDED) continue;
      var failed = byId.get(previous);
      if (failed == null || !failed.outcome().failed() || failed.stage().equals(attempt.stage()))
        continue;
      if (failed.stage().project().equals(attempt.stage().project())
          && !fixes.containsKey(previous)) {
        link(failed, attempt, Evidence.NAMED, fixes);
      }
    }
  }

  private static void link(
      Headline failed, Headline fixing, Evidence evidence, Map<AttemptId, Fix> fixes) {
    var fingerprint = fingerprint(failed);
    if (fingerprint == null) return;
    var project = failed.stage().project();
    fixes.put(
        failed.id(),
        new Fix(failed.id(), fixing.id(), project, fingerprint, failed.startedAt(), evidence));
  }

  private static @Nullable Fingerprint fingerprint(Headline attempt) {
    var blame = attempt.failure();
    return blame == null ? null : blame.fingerprint();
  }
}
