package io.hardknocks.analysis.lesson;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.model.lesson.Trigger.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What taught one lesson. A fix at a stage that had been shown the lesson before is an application
 * of it: counting that would let a lesson prove itself.
 *
 * @param teachings first failure first
 */
public record Taught(List<Teaching> teachings) {
  public Taught {
    teachings = List.copyOf(teachings);
  }

  /**
   * @param all in order
   * @param exposures of the lesson
   */
  public static Taught of(List<Teaching> all, Collection<Exposure> exposures) {
    return new Taught(all.stream().filter(teaching -> !applied(teaching, exposures)).toList());
  }

  private static boolean applied(Teaching teaching, Collection<Exposure> exposures) {
    return exposures.stream().anyMatch(exposure -> applied(teaching, exposure));
  }

  private static boolean applied(Teaching teaching, Exposure exposure) {
    return exposure.shown()
        && !exposure.at().isAfter(teaching.fixing().startedAt())
        && (exposure.stage().equals(teaching.fixing().stage())
            || exposure.stage().equals(teaching.failed().stage()));
  }

  public boolean isEmpty() {
    return teachings.isEmpty();
  }

  public Evidence evidence() {
    if (isEmpty()) return Evidence.NONE;
    return new Evidence(
        pairs(),
        teachings.size(),
        sessions(),
        teachings.getFirst().failed().startedAt(),
        teachings.getLast().failed().startedAt());
  }

  /** The first, and the latest. */
  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    pairs.add(teachings.getFirst().pair());
    int from = Math.max(1, teachings.size() - (Evidence.MOST - 1));
    for (var teaching : teachings.subList(from, teachings.size())) pairs.add(teaching.pair());
    return pairs;
  }

  private long sessions() {
    return teachings.stream()
        .map(teaching -> teaching.failed().stage())
        .map(stage -> List.of(stage.project(), stage.session()))
        .distinct()
        .count();
  }

  public SortedSet<Fingerprint> fingerprints() {
    var prints = new TreeSet<Fingerprint>();
    for (var teaching : teachings) prints.add(teaching.fingerprint());
    return prints;
  }

  /** The library by the first name that is known, with all versions of that name. */
  public Library library(Library otherwise) {
    var known = new ArrayList<Library>();
    if (!otherwise.name().isEmpty()) known.add(otherwise);
    for (var teaching : teachings) {
      if (!teaching.library().name().isEmpty()) known.add(teaching.library());
    }
    if (known.isEmpty()) return otherwise;
    var name = known.getFirst().name();
    var versions =
        known.stream()
            .filter(library -> library.name().equals(name))
            .flatMap(library -> List.of(library.oldest(), library.newest()).stream())
            .filter(version -> !version.isEmpty())
            .sorted(Versions.ORDER)
            .toList();
    return versions.isEmpty()
        ? new Library(name, "", "")
        : new Library(name, versions.getFirst(), versions.getLast());
  }
}
