package io.hardknocks.analysis.failure;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.failure.Explanation.Stripped;
import io.hardknocks.analysis.failure.fingerprint.FingerprintV1;
import io.hardknocks.analysis.failure.shell.ShellFailure;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.text.Haystack;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Verdict;
import java.util.Set;

/**
 * Makes a failure of what was observed: reads the error text, lets the rules classify it and names
 * its pattern. A pure function, thread-safe; it never throws on any text.
 */
public final class FailureReader {
  /** Languages that name their errors as Python does: a bare line does not tell which it is. */
  private static final Set<String> LIKE_NAMED =
      Set.of(
          "javascript",
          "typescript",
          "java",
          "kotlin",
          "scala",
          "csharp",
          "php",
          "ruby",
          "julia",
          "dart",
          "swift",
          "elixir");

  /** Those of them, and another, that print dots in the names of their errors, too. */
  private static final Set<String> DOTTED = Set.of("java", "kotlin", "scala", "go");

  private final Rules rules;
  private final Recent recent;

  private FailureReader(Rules rules, Recent recent) {
    this.rules = rules;
    this.recent = recent;
  }

  public static FailureReader of(Rules rules) {
    return new FailureReader(requireNonNull(rules, "rules"), Recent.none());
  }

  /** One that answers the same, but knows the errors again that it read last. */
  public FailureReader recalling() {
    return new FailureReader(rules, Recent.some());
  }

  /** The failure; of category {@code unknown} when no error could be read. */
  public Failure read(Observed observed) {
    return located(understand(observed), observed);
  }

  /** The failure, with what led to it. */
  public Explanation explain(Observed observed) {
    var understood = understand(observed);
    var failure = located(understood, observed);
    var stripped =
        understood.parts().stripped().stream()
            .map(part -> new Stripped(part.text(), part.placeholder()))
            .toList();
    return new Explanation(
        failure,
        "Rule " + failure.verdict().rule() + " decides: " + why(failure, understood) + ".",
        understood.reading().chain().stream().map(FailureReader::headline).toList(),
        understood.parts().values(),
        stripped);
  }

  private static Failure located(Understood understood, Observed observed) {
    var located = Scripts.locate(understood.failure(), observed.script());
    return ShellFailure.in(located, Languages.of(observed.language()), observed.script());
  }

  private static String why(Failure failure, Understood understood) {
    var script = ShellFailure.why(failure.verdict().rule());
    return script == null ? understood.culprit().decision().why() : script;
  }

  /** Many languages say no more than {@code Error:}; of which one it is the caller knows best. */
  private static String language(Reading reading, String hint) {
    var name = reading.chain().getFirst().exception();
    boolean dotted = name.indexOf('.') >= 0 && !DOTTED.contains(hint);
    boolean guessed = reading.language().equals("python") && !dotted;
    boolean vague =
        reading.strength() != Strength.CERTAIN
            && (name.equals("Error") || (guessed && isLikeNamed(hint)));
    boolean told = !reading.language().isEmpty() && !(vague && !hint.isEmpty());
    return told ? reading.language() : hint;
  }

  private static boolean isLikeNamed(String hint) {
    return LIKE_NAMED.contains(hint) || DOTTED.contains(hint);
  }

  private static Verdict verdict(Observed observed, Reading reading, Culprit culprit) {
    var verdict = culprit.decision().verdict();
    boolean told = !culprit.thrown().message().isEmpty();
    if (!told) verdict = Endings.verdict(observed, reading, verdict);
    return Editable.of(verdict, culprit.thrown());
  }

  private static String headline(Thrown thrown) {
    var first = thrown.message().lines().findFirst().orElse("");
    if (thrown.exception().isEmpty()) return first;
    return first.isEmpty() ? thrown.exception() : thrown.exception() + ": " + first;
  }

  private Understood understand(Observed observed) {
    var told = observed.withoutScript();
    var imports = Imports.of(observed.script());
    var before = recent.find(told);
    if (before != null && before.libraries().equals(Tags.libraries(before.reading(), imports))) {
      return before;
    }
    var text = Haystack.of(told.text());
    var reading =
        before == null ? Reported.of(told, text, Languages.of(told.language())) : before.reading();
    var understood = understand(told, text, reading, Tags.libraries(reading, imports));
    recent.keep(understood);
    return understood;
  }

  private Understood understand(
      Observed told, Haystack text, Reading reading, Set<String> libraries) {
    var hint = Languages.of(told.language());
    var language = language(reading, hint);
    var circumstances = Circumstances.of(language, text);
    var culprit = Culprit.of(reading, language, rules.book(), libraries, circumstances);
    if (Endings.isNothing(reading)) {
      var other = Told.of(told, hint, rules.book(), libraries);
      if (other != null) culprit = other;
    }
    var thrown = culprit.thrown();
    var parts = FingerprintV1.parts(thrown.exception(), thrown.message(), thrown.frames());
    var failure =
        new Failure(
            thrown.exception(),
            thrown.message(),
            verdict(told, reading, culprit),
            thrown.frames(),
            thrown.line(),
            FingerprintV1.of(parts),
            Tags.of(thrown, libraries));
    return new Understood(told, reading, libraries, culprit, parts, failure);
  }
}
