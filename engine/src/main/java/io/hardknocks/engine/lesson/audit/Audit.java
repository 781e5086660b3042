package io.hardknocks.engine.lesson.audit;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.engine.lesson.audit.AuditLessons.Finding;
import io.hardknocks.engine.lesson.audit.AuditLessons.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be looked at, and whether that is more than allowed.
 *
 * @param counts how many findings of each kind
 * @param over the kinds with more of them than allowed
 */
public record Audit(List<Finding> findings, Map<Kind, Long> counts, List<Kind> over) {
  /**
   * @param most how many of a kind are allowed: none where it says nothing, but any number that was
   *     never triggered
   */
  public static Audit of(List<Finding> findings, Map<Kind, Long> most) {
    var counts = counts(findings);
    var over =
        counts.keySet().stream().filter(kind -> counts.getOrDefault(kind, 0L) > most(most, kind));
    return new Audit(findings, counts, over.toList());
  }

  private static Map<Kind, Long> counts(List<Finding> findings) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) counts.put(kind, 0L);
    findings.stream()
        .collect(groupingBy(Finding::kind))
        .forEach((kind, of) -> counts.put(kind, (long) of.size()));
    return counts;
  }

  private static long most(Map<Kind, Long> most, Kind kind) {
    return most.getOrDefault(kind, kind == Kind.NEVER_TRIGGERED ? Long.MAX_VALUE : 0L);
  }
}
