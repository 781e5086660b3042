package io.hardknocks.analysis.policy;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.model.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a script may import, call and reach. Early advice for its author: what it misses the sandbox
 * contains, so a false refusal is worse than a miss. Immutable.
 */
public final class Policy {
  /** Longer scripts are not checked. */
  private static final int LONGEST = 200_000;

  private final Map<String, LanguagePolicy> languages;

  private Policy(Map<String, LanguagePolicy> languages) {
    this.languages = Map.copyOf(languages);
  }

  /** The policy for untrusted code that ships, {@code policy.yaml}. */
  public static Policy standard() {
    return Standard.POLICY;
  }

  /** Read once, when it is first asked for. */
  private static final class Standard {
    static final Policy POLICY = read();

    private Standard() {}
  }

  private static Policy read() {
    try (var in = Policy.class.getResourceAsStream("policy.yaml")) {
      if (in == null) throw new IllegalStateException("policy.yaml is missing from the jar");
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A policy in the form of {@code policy.yaml}.
   *
   * @throws IllegalArgumentException all mistakes of {@code yaml} in one line
   */
  public static Policy parse(String yaml) {
    return new Policy(PolicyFile.read(requireNonNull(yaml, "yaml")));
  }

  /**
   * Where {@code script} does what is forbidden, by line. Empty for an unknown language and for
   * what does not parse: the run will tell.
   *
   * @param language as people write it: {@code python}, {@code js}, {@code bash}
   */
  public List<Violation> check(String language, String script) {
    requireNonNull(language, "language");
    requireNonNull(script, "script");
    if (script.length() > LONGEST || script.indexOf('\0') >= 0) return List.of();
    if (ShellScript.isOf(language)) return shell(script);
    return Grammar.of(language).map(grammar -> parsed(grammar, script)).orElse(List.of());
  }

  private List<Violation> shell(String script) {
    var policy = languages.get("shell");
    if (policy == null) return List.of();
    var findings = new Findings("shell", policy);
    new ShellCheck(findings).check(script, 1);
    return findings.inOrder();
  }

  private List<Violation> parsed(Grammar grammar, String script) {
    var name = grammar.name().toLowerCase(Locale.ROOT);
    // TypeScript is JavaScript once its types are gone: one policy serves both unless it has its
    // own.
    var policy =
        languages.get(
            name.equals("typescript") && !languages.containsKey(name) ? "javascript" : name);
    if (policy == null) return List.of();
    var findings = new Findings(name, policy);
    SyntaxTree.parse(grammar, script)
        .filter(tree -> !tree.hasErrors())
        .ifPresent(
            tree -> {
              if (grammar == Grammar.PYTHON) new PythonCheck(tree, findings).check();
              else new ScriptCheck(tree, findings).check();
            });
    return findings.inOrder();
  }
}
