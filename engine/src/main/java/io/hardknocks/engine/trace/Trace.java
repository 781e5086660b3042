package io.hardknocks.engine.trace;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.model.trace.SpanNote.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a trace that are known so far. Where each belongs is a function of the set of them,
 * so that their order does not matter.
 */
final class Trace {
  private static final int HIGHEST = 1_000;

  private final String id;
  private final Map<String, SpanNote> spans = new HashMap<>(4);
  private final Map<String, Map<String, SpanMessage>> messages = new HashMap<>(0);
  private final Map<StepId, Wanted> settled = new HashMap<>(0);
  private final Set<Project> lookedInto = new HashSet<>(0);
  private int told;
  private boolean woven;

  Trace(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  int size() {
    return spans.size() + told;
  }

  /** The first note of a span counts. */
  boolean add(SpanNote note) {
    return spans.putIfAbsent(note.key().span(), note) == null;
  }

  /** The first message of an id counts. */
  boolean add(SpanMessage message) {
    var ofSpan = messages.computeIfAbsent(message.span().span(), span -> new HashMap<>(4));
    boolean added = ofSpan.putIfAbsent(message.id(), message) == null;
    if (added) told++;
    return added;
  }

  Collection<SpanNote> spans() {
    return spans.values();
  }

  List<SpanMessage> messages() {
    return messages.values().stream().flatMap(ofSpan -> ofSpan.values().stream()).toList();
  }

  /** Whether notes of it are kept, and its spans are looked at together. */
  boolean isWoven() {
    return woven;
  }

  void weave() {
    woven = true;
  }

  /** What was wanted of the steps when the store was last seen to have it so. */
  Map<StepId, Wanted> settled() {
    return settled;
  }

  /** Whether some span's place or meaning depends on others. */
  boolean isTangled() {
    if (!messages.isEmpty()) return true;
    int placed = 0;
    for (var span : spans.values()) {
      if (span.claim().ours()) return true;
      if (span.claim().session() != null) placed++;
    }
    boolean mixed = placed > 0 && placed < spans.size();
    return mixed || isLateRoot(placed) || (spans.size() > 1 && !wrapped().isEmpty());
  }

  /** A root around nothing that is known: what it is around may have come long ago. */
  private boolean isLateRoot(int placed) {
    if (placed != 1 || spans.size() != 1) return false;
    var only = spans.values().iterator().next();
    return only.parent() == null && only.what() == What.OTHER;
  }

  /** What each step should be like. */
  Map<StepId, Wanted> wanted() {
    Map<StepId, Wanted> wanted = new HashMap<>();
    var wrapped = wrapped();
    var sole = sole();
    for (var span : spans.values()) {
      var step = span.step();
      if (step == null) continue;
      var place = place(span, sole, 0);
      wanted.put(
          step,
          new Wanted(
              new Place(place.stage(), place.attempt(), parent(span)),
              wrapped.contains(span.key().span()),
              Wanted.Said.of(said(span))));
    }
    return wanted;
  }

  private List<SpanMessage> said(SpanNote span) {
    var ofSpan = messages.get(span.key().span());
    if (ofSpan == null || !span.what().isCall()) return List.of();
    return ofSpan.values().stream()
        .sorted(Comparator.comparing(SpanMessage::at).thenComparing(SpanMessage::id))
        .toList();
  }

  /**
   * Model calls around model calls, with no tool between: they tell of the same call again. One
   * that alone says what it took is kept.
   */
  private Set<String> wrapped() {
    Set<String> wrapped = new HashSet<>();
    for (var call : spans.values()) {
      if (!call.what().isCall()) continue;
      boolean counted = call.what() == What.COUNTED_CALL;
      around(call)
          .takeWhile(span -> span.what() != What.TOOL_CALL)
          .filter(span -> span.what().isCall())
          .filter(span -> counted || span.what() == What.MODEL_CALL)
          .forEach(span -> wrapped.add(span.key().span()));
    }
    return wrapped;
  }

  /** The known spans around a span, nearest first; of a ring of them at most so many. */
  private Stream<SpanNote> around(SpanNote span) {
    var first = span.parent() == null ? null : spans.get(span.parent());
    if (first == null || first.equals(span)) return Stream.empty();
    var around = new ArrayList<SpanNote>();
    for (var next = first;
        next != null && !next.equals(span) && around.size() < HIGHEST;
        next = next.parent() == null ? null : spans.get(next.parent())) around.add(next);
    return around.stream();
  }

  private @Nullable SpanNote nearest(SpanNote span, Predicate<Claim> wanted) {
    return around(span).filter(one -> wanted.test(one.claim())).findFirst().orElse(null);
  }

  private Place place(SpanNote span, @Nullable Claim sole, int depth) {
    var claim = span.claim();
    if (isOurs(claim)) return own(span, depth);
    var ours = nearest(span, Trace::isOurs);
    if (ours != null && depth < HIGHEST) return place(ours, sole, depth + 1);
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
    if (around == null || depth >= HIGHEST)
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
    var ours = sessions(Trace::isOurs);
    var all = ours.isEmpty() ? sessions(claim -> claim.session() != null) : ours;
    return all.size() == 1 ? all.values().iterator().next() : null;
  }

  private Map<List<Object>, Claim> sessions(Predicate<Claim> wanted) {
    Map<List<Object>, Claim> sessions = new HashMap<>();
    for (var span : spans.values()) {
      var claim = span.claim();
      if (!wanted.test(claim)) continue;
      var place = claim.alone(id);
      sessions.put(List.of(place.project(), place.session()), claim);
    }
    return sessions;
  }

  /** The projects in which spans without a session may be; each is told once. */
  Set<Project> projectsToLookInto() {
    var projects = new HashSet<Project>();
    for (var span : spans.values()) projects.add(span.claim().alone(id).project());
    projects.removeAll(lookedInto);
    lookedInto.addAll(projects);
    return projects;
  }

  /** Spans that others name as their parent, or messages as theirs, and that are not known. */
  Set<StepId> missing() {
    var missing = new HashSet<StepId>();
    for (var span : spans.values()) {
      var parent = span.parent();
      if (parent != null && !spans.containsKey(parent))
        missing.add(span.key().sibling(parent).step());
    }
    for (var span : messages.keySet())
      if (!spans.containsKey(span)) missing.add(new SpanKey(id, span).step());
    return missing;
  }

  /** The step around a span: sessions, stages and attempts are none. */
  private @Nullable StepId parent(SpanNote span) {
    var parent = span.parent();
    if (parent == null) return null;
    if (!spans.containsKey(parent)) {
      boolean own = !span.key().step().equals(span.step());
      return own ? null : span.key().sibling(parent).step();
    }
    return around(span).map(SpanNote::step).filter(step -> step != null).findFirst().orElse(null);
  }
}
