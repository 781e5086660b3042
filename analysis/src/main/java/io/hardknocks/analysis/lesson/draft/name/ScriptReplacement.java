package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Meant;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.BytesAsText;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.Map;
import java.util.Optional;

/** What to use in JavaScript, where a fix has nothing in the place of what is not there. */
record ScriptReplacement(Comparison scripts) {
  /** What ES modules have in the place of names that they lack. */
  private static final Map<String, String> IN_MODULES =
      Map.of(
          "__dirname", "path.dirname(url.fileURLToPath(import.meta.url))",
          "__filename", "url.fileURLToPath(import.meta.url)");

  /** The same lesson with what it found. */
  Candidate of(Candidate found, Use use) {
    var sign = found.sign();
    var other = IN_MODULES.getOrDefault(sign.symbol(), "");
    if (!other.isEmpty()) return with(found, Strategy.REPLACE_CALL, sign.symbol(), other);
    var only = use.call() == null ? "" : new Meant(scripts).only(use.key());
    return only.isEmpty()
        ? found
        : with(found, Strategy.REPLACE_CALL, use.key(), only).byHandIf(true);
  }

  /** Bytes in which a method of texts was looked for: they are made a text, or read as one. */
  static Optional<Candidate> ofBytes(Sign sign, Use use, Comparison scripts) {
    boolean bytes = sign.kind() == Sign.Kind.MEMBER && BytesAsText.is(sign.symbol(), sign.detail());
    if (!bytes) return Optional.empty();
    var any = new Sign(Sign.Kind.SYMBOL, BytesAsText.KEY, "");
    var from = "$0." + sign.detail();
    var to = "$0.toString()." + sign.detail();
    var line = scripts.lineInstead(use.node());
    return Optional.of(new Candidate(any, use.node(), Strategy.REPLACE_CALL, from, to, line));
  }

  private static Candidate with(Candidate found, Strategy strategy, String from, String to) {
    return new Candidate(
        found.sign(), found.place(), strategy, from, to, found.after(), false, found.told());
  }
}
