package io.hardknocks.storage;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts to list. Every part narrows; {@code null} or an empty set does not.
 *
 * @param outcomes one of these
 * @param fingerprint with this failure
 * @param category with a failure of this category
 * @param unfixedOnly failed, and no later attempt fixed it
 * @param limit 1 to {@link #MAX_LIMIT}
 * @param cursor where the page before ended; {@code null} for the first page
 */
public record AttemptQuery(
    Scope scope,
    Set<Outcome> outcomes,
    @Nullable Fingerprint fingerprint,
    @Nullable Category category,
    boolean unfixedOnly,
    int limit,
    @Nullable Cursor cursor) {
  /** The longest page. */
  public static final int MAX_LIMIT = 10_000;

  public AttemptQuery {
    requireNonNull(scope, "scope");
    outcomes = Set.copyOf(outcomes);
    Limits.check(limit);
  }

  /** All attempts of a scope, first page. */
  public static AttemptQuery of(Scope scope, int limit) {
    return new AttemptQuery(scope, Set.of(), null, null, false, limit, null);
  }

  public AttemptQuery outcomes(Set<Outcome> any) {
    return new AttemptQuery(scope, any, fingerprint, category, unfixedOnly, limit, cursor);
  }

  public AttemptQuery fingerprint(Fingerprint equal) {
    return new AttemptQuery(scope, outcomes, equal, category, unfixedOnly, limit, cursor);
  }

  public AttemptQuery category(Category equal) {
    return new AttemptQuery(scope, outcomes, fingerprint, equal, unfixedOnly, limit, cursor);
  }

  public AttemptQuery unfixed() {
    return new AttemptQuery(scope, outcomes, fingerprint, category, true, limit, cursor);
  }

  public AttemptQuery after(@Nullable Cursor end) {
    return new AttemptQuery(scope, outcomes, fingerprint, category, unfixedOnly, limit, end);
  }
}
