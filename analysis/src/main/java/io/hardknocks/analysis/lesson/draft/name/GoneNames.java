package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.function.Predicate;

/** Names that the failing script uses and the fixing one does not. */
final class GoneNames {
  private final Comparison scripts;
  private final Replacement replacement;

  GoneNames(Comparison scripts, Replacement replacement) {
    this.scripts = scripts;
    this.replacement = replacement;
  }

  /** What is in place of a name; nothing where it is still used. */
  List<Candidate> of(String key) {
    var places = scripts.uses(key).stream().filter(u -> u.form() != Form.OPERATION).toList();
    if (places.isEmpty() || !scripts.gone(key)) return List.of();
    int dot = key.lastIndexOf('.');
    boolean member = places.stream().anyMatch(u -> u.form() == Form.MEMBER);
    var sign =
        member
            ? new Sign(Sign.Kind.MEMBER, key.substring(0, dot), key.substring(dot + 1))
            : new Sign(Sign.Kind.SYMBOL, key, "");
    return List.of(replacement.of(sign, key, places));
  }

  /** The lesson of the first such use that teaches one. */
  List<Candidate> first(Predicate<Use> wanted) {
    return scripts.before().all().stream()
        .filter(wanted)
        .map(use -> of(use.key()))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Some modules have another name for themselves: os.path is posixpath. */
  List<Candidate> atFailingLine(String name) {
    return first(use -> use.key().endsWith("." + name) && scripts.onFailingLine(use.node()));
  }

  /** What follows the last dot. */
  static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }
}
