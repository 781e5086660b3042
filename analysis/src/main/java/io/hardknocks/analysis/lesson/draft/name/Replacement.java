package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.gate.Template;
import io.hardknocks.analysis.lesson.draft.comparison.Abstraction;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Meant;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the fixing script has in place of a name that is not there. */
final class Replacement {
  private static final Pattern OF_VALUE = Pattern.compile("\\$[1-9]\\.[\\w.]+");

  private static final Pattern DOTTED = Pattern.compile("[\\w.$]+");
  private static final Pattern CLASS = Pattern.compile("(?<=\\.)([A-Z]\\w*)(?=\\.)");

  /** A method of what a call of something else gives: {@code Object.entries($0).map}. */
  private static final Pattern CHAINED =
      Pattern.compile("([A-Za-z][\\w.]{0,60}\\(\\$0\\)\\.\\w{1,40})\\(");

  /** Between the lines of a chain of calls. */
  private static final Pattern BROKEN = Pattern.compile("(?<=[\\w)\\]])\\s{1,40}(?=\\.[a-z_])");

  private final Comparison scripts;
  private final ImportChanges imports;

  Replacement(Comparison scripts) {
    this.scripts = scripts;
    this.imports = new ImportChanges(scripts);
  }

  /** The best of what there is now; a lesson without advice when there is nothing. */
  Candidate of(Sign sign, String key, List<Use> places) {
    var bytes = ScriptReplacement.ofBytes(sign, places.getFirst(), scripts);
    if (bytes.isPresent()) return bytes.get();
    var found = found(sign, key, places);
    if (!found.to().isEmpty()) return found;
    var first = places.stream().filter(u -> u.node() == found.place()).findFirst();
    var use = first.orElse(places.getFirst());
    var meant = new Meant(scripts).name(key);
    if (!meant.isEmpty()) return rename(sign, use, key, meant);
    return scripts.before().tree().grammar() == Grammar.PYTHON
        ? found
        : new ScriptReplacement(scripts).of(found, use);
  }

  private Candidate found(Sign sign, String key, List<Use> places) {
    var ordered = new ArrayList<>(places);
    ordered.sort(Comparator.comparing((Use u) -> !scripts.onFailingLine(u.node())));
    var once = once(key);
    if (!once.isEmpty()) return rename(sign, ordered.getFirst(), key, once);
    for (var use : ordered) {
      var call = rewritten(sign, use);
      if (call.isPresent()) return call.get();
      var renamed = renamed(use);
      if (!renamed.isEmpty() && !renamed.equals(key)) return rename(sign, use, key, renamed);
    }
    var method = called(sign, ordered.getFirst());
    if (method.isPresent()) return method.get();
    boolean member = sign.kind() == Sign.Kind.MEMBER;
    var imported = member ? imports.movedTo(key) : imports.under(key);
    var first = ordered.getFirst();
    if (!imported.isEmpty()) return rename(sign, first, key, imported);
    return new Candidate(
        sign, first.node(), Strategy.OTHER, key, "", scripts.lineInstead(first.node()));
  }

  /**
   * A name that was written twice, of the module and of what was taken from it: {@code
   * time.time.time} where {@code time} was taken; empty for others, or where it is not used now.
   */
  private String once(String key) {
    int dot = key.lastIndexOf('.');
    var owner = key.substring(0, Math.max(0, dot));
    boolean twice = owner.endsWith(key.substring(Math.max(0, dot)));
    boolean used =
        scripts.after().all().stream()
            .map(Use::key)
            .anyMatch(now -> now.equals(owner) || now.startsWith(owner + "."));
    return dot > 0 && twice && used ? owner : "";
  }

  /** A method of the same object in the place of an attribute. */
  private Optional<Candidate> called(Sign sign, Use use) {
    if (use.form() != Form.MEMBER || use.call() != null) return Optional.empty();
    var object = use.node().child("object").map(SyntaxNode::text).orElse("");
    return scripts
        .counterparts()
        .of(use.node())
        .filter(now -> now.is("call") && now.text().startsWith(object + ".") && !object.isEmpty())
        .filter(now -> now.text().substring(object.length()).matches("\\.\\w+\\(\\)"))
        .map(
            now ->
                new Candidate(
                    sign,
                    use.node(),
                    Strategy.REPLACE_CALL,
                    "$0." + use.name().text(),
                    "$0" + now.text().substring(object.length()),
                    scripts.lineOf(scripts.after(), now),
                    true));
  }

