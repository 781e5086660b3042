package io.hardknocks.analysis.policy;

import io.hardknocks.model.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what a script uses with the policy of its language; each thing counts once a line. */
final class Findings {
  private static final int MOST = 100;

  private final String language;
  private final LanguagePolicy policy;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Findings(String language, LanguagePolicy policy) {
    this.language = language;
    this.policy = policy;
  }

  LanguagePolicy policy() {
    return policy;
  }

  /** Whether it is forbidden. */
  boolean imported(int line, String module) {
    return named(line, module, "imports", policy.imports());
  }

  void used(int line, String name) {
    named(line, name, "calls", policy.calls());
  }

  void attribute(int line, String chain) {
    for (var rule : policy.attributes().forbidden()) {
      if (chain.equals(rule.name()) || chain.endsWith("." + rule.name()))
        add(line, rule.name(), rule.instead(), "attributes");
    }
  }

  /** A call of {@code name} whose text is computed. */
  void dynamic(int line, String name) {
    policy
        .dynamic()
        .against(name)
        .ifPresent(rule -> add(line, name + " of a computed text", rule.instead(), "dynamic"));
  }

  /** A call of {@code name} with a path that is spelled out. */
  void path(int line, String name, String path, boolean writing) {
    boolean writer = policy.paths().writers().contains(name);
    if (!writer && !policy.paths().readers().contains(name)) return;
    touched(line, path, writing || writer);
  }

  void touched(int line, String path, boolean writing) {
    if (policy.paths().refuses(path, writing))
      add(line, (writing ? "writing " : "reading ") + path, policy.paths().instead(), "paths");
  }

  void command(int line, String pipeline) {
    for (var rule : policy.commands()) {
      if (rule.pattern().matcher(pipeline).find())
        add(line, rule.name(), rule.instead(), "commands");
    }
  }

  private boolean named(int line, String name, String section, NameRules rules) {
    var rule = rules.against(name);
    rule.ifPresent(broken -> add(line, name, rules.instead(broken), section));
    return rule.isPresent();
  }

  private void add(int line, String forbidden, String instead, String section) {
    if (violations.size() < MOST && seen.add(line + " " + forbidden))
      violations.add(Violation.of(line, forbidden, instead, language + "." + section));
  }

  List<Violation> inOrder() {
    return violations.stream().sorted(Comparator.comparingInt(Violation::line)).toList();
  }
}
