package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The attempts of a session that are under way, those that began first in front. */
final class Parts {
  private final String project;
  private final String session;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Parts(String project, String session) {
    this.project = project;
    this.session = session;
  }

  Collection<Part> all() {
    return parts.values();
  }

  void clear() {
    parts.clear();
  }

  void put(String stage, String component, Part part) {
    parts.put(key(stage, component), part);
  }

  @Nullable Part remove(String stage, String component) {
    return parts.remove(key(stage, component));
  }

  /** The stage that began last of those with this name. */
  @Nullable Part removeLast(String stage) {
    String last = null;
    for (var key : parts.keySet()) if (key.startsWith(stage + "\u0000")) last = key;
    return last == null ? null : parts.remove(last);
  }

  private static String key(String stage, String component) {
    return stage + "\u0000" + component;
  }

  /** The next attempt at a stage, not put among them yet. */
  Part open(@Nullable String named, String stage, String component, boolean opened) {
    var whole = whole(stage, component);
    int number = numbers.merge(whole, 1, Integer::sum);
    var id = new AttemptId(named == null ? id(whole, number) : named);
    var key = new StageKey(new Project(project), session, Naming.fit(whole, 200));
    var part = new Part(key, id, component, opened);
    if (!component.isEmpty()) part.draft().put("component", component);
    return part;
  }

  /** The name of a stage with its component, where the one does not say the other. */
  private static String whole(String stage, String component) {
    if (stage.isEmpty()) return component.isEmpty() ? "generation" : component;
    boolean said =
        component.isEmpty() || stage.equals(component) || stage.endsWith("/" + component);
    return said ? stage : stage + "/" + component;
  }

  private String id(String whole, int number) {
    return Naming.fit(session, 80)
        + "."
        + Naming.fit(whole, 80)
        + "."
        + number
        + "."
        + Naming.hash(project, session).substring(0, 6);
  }

  /** The attempt that an event belongs to. */
  Part under(Fields fields) {
    var id = fields.text("attempt_id");
    var stage = fields.text("stage", List.of("stage_name", "phase"), "");
    var component = Event.component(fields);
    var found = last(part -> belongs(part, id, stage, component));
    if (found == null && id == null && stage.isEmpty())
      found = last(part -> part.opened() && part.component().isEmpty());
    if (found != null) return found;
    var part = open(id == null ? null : Naming.fit(id, 200), stage, component, false);
    parts.put(key(stage, component) + "\u0000", part);
    return part;
  }

  private @Nullable Part last(Predicate<Part> wanted) {
    Part last = null;
    for (var part : parts.values()) if (wanted.test(part)) last = part;
    return last;
  }

  private static boolean belongs(Part part, @Nullable String id, String stage, String component) {
    if (id != null) return part.id().value().equals(id);
    if (!stage.isEmpty())
      return (part.stage().name().equals(stage) || part.stage().name().startsWith(stage + "/"))
          && (component.isEmpty()
              || part.component().isEmpty()
              || part.component().equals(component));
    return part.component().equals(component);
  }
}
