package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.gate.Template;
import io.hardknocks.analysis.uses.Use;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that are not there: modules, functions, members, variables. */
final class NameFixes {
  private final Comparison scripts;

  NameFixes(Comparison scripts) {
    this.scripts = scripts;
  }

  List<Candidate> of(Complaint complaint) {
    return switch (complaint.kind()) {
      case NO_MODULE -> module(complaint.name());
      case NO_EXPORT -> export(complaint);
      case NO_ATTRIBUTE_OF_MODULE -> attribute(complaint);
      case NO_MEMBER -> member(complaint);
      case NO_NAME -> name(complaint.name());
      case OLD_STATEMENT -> statement(complaint.name());
      case UNEXPECTED_ARGUMENT, MISSING_ARGUMENT -> List.of();
    };
  }

  /** Python before 3.7 does not say from where a name was to be imported. */
  private List<Candidate> export(Complaint complaint) {
    if (!complaint.owner().isEmpty()) return named(complaint.owner() + "." + complaint.name());
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.IMPORTED && use.key().endsWith("." + complaint.name()))
        .map(use -> named(use.key()))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Candidate> statement(String word) {
    var key = "<" + word + "_statement>";
    return scripts.uses(key).stream()
        .limit(1)
        .map(
            u ->
                candidate(
                    new Sign(Sign.Kind.SHAPE, "", word + "_statement"),
                    u,
                    word + " $1",
                    word + "($1)"))
        .toList();
  }

