package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Members that a value does not have, its operators among them. */
final class MissingMembers {
  private static final Pattern CALLED = Pattern.compile("\\.\\w+\\(\\)");

  private final Comparison scripts;
  private final Replacement replacement;
  private final GoneNames gone;
  private final ScriptMistakes mistakes;

  MissingMembers(Comparison scripts, Replacement replacement, GoneNames gone) {
    this.scripts = scripts;
    this.replacement = replacement;
    this.gone = gone;
    this.mistakes = new ScriptMistakes(scripts, gone);
  }

  List<Candidate> of(Complaint complaint) {
    if (complaint.owner().equals("NoneType")) return nothing(complaint.name());
    var candidates = new ArrayList<Candidate>();
    var last = GoneNames.last(complaint.name());
    var type = shown(Types.of(complaint.owner(), scripts.before()), last);
    candidates.addAll(mistakes.called(complaint.name()));
    boolean python = scripts.before().tree().grammar() == Grammar.PYTHON;
    if (complaint.name().equals("__call__") || !python) candidates.addAll(uncalled(last));
    candidates.addAll(madeThere(last, type));
    if (!type.isEmpty()) candidates.addAll(new UnseenMembers(scripts, replacement).of(type, last));
    for (var use : scripts.before().all()) {
      if (use.guarded() || !isCalled(use, complaint.name()) || !scripts.onFailingLine(use.node()))
        continue;
      boolean better = !type.isEmpty() && !use.key().equals(type + "." + last);
      if (better || !fits(use)) continue;
      candidates.addAll(use.form() == Form.OPERATION ? operation(use) : gone.of(use.key()));
    }
    // Where it failed no more may be seen than a parameter, which is of the same type elsewhere.
    if (candidates.isEmpty() && !type.isEmpty()) candidates.addAll(gone.of(type + "." + last));
    return candidates;
  }

  /** The type, or the one that it extends under which the script shows the member. */
  private String shown(String type, String member) {
    return Uses.lineage(type).stream()
        .filter(above -> !scripts.uses(above + "." + member).isEmpty())
        .findFirst()
        .orElse(type);
  }

  /** A value of an object that was called like a method: {@code region.area()}. */
  private List<Candidate> uncalled(String name) {
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.MEMBER && !use.guarded() && isUncalled(use))
        .filter(use -> name.equals("__call__") || use.key().endsWith("." + name))
        .filter(use -> scripts.onFailingLine(use.node()))
        .limit(1)
        .map(
            use -> {
              var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, use.key(), "#1");
              var from = "$0." + use.name().text() + "()";
              var to = "$0." + use.name().text();
              var line = scripts.lineInstead(use.node());
              return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, from, to, line, true);
            })
        .toList();
  }

  private boolean isUncalled(Use use) {
    var call = use.call();
    if (call == null || call.open() || !call.arguments().isEmpty()) return false;
    var now = scripts.counterparts().of(call.node());
    return now.filter(n -> n.text().equals(use.node().text())).isPresent();
  }

  /** A member of what a call returns, when the script shows no more of its type. */
  private List<Candidate> madeThere(String name, String type) {
    if (type.isEmpty() || !scripts.uses(type + "." + name).isEmpty()) return List.of();
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.MEMBER && !use.guarded())
        .filter(use -> use.key().endsWith(")." + name) || use.key().endsWith("]." + name))
        .filter(use -> scripts.onFailingLine(use.node()))
        .limit(1)
        .flatMap(use -> gone.of(use.key()).stream())
        .toList();
  }

  /** A member of what {@code list.sort()} and the like return. */
  private List<Candidate> nothing(String name) {
    return scripts.before().all().stream()
        .filter(use -> !use.guarded() && use.key().endsWith("." + name))
        .filter(use -> scripts.onFailingLine(use.node()))
        .map(use -> use.key().substring(0, use.key().length() - name.length() - 1))
        .filter(Types::isNothing)
        .limit(1)
        .flatMap(
            type ->
                scripts.uses(type + "." + name).stream().limit(1).map(use -> nothing(type, use)))
        .toList();
  }

  private Candidate nothing(String type, Use use) {
    var sign = new Sign(Sign.Kind.MEMBER, type, Sign.ANY_MEMBER);
    var line = scripts.lineInstead(use.node());
    return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, "", "", line, true);
  }

  private static boolean isCalled(Use use, String named) {
    return use.key().endsWith("." + GoneNames.last(named))
        || use.key().equals("new " + named)
        || (use.form() == Form.BOUND && use.node().text().equals(named));
  }

  private static boolean fits(Use use) {
    return use.key().startsWith("new ")
        || use.form() == Form.BOUND
        || use.form() == Form.MEMBER
        || use.form() == Form.OPERATION
        || use.form() == Form.ATTRIBUTE;
  }

  private List<Candidate> operation(Use use) {
    int dot = use.key().lastIndexOf('.');
    var sign =
        new Sign(Sign.Kind.MEMBER, use.key().substring(0, dot), use.key().substring(dot + 1));
    var line = scripts.lineInstead(use.node());
    var method = method(use.node());
    var to = method.isEmpty() && isAttribute(use.node()) ? "$0.…" : method;
    return List.of(
        new Candidate(sign, use.node(), Strategy.TYPE_CONVERSION, "", to, line, !to.isEmpty()));
  }

  /** Whether the fix takes as an attribute what was looked up by its name. */
  private boolean isAttribute(SyntaxNode index) {
    var name = index.child("subscript").map(Texts::content).orElse("");
    var attribute = index.child("value").map(SyntaxNode::text).orElse("") + "." + name;
    return !name.isEmpty()
        && scripts.after().tree().source().contains(attribute)
        && !scripts.before().tree().source().contains(attribute);
  }

  /** The method that gives now what an index gave: {@code $0.item()} for {@code x.data[0]}. */
  private String method(SyntaxNode index) {
    var value = index.child("value").orElse(index).text();
    boolean called =
        scripts
            .counterparts()
            .of(index)
            .filter(now -> now.text().startsWith(value + "()"))
            .isPresent();
    if (called && value.indexOf('.') > 0) return "$0()";
    var object = index;
    for (var inner = index.child("value"); inner.isPresent(); inner = object.child("object"))
      object = inner.get();
    var name = object.text();
    return scripts
        .counterparts()
        .of(index)
        .map(SyntaxNode::text)
        .filter(
            now ->
                now.startsWith(name + ".")
                    && CALLED.matcher(now.substring(name.length())).matches())
        .map(now -> "$0" + now.substring(name.length()))
        .orElse("");
  }
}
