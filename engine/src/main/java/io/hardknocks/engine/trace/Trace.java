package io.hardknocks.engine.trace;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.model.trace.SpanNote.What;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The spans of a trace that are known so far. Where each belongs is a function of the set of them,
 * so that their order does not matter.
 */
final class Trace {
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
    return mixed
        || isLateRoot(placed)
        || (spans.size() > 1 && !new Nesting(spans).wrapped().isEmpty());
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
    var nesting = new Nesting(spans);
    var places = new Places(id, nesting);
    var wrapped = nesting.wrapped();
    for (var span : spans.values()) {
      var step = span.step();
      if (step == null) continue;
      var place = places.of(span);
      wanted.put(
          step,
          new Wanted(
              new Place(place.stage(), place.attempt(), nesting.stepAround(span)),
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
}
