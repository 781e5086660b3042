package io.hardknocks.storage.duckdb.attempt.admission;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.duckdb.attempt.row.NewAttempt;
import java.util.ArrayList;
import java.util.List;

/**
 * Attempts that are new, of a list that somebody brought.
 *
 * @param attempts with their numbers
 */
public record Admitted(List<Attempt> attempts, List<Headline> headlines) {
  /**
   * Of each list those that were found to be new.
   *
   * @param fresh in the same order
   */
  public static List<Admitted> of(List<List<Arriving>> lists, List<List<NewAttempt>> fresh) {
    var admitted = new ArrayList<Admitted>(lists.size());
    for (int i = 0; i < lists.size(); i++) admitted.add(ofOne(lists.get(i), fresh.get(i)));
    return admitted;
  }

  private static Admitted ofOne(List<Arriving> brought, List<NewAttempt> fresh) {
    var attempts = new ArrayList<Attempt>(fresh.size());
    var headlines = new ArrayList<Headline>(fresh.size());
    var rest = brought.iterator();
    for (var found : fresh) {
      var arriving = rest.next();
      while (arriving.row() != found.row()) arriving = rest.next();
      var attempt = arriving.attempt().numbered(found.number());
      attempts.add(attempt);
      headlines.add(Headline.of(attempt, found.position()));
    }
    return new Admitted(attempts, headlines);
  }

  /** For each of those who brought them. */
  public static List<List<Attempt>> attempts(List<Admitted> admitted) {
    return admitted.stream().map(Admitted::attempts).toList();
  }
}