  private Candidate candidate(Sign sign, Use use, String from, String to) {
    return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, from, to, after(use.node()));
  }

  private String after(SyntaxNode node) {
    return scripts.counterparts().of(node).map(b -> scripts.lineOf(scripts.after(), b)).orElse("");
  }

  private List<Candidate> module(String missing) {
    var candidates = new ArrayList<Candidate>();
    if (missing.startsWith("node:") && scripts.uses(missing).isEmpty())
      return module(missing.substring("node:".length()));
    for (var key = missing; ; key = key.substring(0, key.lastIndexOf('.'))) {
      var sign = new Sign(Sign.Kind.IMPORT, key, "");
      var to = newModule(key);
      for (var use : scripts.uses(key)) {
        if (use.form() != Form.MODULE && use.form() != Form.IMPORTED) continue;
        var strategy = to.isEmpty() ? Strategy.REMOVE_IMPORT : Strategy.REPLACE_IMPORT;
        candidates.add(new Candidate(sign, use.node(), strategy, key, to, importLine(to)));
        break;
      }
      if (!candidates.isEmpty() || key.indexOf('.') < 0) return candidates;
    }
  }

  private Set<String> added(Form form) {
    var keys = new HashSet<String>();
    for (var use : scripts.after().all()) {
      boolean known = scripts.before().all().stream().anyMatch(u -> u.key().equals(use.key()));
      if (use.form() == form && !known) keys.add(use.key());
    }
    return keys;
  }

  /** The module that took the place of one; empty when none did. */
  private String newModule(String old) {
    var added = added(Form.MODULE);
    for (var edit : scripts.fix().edits()) {
      if (edit.from().equals(old) && added.contains(edit.to())) return edit.to();
    }
    for (var module : added) {
      if (module.equalsIgnoreCase(old) || module.endsWith("." + old)) return module;
    }
    var deepest =
        added.stream().filter(a -> added.stream().noneMatch(o -> o.startsWith(a + "."))).toList();
    return deepest.size() == 1 ? deepest.getFirst() : "";
  }

  private String importLine(String dotted) {
    if (dotted.isEmpty()) return "";
    return scripts.after().all().stream()
        .filter(
            u -> u.key().equals(dotted) && (u.form() == Form.MODULE || u.form() == Form.IMPORTED))
        .findFirst()
        .map(u -> scripts.lineOf(scripts.after(), u.node()))
        .orElse("");
  }

  private List<Candidate> attribute(Complaint complaint) {
    boolean paths = complaint.owner().equals("posixpath") || complaint.owner().equals("ntpath");
    var exact = named((paths ? "os.path" : complaint.owner()) + "." + complaint.name());
    if (!exact.isEmpty()) return exact;
    var candidates = new ArrayList<Candidate>();
    var ending =
        complaint.owner().substring(complaint.owner().lastIndexOf('.') + 1)
            + "."
            + complaint.name();
    for (var use : scripts.before().all()) {
      boolean ends = use.key().equals(ending) || use.key().endsWith("." + ending);
      if (ends && candidates.isEmpty()) candidates.addAll(named(use.key()));
    }
    return candidates.isEmpty() ? atFailingLine(complaint.name()) : candidates;
  }

  /** Some modules have another name for themselves: os.path is posixpath. */
  private List<Candidate> atFailingLine(String name) {
    return scripts.before().all().stream()
        .filter(use -> use.key().endsWith("." + name) && scripts.onFailingLine(use.node()))
        .map(use -> named(use.key()))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Candidate> named(String key) {
    var places = scripts.uses(key).stream().filter(u -> u.form() != Form.OPERATION).toList();
    if (places.isEmpty() || !scripts.gone(key)) return List.of();
    int dot = key.lastIndexOf('.');
    boolean member = places.stream().anyMatch(u -> u.form() == Form.MEMBER);
    var sign =
        member
            ? new Sign(Sign.Kind.MEMBER, key.substring(0, dot), key.substring(dot + 1))
            : new Sign(Sign.Kind.SYMBOL, key, "");
    return List.of(instead(sign, key, places));
  }

  /** The best of what the fixing script has in place of a name. */
  private Candidate instead(Sign sign, String key, List<Use> places) {
    var ordered = new ArrayList<>(places);
    ordered.sort(Comparator.comparing((Use u) -> !scripts.onFailingLine(u.node())));
    for (var use : ordered) {
      var call = rewritten(sign, use);
      if (call.isPresent()) return call.get();
      var renamed = renamed(use);
      if (!renamed.isEmpty() && !renamed.equals(key)) return rename(sign, use, key, renamed);
    }
    var imported = imported(key);
    var first = ordered.getFirst();
    if (!imported.isEmpty()) return rename(sign, first, key, imported);
    return new Candidate(sign, first.node(), Strategy.OTHER, key, "", after(first.node()));
  }

  private Candidate rename(Sign sign, Use use, String from, String to) {
    var strategy =
        use.form() == Form.IMPORTED
            ? Strategy.REPLACE_IMPORT
            : use.call() != null ? Strategy.RENAME_FUNCTION : Strategy.RENAME_ATTRIBUTE;
    var line = after(use.node());
    return new Candidate(
        sign, use.node(), strategy, from, to, line.isEmpty() ? importLine(to) : line);
  }

  /** The name that stands in place of one, as a dotted name. */
  private String renamed(Use use) {
    if (use.form() == Form.IMPORTED) {
      var moved = movedTo(use.key());
      if (!moved.isEmpty()) return moved;
    }
    var now = scripts.useInstead(use.node());
    if (now.isEmpty()) return "";
    boolean local = now.get().form() == Form.OPERATION;
    boolean owner = use.key().startsWith(now.get().key() + ".");
    return local || owner ? "" : now.get().key();
  }

  /** What is imported now under the same last name; empty when nothing is. */
  private String movedTo(String key) {
    var last = "." + key.substring(key.lastIndexOf('.') + 1);
    return added(Form.IMPORTED).stream()
        .filter(name -> name.endsWith(last))
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** What is imported now under the last part of a name. */
  private String imported(String key) {
    var moved = movedTo(key);
    if (!moved.isEmpty()) return moved;
    var added = added(Form.IMPORTED);
    boolean python = scripts.before().tree().grammar() == Grammar.PYTHON;
    return added.size() == 1 && (python || key.indexOf('.') > 0) ? added.iterator().next() : "";
  }

  /** Another call, or another expression, in place of a call. */
  private Optional<Candidate> rewritten(Sign sign, Use use) {
    if (use.call() == null || use.form() == Form.IMPORTED) return Optional.empty();
    var now = scripts.counterparts().of(use.call().node());
    if (now.isEmpty()) return Optional.empty();
    var abstraction = new Abstraction(Template.places(use), scripts.after());
    var to = abstraction.of(now.get());
    var from = Template.of(use, Template.names(to));
    boolean made = from.startsWith("new ");
    if (from.equals(to) || (!made && onlyRenamed(use, from, to))) return Optional.empty();
    return Optional.of(
        new Candidate(
            sign,
            use.node(),
            Strategy.REPLACE_CALL,
            from,
            to,
            scripts.lineOf(scripts.after(), now.get())));
  }

  private boolean onlyRenamed(Use use, String from, String to) {
    int a = from.indexOf('(');
    int b = to.indexOf('(');
    boolean names = b > 0 && to.substring(0, b).matches("[\\w.$]+");
    if (!names || !from.substring(a).equals(to.substring(b))) return false;
    if (use.form() != Form.MEMBER) return true;
    return to.startsWith("$0.") && to.substring(3, b).indexOf('.') < 0;
  }

  private List<Candidate> member(Complaint complaint) {
    var candidates = new ArrayList<Candidate>();
    var type = Types.of(complaint.owner(), scripts.before());
    if (complaint.owner().equals("NoneType")) return candidates;
    var last = complaint.name().substring(complaint.name().lastIndexOf('.') + 1);
    if (!type.isEmpty()) candidates.addAll(ofType(type, last));
    for (var use : scripts.before().all()) {
      if (use.guarded() || !isCalled(use, complaint.name()) || !scripts.onFailingLine(use.node()))
        continue;
      boolean better = !type.isEmpty() && !use.key().equals(type + "." + last);
      if (better || !fits(use)) continue;
      candidates.addAll(use.form() == Form.OPERATION ? operation(use) : named(use.key()));
    }
    return candidates;
  }

  private static boolean isCalled(Use use, String named) {
    var last = named.substring(named.lastIndexOf('.') + 1);
    return use.key().endsWith("." + last)
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
    return List.of(
        new Candidate(sign, use.node(), Strategy.TYPE_CONVERSION, "", "", after(use.node())));
  }

  /** A member of a type that the error names and the script does not show. */
  private List<Candidate> ofType(String type, String name) {
    var sign = new Sign(Sign.Kind.MEMBER, type, name);
    var key = type + "." + name;
    if (!scripts.uses(key).isEmpty()) return List.of();
    var found = new ArrayList<SyntaxNode>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            n -> {
              boolean here =
                  n.is("attribute")
                      && n.child("attribute").filter(a -> a.text().equals(name)).isPresent();
              if (here && scripts.onFailingLine(n)) found.add(n);
            });
    if (found.isEmpty()) return List.of();
    return List.of(unseen(sign, key, found.getFirst()));
  }

  /** As {@link #instead}, for a place where the type is not known from the code. */
  private Candidate unseen(Sign sign, String key, SyntaxNode place) {
    var call = callAt(place);
    var use =
        new Use(
            key,
            Form.MEMBER,
            place,
            place.child("attribute").orElse(place),
            call.orElse(null),
            false,
            Set.of());
    var rewritten = rewritten(sign, use);
    if (rewritten.isPresent()) return rewritten.get();
    var now = scripts.counterparts().of(place).filter(b -> b.is("attribute"));
    boolean same =
        now.isPresent()
            && now.get()
                .child("object")
                .map(SyntaxNode::text)
                .equals(place.child("object").map(SyntaxNode::text));
    if (!same) return new Candidate(sign, place, Strategy.OTHER, key, "", after(place));
    var to = sign.symbol() + "." + now.get().child("attribute").map(SyntaxNode::text).orElse("");
    return new Candidate(sign, place, Strategy.RENAME_FUNCTION, key, to, after(place));
  }

  private Optional<io.hardknocks.analysis.uses.Call> callAt(SyntaxNode function) {
    var calls = new ArrayList<io.hardknocks.analysis.uses.Call>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            n -> {
              if (n.is("call") && n.child("function").filter(f -> f == function).isPresent())
                calls.add(new io.hardknocks.analysis.uses.Call(n, arguments(n), false));
            });
    return calls.stream().findFirst();
  }

  private static List<io.hardknocks.analysis.uses.Argument> arguments(SyntaxNode call) {
    return call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of()).stream()
        .map(
            a -> {
              boolean keyword = a.is("keyword_argument");
              var value = keyword ? a.child("value").orElse(a) : a;
              var name = keyword ? a.child("name").map(SyntaxNode::text).orElse("") : "";
              return new io.hardknocks.analysis.uses.Argument(name, value.text(), "", a, value);
            })
        .toList();
  }

  private List<Candidate> name(String name) {
    var places = scripts.uses(name).stream().filter(u -> u.form() == Form.FREE).toList();
    if (places.isEmpty()) return List.of();
    var sign = new Sign(Sign.Kind.SYMBOL, name, "");
    var binding = binding(name);
    if (binding.isEmpty())
      return scripts.gone(name) ? List.of(instead(sign, name, places)) : List.of();
    var line = scripts.lineOf(scripts.after(), binding.get().node());
    var statement = new ImportLine(binding.get().node()).of(name);
    return List.of(
        new Candidate(
            sign,
            places.getFirst().node(),
            Strategy.ADD_IMPORT,
            "",
            binding.get().key(),
            statement.isEmpty() ? line : statement));
  }

  /** The import in the fixing script that binds a name. */
  private Optional<Use> binding(String name) {
    return scripts.after().all().stream()
        .filter(u -> u.form() == Form.MODULE || u.form() == Form.IMPORTED)
        .filter(u -> !new ImportLine(u.node()).of(name).isEmpty())
        .filter(
            u ->
                u.key().equals(name)
                    || u.key().endsWith("." + name)
                    || u.node().text().endsWith(" as " + name)
                    || u.node().text().contains(" as " + name))
        .reduce((a, b) -> b);
  }
}
