package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.lesson.draft.Drafting;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A script that really failed, the one that fixed it, and others that do the same or do not. */
record LessonCase(
    String id,
    String language,
    String failing,
    String fixed,
    String error,
    List<String> repeats,
    List<String> quiet) {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final EditMiner MINER = new EditMiner();

  static List<LessonCase> read(String resource) {
    try (var in = LessonCase.class.getResourceAsStream(resource)) {
      var cases = new ArrayList<LessonCase>();
      var settings = LoadSettings.builder().setCodePointLimit(50_000_000).build();
      for (var entry : (List<?>) new Load(settings).loadFromInputStream(in))
        cases.add(of((Map<?, ?>) entry));
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LessonCase of(Map<?, ?> entry) {
    var repeats = new ArrayList<>(texts(entry, "repeats"));
    var quiet = new ArrayList<>(texts(entry, "quiet"));
    if (!text(entry, "symbol").isEmpty()) {
      var spellings = new Spellings(text(entry, "symbol"), text(entry, "call"));
      repeats.addAll(spellings.repeats());
      quiet.addAll(spellings.quiet());
    }
    return new LessonCase(
        text(entry, "id"),
        text(entry, "language"),
        text(entry, "failing"),
        text(entry, "fixed"),
        text(entry, "error"),
        repeats,
        quiet);
  }

  private static String text(Map<?, ?> entry, String key) {
    return Objects.toString(entry.get(key), "");
  }

  private static List<String> texts(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** What the product learns from it. */
  Optional<LessonDraft> draft() {
    var failure = READER.read(new Observed(language, error, Outcome.FAILED, 1, failing));
    var edits = MINER.mine(new Change(language, failing, fixed, error));
    return Drafting.of(new Fixed(language, failing, fixed, failure, edits));
  }

  static Lesson lesson(LessonDraft draft) {
    var pair = new Pair(new AttemptId("1"), new AttemptId("2"));
    var at = Instant.EPOCH;
    return new Lesson(
        draft.id(),
        new Project("default"),
        draft.trigger(),
        draft.advice(),
        LessonOrigin.MINED,
        LessonState.ACTIVE,
        new Evidence(List.of(pair), 1, 1, at, at));
  }
}
