package io.hardknocks.engine.link;

import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.Storage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages whose fixes may change by new attempts: theirs, and those of what they name. */
public final class TouchedStages {
  private TouchedStages() {}

  public static Set<StageKey> by(List<Headline> arrived, Storage storage) {
    var stages =
        arrived.stream().map(Headline::stage).collect(Collectors.toCollection(LinkedHashSet::new));
    var named =
        arrived.stream()
            .filter(attempt -> attempt.outcome() == Outcome.SUCCEEDED)
            .map(attempt -> attempt.turn().previous())
            .filter(Objects::nonNull)
            .toList();
    if (!named.isEmpty())
      storage.attempts().findAll(named).forEach(attempt -> stages.add(attempt.stage()));
    return stages;
  }
}
