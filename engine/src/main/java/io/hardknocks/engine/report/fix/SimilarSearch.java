package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.failure.fingerprint.FingerprintV1;
import io.hardknocks.analysis.similar.FailureTerms;
import io.hardknocks.analysis.similar.SimilarFailures;
import io.hardknocks.analysis.similar.SimilarFailures.Match;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Pattern;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds patterns that are like a failure: the same fingerprint first, then by exception, names and
 * words. It compares with the newest sample of each pattern, not with every attempt, so that its
 * cost grows with what is different and not with what happened.
 */
public final class SimilarSearch {
  private final Storage storage;
  private final KnownFixes fixes;

  public SimilarSearch(Storage storage, KnownFixes fixes) {
    this.storage = storage;
    this.fixes = fixes;
  }

  /**
   * What to look for by a text.
   *
   * @param read what was read of the text; where that is nothing, its words are looked for
   */
  public static Failure sought(String text, Failure read) {
    if (!read.isUntold()) return read;
    var words = text.strip();
    return new Failure(
        "",
        words,
        read.verdict(),
        read.frames(),
        read.line(),
        FingerprintV1.of(FingerprintV1.parts("", words, read.frames())),
        read.tags());
  }

  /** Most similar first; empty when nothing is similar enough. */
  public List<SimilarFailure> like(Failure failure, Scope scope, int limit) {
    var found = new ArrayList<Found>();
    var others = new ArrayList<Pattern>();
    for (var pattern : storage.patterns().list(scope, AttemptQuery.MAX_LIMIT)) {
      if (!isSame(pattern, failure)) others.add(pattern);
      else found.add(new Found(pattern, 1, "the same fingerprint"));
    }
    for (var match : matches(failure, others, limit))
      found.add(new Found(others.get(match.index()), match.similarity(), why(match)));
    return withFixes(found.subList(0, Math.min(limit, found.size())));
  }

  /** Failures that said nothing have one fingerprint, and need have nothing else in common. */
  private static boolean isSame(Pattern pattern, Failure failure) {
    return !failure.isUntold() && pattern.fingerprint().equals(failure.fingerprint());
  }

  private record Found(Pattern pattern, double similarity, String why) {}

  private List<SimilarFailure> withFixes(List<Found> found) {
    var known = fixes.of(found.stream().map(Found::pattern).toList());
    return found.stream()
        .map(
            one ->
                new SimilarFailure(
                    one.pattern(), one.similarity(), one.why(), known.get(one.pattern())))
        .toList();
  }

  private static List<Match> matches(Failure failure, List<Pattern> others, int limit) {
    var candidates = others.stream().map(SimilarSearch::terms).toList();
    return new SimilarFailures(candidates)
        .like(FailureTerms.of(failure.exception(), failure.message()), limit);
  }

  private static FailureTerms terms(Pattern pattern) {
    var blame = pattern.sample().failure();
    return blame == null
        ? FailureTerms.of("", "")
        : FailureTerms.of(blame.exception(), blame.message());
  }

  private static String why(Match match) {
    boolean exception = match.shared().stream().anyMatch(term -> term.startsWith("!"));
    var words = match.shared().stream().filter(term -> !term.startsWith("!")).toList();
    return (exception ? "the same exception, and both say " : "both say ")
        + String.join(", ", words);
  }
}
