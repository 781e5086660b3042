package io.hardknocks.engine.report;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A session from its first attempt to its last.
 *
 * @param attempts in order of trying; never empty
 * @param fixes of the failing ones among them
 */
public record Journey(Project project, String session, List<Attempt> attempts, List<Fix> fixes) {
  public Journey {
    attempts = List.copyOf(attempts);
    fixes = List.copyOf(fixes);
  }

  /** Attempts by the name of their stage, in the order in which the stages were first tried. */
  public Map<String, List<Attempt>> stages() {
    return attempts.stream()
        .collect(
            Collectors.groupingBy(
                attempt -> attempt.stage().name(),
                java.util.LinkedHashMap::new,
                Collectors.toList()));
  }
}
