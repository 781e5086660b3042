package io.hardknocks.engine.gate;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.lesson.Versions;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gate before a run: what the lessons say of a script. A lesson that applies is shown, or
 * withheld from the share of the sessions by which its effect is measured; one that a success
 * speaks against is neither. Thread-safe.
 */
public final class AskLessons {
  private final ServedLessons served;
  private final Hints hints;
  private final Refutations refutations;
  private final LessonSettings settings;
  private final InstantSource clock;

  public AskLessons(Storage storage, LessonSettings settings, InstantSource clock) {
    this.served = new ServedLessons(storage.lessons());
    this.hints = new Hints(storage);
    this.refutations = new Refutations(storage);
    this.settings = settings;
    this.clock = clock;
  }

  /** What they say; the exposures of the answer are for the caller to keep. */
  public Answer about(Question question) {
    if (!settings.enabled()) return Answer.NOTHING;
    var warnings = warnings(question);
    var stage = question.stage();
    if (stage == null) return new Answer(hints.of(warnings), List.of());
    var shown = new ArrayList<Warning>();
    var exposures = new LinkedHashMap<Object, Exposure>();
    for (var warning : warnings) {
      boolean shows = shows(warning, stage);
      if (shows) shown.add(warning);
      if (warning.lesson().state() == LessonState.ACTIVE)
        exposures.putIfAbsent(warning.lesson().id(), exposure(warning, stage, shows));
    }
    return new Answer(hints.of(shown), List.copyOf(exposures.values()));
  }

  private List<Warning> warnings(Question question) {
    var warnings = ofEdit(question);
    var told = warnings.stream().map(Warning::lesson).distinct().toList();
    var refuted = refutations.of(question.project(), told).keySet();
    return warnings.stream().filter(warning -> !refuted.contains(warning.lesson().id())).toList();
  }

  private List<Warning> ofEdit(Question question) {
    var now = all(question);
    var edit = question.revision();
    return edit == null || now.isEmpty()
        ? now
        : BroughtIn.of(now, all(question.before(edit)), question);
  }

  private List<Warning> all(Question question) {
    return served
        .of(question.project(), question.candidates())
        .check(language(question), question.script(), lesson -> applies(lesson, question));
  }

  private static boolean applies(Lesson lesson, Question question) {
    return isOfThese(lesson, question.versions()) && !isThere(lesson, question.place().own());
  }

  private static String language(Question question) {
    return question.place().module() ? Gate.ES_MODULE : question.language();
  }

  /** Whether it is about a module that the script has with it. */
  private static boolean isThere(Lesson lesson, Set<String> own) {
    var sign = lesson.trigger().sign();
    return sign.kind() == Sign.Kind.IMPORT && own.contains(sign.symbol().split("\\.", 2)[0]);
  }

  /** Whether the failure was seen with libraries like these, as far as they are known. */
  private static boolean isOfThese(Lesson lesson, Map<String, String> versions) {
    var library = lesson.trigger().library();
    return Versions.covers(library, versions.getOrDefault(library.name(), ""));
  }

  private boolean shows(Warning warning, StageKey stage) {
    return warning.lesson().state() != LessonState.ACTIVE
        || settings.assignment().shows(warning.lesson().id(), stage.project(), stage.session());
  }

  private Exposure exposure(Warning warning, StageKey stage, boolean shown) {
    return new Exposure(
        warning.lesson().id(), stage, Exposure.Channel.GATE, shown, clock.instant());
  }
}