  private Candidate rename(Sign sign, Use use, String from, String found) {
    var to = imports.parentKept(from, found);
    var strategy =
        use.form() == Form.IMPORTED
            ? Strategy.REPLACE_IMPORT
            : use.call() != null ? Strategy.RENAME_FUNCTION : Strategy.RENAME_ATTRIBUTE;
    var line = scripts.lineInstead(use.node());
    return new Candidate(
            sign, use.node(), strategy, from, to, line.isEmpty() ? imports.line(to) : line)
        .byHandIf(!imports.keeps(from, to) || isOwn(to) || isCalledNow(from, found));
  }

  /** Whether what was no call has arguments now: {@code @old} to {@code @new(mode="after")}. */
  private boolean isCalledNow(String from, String to) {
    boolean plain = scripts.uses(from).stream().allMatch(use -> use.call() == null);
    return plain
        && scripts.after().all().stream()
            .filter(use -> use.key().equals(to))
            .map(Use::call)
            .anyMatch(call -> call != null && !call.arguments().isEmpty());
  }

  /** Whether a dotted name begins with a variable that the fixing script does not bind. */
  private boolean isOwn(String to) {
    int dot = to.indexOf('.');
    if (dot < 0) return false;
    var root = to.substring(0, dot);
    return uses(scripts.after(), root) && !uses(scripts.before(), root);
  }

  private static boolean uses(Uses script, String free) {
    return script.all().stream().anyMatch(use -> use.form() == Form.FREE && use.key().equals(free));
  }

  /** The name that stands in place of one, as a dotted name. */
  private String renamed(Use use) {
    if (use.form() == Form.IMPORTED) {
      var moved = imports.movedTo(use.key());
      if (!moved.isEmpty()) return moved;
    }
    var now = scripts.useInstead(use.node());
    if (use.form() == Form.MEMBER && now.filter(n -> n.form() == Form.MEMBER).isEmpty()) {
      var other = ofSameObject(use);
      if (!other.isEmpty()) return other;
    }
    if (now.isEmpty()) return "";
    boolean local = now.get().form() == Form.OPERATION;
    boolean module =
        use.form() == Form.IMPORTED
            && now.get().form() == Form.MODULE
            && now.get().node().text().startsWith("from ");
    boolean owner = use.key().startsWith(now.get().key() + ".");
    if (local || owner || module) return "";
    boolean ofValue = now.get().form() == Form.MEMBER && use.form() != Form.MEMBER;
    return ofValue ? ofInstance(now.get().key()) : now.get().key();
  }

  /** Another member of the same object, of which the fixing script says no more either. */
  private String ofSameObject(Use use) {
    var object = use.node().child("object").map(SyntaxNode::text).orElse("");
    var owner = use.key().substring(0, use.key().lastIndexOf('.'));
    return scripts
        .counterparts()
        .of(use.node())
        .filter(now -> now.child("object").filter(o -> o.text().equals(object)).isPresent())
        .flatMap(now -> now.child("attribute"))
        .map(name -> owner + "." + name.text())
        .orElse("");
  }

  /** A member of a value, told apart from one of its class: {@code openai.OpenAI().chat}. */
  private static String ofInstance(String key) {
    return key.indexOf('(') >= 0 ? key : CLASS.matcher(key).replaceFirst("$1()");
  }

