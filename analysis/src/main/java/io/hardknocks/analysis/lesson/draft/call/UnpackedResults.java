package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Results that have more or fewer parts than the names they are given: {@code a, b = step()}. */
public final class UnpackedResults {
  private static final Pattern PARTS =
      Pattern.compile("(?:too many|not enough) values to unpack \\(expected (\\d{1,2})");

  private final Comparison scripts;

  public UnpackedResults(Comparison scripts) {
    this.scripts = scripts;
  }

  public List<Candidate> of() {
    var told = PARTS.matcher(scripts.message().text());
    if (!told.find()) return List.of();
    return scripts.before().all().stream()
        .filter(use -> use.key().endsWith(Use.UNPACKED) && !use.guarded())
        .filter(use -> parts(use).equals(told.group(1)) && scripts.onFailingLine(use.node()))
        .limit(1)
        .flatMap(use -> other(use).map(now -> candidate(use, now)).stream())
        .toList();
  }

  private static String parts(Use use) {
    return use.call() == null ? "" : use.call().arguments().getFirst().value();
  }

  /** The same result, taken apart into another number of names. */
  private Optional<Use> other(Use use) {
    return scripts.after().all().stream()
        .filter(now -> now.key().equals(use.key()) && !parts(now).equals(parts(use)))
        .findFirst();
  }

  private Candidate candidate(Use use, Use now) {
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1=" + parts(use));
    var line = scripts.lineOf(scripts.after(), now.node());
    return new Candidate(sign, use.node(), Strategy.OTHER, parts(use), parts(now), line, true);
  }
}
