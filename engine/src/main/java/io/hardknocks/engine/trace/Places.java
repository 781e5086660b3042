package io.hardknocks.engine.trace;

import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.SpanNote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the spans of a trace belong: by what each says, and by what those around it say. */
final class Places {
  private final String id;
  private final Nesting nesting;
  private final @Nullable Claim sole;

  /**
   * @param id of the trace
   */
  Places(String id, Nesting nesting) {
    this.id = id;
    this.nesting = nesting;
    sole = sole();
  }

  Place of(SpanNote span) {
    return place(span, 0);
  }

  private Place place(SpanNote span, int depth) {
    var claim = span.claim();
    if (isOurs(claim)) return own(span, depth);
    var ours = nearest(span, Places::isOurs);
    if (ours != null && depth < Nesting.HIGHEST) return place(ours, depth + 1);
    if (claim.session() != null) return new Place(claim.alone(id), span.alone(), null);
    var around = nearest(span, one -> one.session() != null);
    var by = around == null ? sole : around.claim();
    if (by == null) return new Place(claim.alone(id), span.alone(), null);
    return new Place(stage(by, claim.stage()), span.alone(), null);
  }

  private static boolean isOurs(Claim claim) {
    return claim.ours() && claim.session() != null;
  }

  /** What it does not say of its place in its session is said by the nearest span that does. */
  private Place own(SpanNote span, int depth) {
    var claim = span.claim();
    var attempt = claim.attempt();
    if (claim.stage() != null && (attempt != null || span.step() == null))
      return new Place(claim.alone(id), attempt, null);
    var around =
        nearest(
            span,
            one ->
                isOurs(one)
                    && one.stage() != null
                    && one.alone(id).session().equals(claim.session()));
    if (around == null || depth >= Nesting.HIGHEST)
      return new Place(claim.alone(id), attempt == null ? span.alone() : attempt, null);
    var outer = own(around, depth + 1);
    return new Place(
        stage(claim, outer.stage().name()), attempt == null ? outer.attempt() : attempt, null);
  }

  private StageKey stage(Claim by, @Nullable String stage) {
    var there = by.alone(id);
    return new StageKey(there.project(), there.session(), stage == null ? Claim.OBSERVED : stage);
  }

  /** The claim of the trace's only session: of ours, where there is one. */
  private @Nullable Claim sole() {
    var ours = sessions(Places::isOurs);
    var all = ours.isEmpty() ? sessions(claim -> claim.session() != null) : ours;
    return all.size() == 1 ? all.values().iterator().next() : null;
  }

  private Map<List<Object>, Claim> sessions(Predicate<Claim> wanted) {
    Map<List<Object>, Claim> sessions = new HashMap<>();
    for (var span : nesting.spans().values()) {
      var claim = span.claim();
      if (!wanted.test(claim)) continue;
      var place = claim.alone(id);
      sessions.put(List.of(place.project(), place.session()), claim);
    }
    return sessions;
  }

  private @Nullable SpanNote nearest(SpanNote span, Predicate<Claim> wanted) {
    return nesting.around(span).filter(one -> wanted.test(one.claim())).findFirst().orElse(null);
  }
}