  /** Another call, or another expression, in place of a call. */
  Optional<Candidate> rewritten(Sign sign, Use use) {
    var call = use.call();
    if (call == null || use.form() == Form.IMPORTED) return Optional.empty();
    var now = scripts.counterparts().of(call.node()).map(Replacement::kept);
    if (now.isEmpty()) return Optional.empty();
    if (isAssignedTo(call.node())) return Optional.empty();
    if (Abstraction.isConstant(now.get())) return Optional.of(withoutAdvice(sign, use));
    var abstraction = new Abstraction(Template.places(use), scripts, use.key());
    var to = BROKEN.matcher(abstraction.of(now.get())).replaceAll("");
    var from = Template.of(use, Template.names(to));
    boolean made = from.startsWith("new ");
    if (from.equals(to) || (!made && onlyRenamed(use, from, to))) return Optional.empty();
    var loss = new Loss(use, to);
    if (loss.ofObject()) return Optional.of(withoutAdvice(sign, use));
    var line = scripts.lineOf(scripts.after(), now.get());
    var strategy = Strategy.REPLACE_CALL;
    if (!call.open() && !abstraction.isLocal() && !loss.ofValue())
      return Optional.of(
          new Candidate(sign, use.node(), strategy, from, to, line)
              .byHandIf(abstraction.carriesData() || isReceivedOtherwise(call.node())));
    return Optional.of(
        new Candidate(sign, use.node(), strategy, called(from, to), calling(to), line)
            .byHandIf(true));
  }

  /** What is not there, where the fix does not say what any script should have instead. */
  private Candidate withoutAdvice(Sign sign, Use use) {
    var line = scripts.lineInstead(use.node());
    return new Candidate(sign, use.node(), Strategy.OTHER, use.key(), "", line, true);
  }

  /** What is called; with the value that another call is one of, which has no name otherwise. */
  private static String called(String from, String to) {
    var callee = callee(from);
    if (!OF_VALUE.matcher(callee(to)).matches() || callee.isEmpty()) return callee;
    var place = callee(to).substring(0, "$1".length());
    return callee + (place.equals("$1") ? "($1, …)" : "(…, " + place + ", …)");
  }

  private static String calling(String to) {
    var callee = callee(to);
    return OF_VALUE.matcher(callee).matches() ? callee + "(…)" : callee;
  }

  /** Whether an assignment to a part of something does now what a call did. */
  private boolean isAssignedTo(SyntaxNode call) {
    return scripts
        .counterparts()
        .of(call)
        .filter(now -> now.is("assignment"))
        .flatMap(now -> now.child("left"))
        .filter(left -> left.is("subscript") || left.is("attribute"))
        .isPresent();
  }

  /** The value of an assignment, where the result is kept now. */
  private static SyntaxNode kept(SyntaxNode now) {
    return now.is("assignment") ? now.child("right").orElse(now) : now;
  }

  /** Only what is called, where the arguments are this script's own. */
  private static String callee(String template) {
    var chained = CHAINED.matcher(template);
    if (chained.lookingAt()) return chained.group(1);
    int bracket = template.indexOf('(');
    var name = bracket > 0 ? template.substring(0, bracket) : "";
    return DOTTED.matcher(name).matches() ? name : "";
  }

  private boolean onlyRenamed(Use use, String from, String to) {
    int a = from.indexOf('(');
    int b = to.indexOf('(');
    boolean names = b > 0 && DOTTED.matcher(to.substring(0, b)).matches();
    if (!names || !from.substring(a).equals(to.substring(b))) return false;
    if (use.form() != Form.MEMBER) return true;
    return to.startsWith("$0.") && to.substring(3, b).indexOf('.') < 0;
  }

  /** Whether the result goes into other variables than before: it is another kind of result. */
  private boolean isReceivedOtherwise(SyntaxNode call) {
    if (scripts.before().tree().grammar() != Grammar.PYTHON) return false;
    var changed = new boolean[1];
    scripts
        .before()
        .tree()
        .root()
        .walk(
            node -> {
              boolean here = node.child("right").filter(right -> right == call).isPresent();
              if (here && node.is("assignment")) changed[0] |= isTargetChanged(node);
            });
    return changed[0];
  }

  private boolean isTargetChanged(SyntaxNode assignment) {
    var now = scripts.counterparts().of(assignment).flatMap(node -> node.child("left"));
    var was = assignment.child("left");
    return now.isPresent()
        && was.isPresent()
        && now.get().namedChildren().size() != was.get().namedChildren().size();
  }
}
