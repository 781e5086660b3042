package io.hardknocks.engine.report.prompt;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.prompt.Choice;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.PromptWords;
import io.hardknocks.analysis.prompt.Remedy;
import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.engine.report.fix.KnownFix;
import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What could be told to a model: the lessons, and the patterns that have a known fix and no lesson.
 * A pattern whose lesson is retired or withheld is not told by another way.
 */
final class Remedies {
  /**
   * So many of the patterns without a lesson are read closely: it takes a mining of their fixes.
   */
  private static final int READ = 6;

  private final Storage storage;
  private final KnownFixes fixes;

  Remedies(Storage storage, KnownFixes fixes) {
    this.storage = storage;
    this.fixes = fixes;
  }

  List<Remedy> of(Scope scope, Need need, LocalDate today) {
    var patterns = storage.patterns().list(scope, AttemptQuery.MAX_LIMIT);
    var lessons = new TaughtRemedies(storage).of(scope, patterns);
    var taught = new HashSet<Fingerprint>();
    lessons.forEach(lesson -> taught.addAll(lesson.lesson().trigger().fingerprints()));
    var remedies = new ArrayList<Remedy>();
    lessons.stream().map(TaughtRemedies.Taught::remedy).forEach(remedies::add);
    remedies.removeIf(remedy -> remedy.fix().isEmpty());
    remedies.addAll(fixed(promising(patterns, taught, need, today)));
    return remedies;
  }

  /** The patterns that look most useful by what is known without reading their attempts. */
  private static List<Pattern> promising(
      List<Pattern> patterns, Set<Fingerprint> taught, Need need, LocalDate today) {
    Map<String, Pattern> open = new LinkedHashMap<>();
    var blurred = new ArrayList<Remedy>();
    for (var pattern : patterns) {
      if (pattern.fixed() == 0 || pattern.state() == PatternState.MUTED) continue;
      if (isUntold(pattern)) continue;
      if (taught.contains(pattern.fingerprint())) continue;
      var name = pattern.sample().stage().project() + " " + pattern.fingerprint();
      open.put(name, pattern);
      blurred.add(blurred(name, pattern));
    }
    return Choice.likely(blurred, need, today, READ).stream()
        .map(remedy -> requireNonNull(open.get(remedy.name())))
        .toList();
  }

  /** Failures that said nothing have nothing in common, so the fix of one is none for another. */
  private static boolean isUntold(Pattern pattern) {
    var blame = pattern.sample().failure();
    return blame != null && blame.isUntold();
  }

  private static Remedy blurred(String name, Pattern pattern) {
    var blame = pattern.sample().failure();
    var message = blame == null ? "" : blame.message();
    var words = PromptWords.of(Headlines.message(message));
    return new Remedy(name, seen(pattern, "", message), "", false, "", words, words);
  }

  private static Remedy.Seen seen(Pattern pattern, String category, String message) {
    return new Remedy.Seen(
        category,
        Headlines.message(message),
        pattern.failures(),
        pattern.fixRate(),
        day(pattern.lastSeen()));
  }

  private List<Remedy> fixed(List<Pattern> patterns) {
    var known = fixes.of(patterns);
    var attempts = failed(known.values().stream().map(fix -> fix.fix().failed()).toList());
    var remedies = new ArrayList<Remedy>();
    known.forEach(
        (pattern, fix) -> {
          var attempt = attempts.get(fix.fix().failed());
          var failure = attempt == null ? null : attempt.failure();
          if (attempt != null && failure != null && fix.teaches(failure.category()))
            remedies.add(remedy(pattern, fix, attempt, failure));
        });
    return remedies;
  }

  private Map<AttemptId, Attempt> failed(List<AttemptId> ids) {
    return storage.attempts().findAll(ids).stream()
        .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  private static Remedy remedy(Pattern pattern, KnownFix fix, Attempt attempt, Failure failure) {
    return new Remedy(
        pattern.fingerprint().value(),
        seen(pattern, failure.category().wire(), failure.message()),
        fix.sentence(),
        false,
        attempt.source().language(),
        words(failure.message(), fix.sentence(), attempt.source().prompt()),
        symbols(failure, fix));
  }

  static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  static Set<String> words(String message, String sentence, String prompt) {
    var words = new TreeSet<>(PromptWords.of(Headlines.message(message)));
    words.addAll(PromptWords.of(sentence));
    words.addAll(PromptWords.of(prompt));
    return words;
  }

  private static Set<String> symbols(Failure failure, KnownFix fix) {
    var symbols = new TreeSet<String>();
    for (var tag : failure.tags()) {
      if (tag.startsWith(FailureTags.AT)) symbols.add(tag.substring(FailureTags.AT.length()));
      if (tag.startsWith(FailureTags.MISSING))
        symbols.add(tag.substring(FailureTags.MISSING.length()));
    }
    var symbol = fix.edits().getFirst().symbol();
    if (!symbol.isEmpty()) symbols.add(symbol);
    return symbols;
  }
}
