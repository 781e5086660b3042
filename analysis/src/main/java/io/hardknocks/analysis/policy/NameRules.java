package io.hardknocks.analysis.policy;

import java.util.List;
import java.util.Optional;

/**
 * Forbidden names.
 *
 * @param allowed exceptions from what is forbidden
 */
record NameRules(List<NameRule> forbidden, List<NameRule> allowed) {
  static final NameRules NONE = new NameRules(List.of(), List.of());

  NameRules {
    forbidden = List.copyOf(forbidden);
    allowed = List.copyOf(allowed);
  }

  Optional<NameRule> against(String used) {
    if (allowed.stream().anyMatch(rule -> rule.covers(used))) return Optional.empty();
    return forbidden.stream().filter(rule -> rule.covers(used)).findFirst();
  }

  /** What to do instead, the exceptions when the rule itself does not say. */
  String instead(NameRule rule) {
    if (!rule.instead().isEmpty() || allowed.isEmpty()) return rule.instead();
    return String.join(", ", allowed.stream().limit(12).map(NameRule::name).toList());
  }
}
