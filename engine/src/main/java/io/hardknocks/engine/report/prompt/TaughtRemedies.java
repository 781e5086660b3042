package io.hardknocks.engine.report.prompt;

import io.hardknocks.analysis.prompt.Remedy;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lessons as remedies. Those that are not to be told have an empty fix. */
final class TaughtRemedies {
  /** Of so many lessons the request is read that led to the first failure. */
  private static final int PROMPTS = 200;

  private final Storage storage;

  TaughtRemedies(Storage storage) {
    this.storage = storage;
  }

  /** A lesson and what is told of it. */
  record Taught(Lesson lesson, Remedy remedy) {}

  List<Taught> of(Scope scope, List<Pattern> patterns) {
    var query = LessonQuery.of(scope.project(), AttemptQuery.MAX_LIMIT);
    var lessons = storage.lessons().list(query);
    if (lessons.isEmpty()) return List.of();
    var proven = proven(lessons);
    var byPrint = patterns.stream().collect(Collectors.groupingBy(Pattern::fingerprint));
    var prompts = prompts(lessons);
    return lessons.stream()
        .map(
            lesson ->
                new Taught(
                    lesson,
                    remedy(
                        lesson,
                        met(lesson, byPrint),
                        proven.contains(lesson.id()),
                        prompts.getOrDefault(firstFailed(lesson), ""))))
        .filter(taught -> told(taught, scope))
        .toList();
  }

  /** Of a time in which nothing of a lesson failed nothing is told. */
  private static boolean told(Taught taught, Scope scope) {
    return taught.remedy().failure().occurrences() > 0 || scope.since() == null;
  }

  private Set<LessonId> proven(List<Lesson> lessons) {
    var latest = new HashMap<LessonId, Proof.Result>();
    for (var proof : storage.lessons().proofs(lessons.stream().map(Lesson::id).toList()))
      latest.put(proof.lesson(), proof.result());
    latest.values().removeIf(result -> result != Proof.Result.HOLDS);
    return new HashSet<>(latest.keySet());
  }

  private static @Nullable AttemptId firstFailed(Lesson lesson) {
    var pairs = lesson.evidence().pairs();
    return pairs.isEmpty() ? null : pairs.getFirst().failed();
  }

  /** What was asked for when the lesson's first failure happened. */
  private Map<@Nullable AttemptId, String> prompts(List<Lesson> lessons) {
    var ids =
        lessons.stream()
            .map(TaughtRemedies::firstFailed)
            .filter(Objects::nonNull)
            .distinct()
            .limit(PROMPTS)
            .toList();
    Map<@Nullable AttemptId, String> prompts = new HashMap<>();
    for (Attempt attempt : storage.attempts().findAll(ids))
      prompts.put(attempt.id(), attempt.source().prompt());
    return prompts;
  }

  private static List<Pattern> met(Lesson lesson, Map<Fingerprint, List<Pattern>> byPrint) {
    return lesson.trigger().fingerprints().stream()
        .flatMap(print -> byPrint.getOrDefault(print, List.of()).stream())
        .filter(pattern -> pattern.sample().stage().project().equals(lesson.project()))
        .toList();
  }

  private static Remedy remedy(
      Lesson lesson, List<Pattern> patterns, boolean proven, String prompt) {
    var newest = patterns.stream().max(Comparator.comparing(Pattern::lastSeen)).orElse(null);
    var blame = newest == null ? null : newest.sample().failure();
    var message = blame == null ? fails(lesson) : blame.message();
    var sentence = lesson.advice().sentence();
    return new Remedy(
        lesson.id().value(),
        seen(lesson, patterns, blame, message),
        silent(lesson, patterns) ? "" : sentence,
        proven,
        lesson.trigger().language(),
        Remedies.words(message, sentence, prompt),
        symbols(lesson));
  }

  /** What is known of a failure that is not in the store. */
  private static String fails(Lesson lesson) {
    var symbol = lesson.trigger().sign().symbol();
    return "code like "
        + (lesson.advice().before().isBlank()
            ? symbol
            : Headlines.firstLine(lesson.advice().before()));
  }

  private static Remedy.Seen seen(
      Lesson lesson, List<Pattern> patterns, Headline.@Nullable Blame blame, String message) {
    long failures = patterns.stream().mapToLong(Pattern::failures).sum();
    long fixed = patterns.stream().mapToLong(Pattern::fixed).sum();
    var last = lesson.evidence().lastSeen();
    for (var pattern : patterns)
      if (last == null || pattern.lastSeen().isAfter(last)) last = pattern.lastSeen();
    return new Remedy.Seen(
        blame == null ? "lesson" : blame.category().wire(),
        Headlines.message(message),
        failures == 0 ? lesson.evidence().fixes() : failures,
        failures == 0 ? 1 : (double) fixed / failures,
        Remedies.day(last == null ? Instant.EPOCH : last));
  }

  private static boolean silent(Lesson lesson, List<Pattern> patterns) {
    boolean served =
        lesson.state() == LessonState.ACTIVE || lesson.state() == LessonState.CANDIDATE;
    boolean muted =
        !patterns.isEmpty()
            && patterns.stream().allMatch(pattern -> pattern.state() == PatternState.MUTED);
    return !served || muted;
  }

  private static Set<String> symbols(Lesson lesson) {
    var symbols = new TreeSet<String>();
    var sign = lesson.trigger().sign();
    if (!sign.symbol().isEmpty()) symbols.add(sign.symbol());
    if (isName(sign.detail())) symbols.add(sign.symbol() + "." + sign.detail());
    if (!lesson.advice().edit().symbol().isEmpty()) symbols.add(lesson.advice().edit().symbol());
    return symbols;
  }

  /** Of a member or an argument. */
  private static boolean isName(String detail) {
    return !detail.isEmpty() && detail.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
