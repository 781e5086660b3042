package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.gate.Template;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Meant;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.Map;
import java.util.Set;

/** What to use in JavaScript, where a fix has nothing in the place of what is not there. */
record ScriptReplacement(Comparison scripts) {
  /** What ES modules have in the place of names that they lack. */
  private static final Map<String, String> IN_MODULES =
      Map.of(
          "__dirname", "path.dirname(url.fileURLToPath(import.meta.url))",
          "__filename", "url.fileURLToPath(import.meta.url)");

  /** Methods of texts that bytes do not have. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "split",
          "replace",
          "replaceAll",
          "match",
          "matchAll",
          "trim",
          "trimStart",
          "trimEnd",
          "startsWith",
          "endsWith",
          "toLowerCase",
          "toUpperCase",
          "charAt",
          "charCodeAt",
          "substring",
          "substr",
          "padStart",
          "padEnd",
          "repeat",
          "localeCompare",
          "search");

  /** The same lesson with what it found. */
  Candidate of(Candidate found, Use use) {
    var sign = found.sign();
    boolean bytes =
        sign.kind() == Sign.Kind.MEMBER
            && sign.symbol().equals("Buffer.prototype")
            && OF_TEXT.contains(sign.detail());
    if (bytes) return ofBytes(found, use);
    var other = IN_MODULES.getOrDefault(sign.symbol(), "");
    if (!other.isEmpty())
      return with(found, Strategy.REPLACE_CALL, sign.symbol(), other).byHandIf(true);
    var only = use.call() == null ? "" : new Meant(scripts).only(use.key());
    return only.isEmpty()
        ? found
        : with(found, Strategy.REPLACE_CALL, use.key(), only).byHandIf(true);
  }

  private Candidate ofBytes(Candidate found, Use use) {
    var call = use.call();
    boolean plain = call != null && call.positional().size() == call.arguments().size();
    if (!plain) return found;
    var from = Template.of(use, Template.places(use).keySet());
    return with(found, Strategy.REPLACE_CALL, from, from.replaceFirst("\\.", ".toString()."));
  }

  private static Candidate with(Candidate found, Strategy strategy, String from, String to) {
    return new Candidate(
        found.sign(), found.place(), strategy, from, to, found.after(), false, found.told());
  }
}
