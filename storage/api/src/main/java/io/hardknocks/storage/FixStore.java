package io.hardknocks.storage;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which attempt fixed which. Derived from attempts, and made again from them by clearing and
 * linking anew.
 */
public interface FixStore {
  /**
   * Keeps fixes, and notes that the attempts up to {@code position} have been looked at, in one
   * step. A failing attempt that has a fix already gets the new one; of several in {@code fixes}
   * the last. A fix is left out when one of its attempts is not there.
   *
   * @param removed failing attempts whose fix is withdrawn, before {@code fixes} are kept
   * @param position a smaller one than was noted before changes nothing
   * @throws IllegalArgumentException when a fix says of its failing attempt what is not so: its
   *     project, fingerprint or time
   */
  void put(List<Fix> fixes, Collection<AttemptId> removed, long position);

  /** Up to which position attempts have been looked at; 0 at first. */
  long lookedAt();

  /** The fixes of these failing attempts, by failing id. */
  List<Fix> of(Collection<AttemptId> failed);

  /** The fixes that these succeeding attempts made, by failing id. */
  List<Fix> by(Collection<AttemptId> fixing);

  /**
   * Up to {@code each} fixes of every pattern that has one of these fingerprints, in any project:
   * by project, then by fingerprint, then the latest failure first, then by failing id.
   */
  List<Fix> latest(Collection<Fingerprint> fingerprints, int each);

  /**
   * Keeps what fixes changed, as somebody made it out of their attempts, so that the next one need
   * not. It takes the place of what was kept before. What a fix changed that is not there is left
   * out; what is kept goes with the attempts.
   *
   * @param edits of each fix, best first; none where the change is not understood
   */
  void explain(Map<Fix, List<Edit>> edits);

  /** What these fixes changed, for those of which it was kept. */
  Map<Fix, List<Edit>> explained(Collection<Fix> fixes);

  /** Forgets every fix, what it changed, and that any attempt has been looked at. */
  void clear();
}
