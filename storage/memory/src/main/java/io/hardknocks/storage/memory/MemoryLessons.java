package io.hardknocks.storage.memory;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.LessonStore;
import io.hardknocks.storage.Limits;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryLessons implements LessonStore {
  private static final Comparator<Lesson> ORDER =
      Comparator.comparingLong((Lesson lesson) -> lesson.evidence().fixes())
          .reversed()
          .thenComparing(Lesson::id);
  private static final Comparator<Teaching> BY_FAILED =
      Comparator.comparing(teaching -> teaching.failed().id().value(), CodePoints.ORDER);
  private static final Comparator<Teaching> BY_TIME =
      Comparator.comparing((Teaching teaching) -> teaching.failed().startedAt())
          .thenComparing(BY_FAILED);

  private final Gate gate;
  private final Tables tables;
  private final LessonTables kept;

  MemoryLessons(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
    kept = tables.lessons;
  }

  @Override
  public void put(Collection<Lesson> lessons) {
    var given = List.copyOf(lessons);
    gate.run(() -> kept.put(given));
  }

  @Override
  public void learn(Learning learning) {
    gate.run(() -> kept.learn(learning));
  }

  @Override
  public long learnedTo() {
    return gate.in(() -> kept.learnedTo);
  }

  @Override
  public List<Teaching> taughtBy(Collection<AttemptId> failed) {
    var wanted = Set.copyOf(failed);
    return gate.in(
        () ->
            wanted.stream()
                .map(kept.teachings::get)
                .filter(Objects::nonNull)
                .sorted(BY_FAILED)
                .toList());
  }

  @Override
  public List<Teaching> teachings(LessonId lesson) {
    return gate.in(
        () ->
            kept.teachings.values().stream()
                .filter(teaching -> lesson.equals(teaching.lesson()))
                .sorted(BY_TIME)
                .toList());
  }

  @Override
  public @Nullable Lesson find(LessonId id) {
    return findAll(List.of(id)).stream().findFirst().orElse(null);
  }

  @Override
  public List<Lesson> findAll(Collection<LessonId> ids) {
    var wanted = Set.copyOf(ids);
    return gate.in(
        () -> wanted.stream().sorted().map(kept.lessons::get).filter(Objects::nonNull).toList());
  }

  @Override
  public List<LessonId> startingWith(@Nullable Project project, String prefix, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            kept.lessons.values().stream()
                .filter(lesson -> project == null || project.equals(lesson.project()))
                .map(Lesson::id)
                .filter(id -> id.value().startsWith(prefix))
                .sorted()
                .limit(limit)
                .toList());
  }

  @Override
  public List<Lesson> list(LessonQuery query) {
    return gate.in(
        () ->
            kept.lessons.values().stream()
                .filter(lesson -> matches(query, lesson))
                .sorted(ORDER)
                .limit(query.limit())
                .toList());
  }

  private static boolean matches(LessonQuery query, Lesson lesson) {
    var after = query.after();
    return (query.project() == null || query.project().equals(lesson.project()))
        && (query.states().isEmpty() || query.states().contains(lesson.state()))
        && (after == null || ORDER.compare(lesson, after) > 0);
  }

  @Override
  public void keep(Proof proof) {
    gate.run(() -> kept.proofs.add(proof));
  }

  @Override
  public List<Proof> proofs(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return gate.in(
        () -> kept.proofs.stream().filter(proof -> wanted.contains(proof.lesson())).toList());
  }

  @Override
  public void keep(Ruling ruling) {
    gate.run(() -> kept.rulings.add(ruling));
  }

  @Override
  public List<Ruling> rulings(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return gate.in(
        () -> kept.rulings.stream().filter(ruling -> wanted.contains(ruling.lesson())).toList());
  }

  @Override
  public void keep(Feedback feedback) {
    gate.run(() -> kept.feedback.add(feedback));
  }

  @Override
  public List<Feedback> feedback(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return gate.in(
        () -> kept.feedback.stream().filter(one -> wanted.contains(one.lesson())).toList());
  }

  @Override
  public long revision() {
    return gate.in(() -> kept.revision);
  }

  @Override
  public void clearMined() {
    gate.run(
        () ->
            kept.clearMined(
                teaching ->
                    tables.attempts.containsKey(teaching.failed().id())
                        && tables.attempts.containsKey(teaching.fixing().id())));
  }
}
