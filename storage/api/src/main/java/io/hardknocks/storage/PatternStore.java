package io.hardknocks.storage;

import io.hardknocks.model.Decision;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns: failures counted by project and fingerprint, and what people decided about them. */
public interface PatternStore {
  /**
   * The patterns of the failures in a scope, most failures first, then by fingerprint, then by
   * project. Counts are of the scope; the state is of the whole project.
   */
  List<Pattern> list(Scope scope, int limit);

  /**
   * How often these fingerprints occur in a scope, by fingerprint, then by project; those that do
   * not are left out.
   */
  List<PatternCount> counts(Scope scope, Collection<Fingerprint> fingerprints);

  /** How many failures of a scope have a fingerprint. */
  record PatternCount(Project project, Fingerprint fingerprint, long failures) {}

  /** The pattern over all time, or {@code null} when the project has no such failure. */
  @Nullable Pattern find(Project project, Fingerprint fingerprint);

  /**
   * Up to {@code limit} fingerprints that start with {@code prefix} and occur in a scope, in their
   * order.
   */
  List<Fingerprint> startingWith(Scope scope, String prefix, int limit);

  /** Keeps a decision. The latest by time counts; of equal times the one that was kept last. */
  void decide(Decision decision);

  /** All decisions of a project about a fingerprint, in the order in which they were kept. */
  List<Decision> decisions(Project project, Fingerprint fingerprint);
}
