package io.hardknocks.engine.report.prompt;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.lesson.Assignment;
import io.hardknocks.analysis.prompt.Choice;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.PromptText;
import io.hardknocks.analysis.prompt.Remedy;
import io.hardknocks.engine.gate.Refutations;
import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text that tells a model what went wrong before and what repairs it. */
public final class PromptContext {
  private static final String LESSON = "l-";

  private final Storage storage;
  private final Refutations refutations;
  private final Remedies remedies;
  private final Assignment assignment;
  private final InstantSource clock;

  /**
   * A writer of such texts.
   *
   * @param assignment from which sessions a lesson is withheld
   */
  public PromptContext(
      Storage storage, KnownFixes fixes, Assignment assignment, InstantSource clock) {
    this.storage = storage;
    this.refutations = new Refutations(storage);
    this.remedies = new Remedies(storage, fixes);
    this.assignment = assignment;
    this.clock = clock;
  }

  /**
   * What the text is for.
   *
   * @param limit most lessons
   * @param budget most tokens
   * @param stage that is worked on; {@code null} when it is not known: then nothing is withheld
   */
  public record Request(Scope scope, Need need, int limit, int budget, @Nullable StageKey stage) {
    /** So many lessons by default: more are read less. */
    public static final int LIMIT = 3;

    /** So many tokens by default. */
    public static final int BUDGET = 800;

    public Request {
      requireNonNull(scope, "scope");
      requireNonNull(need, "need");
      if (limit < 1) throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1)");
    }

    /** About whatever fails most. */
    public static Request of(Scope scope, int limit) {
      return new Request(scope, Need.ANY, limit, BUDGET, null);
    }
  }

  /**
   * The text, and what was decided for the session.
   *
   * @param exposures none when the session is not known
   */
  public record Given(PromptText.Written written, List<Exposure> exposures) {
    public Given {
      exposures = List.copyOf(exposures);
    }
  }

  /** The text and what it holds; empty when nothing is worth saying, or nothing fits. */
  public Given of(Request request) {
    var now = clock.instant();
    var today = Remedies.day(now);
    var all = remedies.of(request.scope(), request.need(), today);
    var chosen = chosen(all, request, today);
    var told = chosen.stream().filter(remedy -> shows(remedy, request.stage())).toList();
    var written = PromptText.of(told, request.budget(), new Tokens(request.budget()));
    return new Given(written, exposures(request.stage(), chosen, told, written, now));
  }

  /** The best of those that no success speaks against. */
  private List<Remedy> chosen(List<Remedy> all, Request request, LocalDate today) {
    var left = new ArrayList<>(all);
    while (true) {
      var chosen = Choice.of(left, request.need(), today, request.limit());
      var refuted = refuted(chosen);
      if (refuted.isEmpty()) return chosen;
      left.removeIf(remedy -> refuted.contains(remedy.name()));
    }
  }

  private Set<String> refuted(List<Remedy> chosen) {
    var ids =
        chosen.stream()
            .filter(PromptContext::isLesson)
            .map(remedy -> new LessonId(remedy.name()))
            .toList();
    var names = new HashSet<String>();
    storage.lessons().findAll(ids).stream()
        .collect(Collectors.groupingBy(Lesson::project))
        .forEach(
            (project, lessons) ->
                refutations.of(project, lessons).keySet().forEach(id -> names.add(id.value())));
    return names;
  }

  private boolean shows(Remedy remedy, @Nullable StageKey stage) {
    return stage == null
        || !isLesson(remedy)
        || assignment.shows(new LessonId(remedy.name()), stage.project(), stage.session());
  }

  private static boolean isLesson(Remedy remedy) {
    return remedy.name().startsWith(LESSON);
  }

  /** What was told, and what was withheld; what did not fit was neither. */
  private static List<Exposure> exposures(
      @Nullable StageKey stage,
      List<Remedy> chosen,
      List<Remedy> told,
      PromptText.Written written,
      Instant now) {
    var exposures = new ArrayList<Exposure>();
    if (stage == null) return exposures;
    for (var remedy : chosen) {
      boolean shown = written.remedies().contains(remedy);
      if (!isLesson(remedy) || (!shown && told.contains(remedy))) continue;
      var lesson = new LessonId(remedy.name());
      exposures.add(new Exposure(lesson, stage, Exposure.Channel.PROMPT, shown, now));
    }
    return exposures;
  }
}
