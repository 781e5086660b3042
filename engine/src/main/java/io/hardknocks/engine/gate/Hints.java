package io.hardknocks.engine.gate;

import io.hardknocks.engine.gate.Hint.History;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.Storage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts behind each warning what it rests on. */
final class Hints {
  private final Storage storage;

  Hints(Storage storage) {
    this.storage = storage;
  }

  List<Hint> of(List<Warning> warnings) {
    var proven =
        proven(warnings.stream().map(warning -> warning.lesson().id()).distinct().toList());
    return warnings.stream()
        .map(
            warning ->
                new Hint(
                    warning, proven.contains(warning.lesson().id()), history(warning.lesson())))
        .toList();
  }

  private Set<LessonId> proven(Collection<LessonId> lessons) {
    var holding = new HashSet<LessonId>();
    if (lessons.isEmpty()) return holding;
    for (var proof : storage.lessons().proofs(lessons)) {
      if (proof.result() == Proof.Result.HOLDS) holding.add(proof.lesson());
    }
    return holding;
  }

  private History history(Lesson lesson) {
    var patterns =
        lesson.trigger().fingerprints().stream()
            .map(print -> storage.patterns().find(lesson.project(), print))
            .filter(Objects::nonNull)
            .toList();
    var newest = patterns.stream().max(Comparator.comparing(Pattern::lastSeen));
    return new History(
        patterns.stream().mapToLong(Pattern::failures).sum(),
        patterns.stream().mapToLong(Pattern::fixed).sum(),
        newest.map(pattern -> pattern.sample().failure()).orElse(null),
        newest.map(Pattern::lastSeen).orElse(lesson.evidence().lastSeen()));
  }
}
