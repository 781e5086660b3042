package io.hardknocks.analysis.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.uses.Argument;
import io.hardknocks.analysis.uses.Use;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are not there: modules, functions, members, variables. */
final class NameFixes {
  private static final Set<Form> FROM_ELSEWHERE =
      Set.of(Form.MODULE, Form.IMPORTED, Form.ATTRIBUTE, Form.BOUND, Form.MEMBER);

  private static final String CALLED = " called";
  private static final String BY_NAMES = " by names";
  private static final String BY_DEFAULT = " by default";
  private static final String WITHOUT_NEW = " without new";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final Comparison scripts;
  private final ImportChanges imports;
  private final Replacement replacement;

  NameFixes(Comparison scripts) {
    this.scripts = scripts;
    this.imports = new ImportChanges(scripts);
    this.replacement = new Replacement(scripts);
  }

  List<Candidate> of(Complaint complaint) {
    return switch (complaint.kind()) {
      case NO_MODULE -> module(complaint.name());
      case NO_EXPORT -> export(complaint);
      case NO_ATTRIBUTE_OF_MODULE -> attribute(complaint);
      case NO_MEMBER -> member(complaint);
      case NO_NAME -> name(complaint.name());
      case OLD_STATEMENT -> statement(complaint.name());
      case NOT_NEW -> unmade(complaint.name());
      case ONLY_IMPORTED -> required(complaint.name());
      case NO_SUBPATH -> module(complaint.owner() + "/" + complaint.name());
      case NO_CALLBACK -> callback();
      case OF_UNDEFINED -> ofUndefined(complaint.name());
      case UNEXPECTED_ARGUMENT, MISSING_ARGUMENT -> List.of();
    };
  }

  /** Of an attribute that is missing the error may say no more than its name. */
  List<Candidate> bare() {
    var text = scripts.message().text().strip();
    boolean attribute = scripts.fix().failure().exception().endsWith("AttributeError");
    return attribute && WORD.matcher(text).matches() ? atFailingLine(text) : List.of();
  }

  /** What an error says is gone, in whatever words. */
  List<Candidate> withdrawn() {
    boolean gone = scripts.fix().failure().exception().endsWith("NotImplementedError");
    if (!gone && !scripts.message().tellsOfRemoval()) return List.of();
    return scripts.before().all().stream()
        .filter(use -> FROM_ELSEWHERE.contains(use.form()) && !use.guarded())
        .filter(use -> scripts.onFailingLine(use.node()))
        .filter(use -> (isBlamed(use) || isAdvised(use)) && scripts.gone(use.key()))
        .sorted(Comparator.comparing((Use use) -> !scripts.message().mentions(use.key())))
        .flatMap(
            use ->
                (use.form() == Form.MODULE ? module(use.key()) : named(use.key()))
                    .stream().map(candidate -> ofBytes(use, candidate)))
        .toList();
  }

  /** What is gone for bytes only, as the error says, and there still for texts. */
  private Candidate ofBytes(Use use, Candidate gone) {
    var given = use.call() == null ? List.<Argument>of() : use.call().positional();
    boolean bytes = !given.isEmpty() && given.getFirst().type().equals("bytes");
    if (!bytes || !scripts.message().mentions("binary")) return gone;
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1:bytes");
    return new Candidate(
        sign, gone.place(), gone.strategy(), gone.from(), gone.to(), gone.after(), true);
  }

  /** Whether the error names what stands in its place now. */
  private boolean isAdvised(Use use) {
    if (use.form() != Form.MEMBER && use.form() != Form.ATTRIBUTE) return false;
    var now = scripts.useInstead(use.node()).map(Use::key).orElse("");
    return !now.isEmpty() && !now.equals(use.key()) && scripts.message().names(last(now));
  }

  private boolean isBlamed(Use use) {
    var message = scripts.message();
    return use.form() == Form.MODULE
        ? message.mentionsModule(use.key())
        : message.names(last(use.key()));
  }

  /** Python before 3.7 does not say from where a name was to be imported. */
  private List<Candidate> export(Complaint complaint) {
    if (!complaint.owner().isEmpty()) {
      var key = complaint.owner() + "." + complaint.name();
      if (complaint.name().equals("default")) return byDefault(complaint.owner());
      return scripts.gone(key) ? named(key) : byNames(complaint.owner());
    }
    return first(use -> use.form() == Form.IMPORTED && use.key().endsWith("." + complaint.name()));
  }

  /** The lesson of the first such use that teaches one. */
  private List<Candidate> first(java.util.function.Predicate<Use> wanted) {
    return scripts.before().all().stream()
        .filter(wanted)
        .map(use -> named(use.key()))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Candidate> statement(String word) {
    var sign = new Sign(Sign.Kind.SHAPE, "", word + "_statement");
    return scripts.uses("<" + word + "_statement>").stream()
        .limit(1)
        .map(
            use ->
                new Candidate(
                    sign,
                    use.node(),
                    Strategy.REPLACE_CALL,
                    word + " $1",
                    word + "($1)",
                    scripts.lineInstead(use.node())))
        .toList();
  }

  /** A module, or the package of it that is missing. */
  private List<Candidate> module(String missing) {
    if (missing.startsWith("node:") && scripts.uses(missing).isEmpty())
      return module(missing.substring("node:".length()));
    for (var key = missing; ; key = key.substring(0, key.lastIndexOf('.'))) {
      var use =
          scripts.uses(key).stream()
              .filter(u -> u.form() == Form.MODULE || u.form() == Form.IMPORTED)
              .findFirst();
      if (use.isPresent()) return List.of(withoutModule(key, use.get()));
      if (key.indexOf('.') < 0) return List.of();
    }
  }

  private Candidate withoutModule(String key, Use use) {
    var sign = new Sign(Sign.Kind.IMPORT, key, "");
    var to = imports.moduleFor(key);
    var strategy = to.isEmpty() ? Strategy.REMOVE_IMPORT : Strategy.REPLACE_IMPORT;
    return new Candidate(sign, use.node(), strategy, key, to, imports.line(to))
        .byHandIf(!imports.keeps(key, to));
  }

  private List<Candidate> attribute(Complaint complaint) {
    boolean paths = complaint.owner().equals("posixpath") || complaint.owner().equals("ntpath");
    var exact = named((paths ? "os.path" : complaint.owner()) + "." + complaint.name());
    if (!exact.isEmpty()) return exact;
    var ending = last(complaint.owner()) + "." + complaint.name();
    var ended = first(use -> use.key().equals(ending) || use.key().endsWith("." + ending));
    return ended.isEmpty() ? atFailingLine(complaint.name()) : ended;
  }

  /** Something of a part that a module does not have: {@code d3.scale.linear}. */
  private List<Candidate> ofUndefined(String name) {
    return first(
        use ->
            use.form() == Form.ATTRIBUTE
                && use.key().endsWith("." + name)
                && use.key().indexOf('.') != use.key().lastIndexOf('.')
                && !use.key().startsWith(".")
                && !use.guarded()
                && scripts.onFailingLine(use.node()));
  }

  /** Some modules have another name for themselves: os.path is posixpath. */
  private List<Candidate> atFailingLine(String name) {
    return first(use -> use.key().endsWith("." + name) && scripts.onFailingLine(use.node()));
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
    return List.of(replacement.of(sign, key, places));
  }

  private List<Candidate> member(Complaint complaint) {
    if (complaint.owner().equals("NoneType")) return nothing(complaint.name());
    var candidates = new ArrayList<Candidate>();
    var last = last(complaint.name());
    var type = shown(Types.of(complaint.owner(), scripts.before()), last);
    candidates.addAll(called(complaint.name()));
    boolean python = scripts.before().tree().grammar() == Grammar.PYTHON;
    if (complaint.name().equals("__call__") || !python) candidates.addAll(uncalled(last));
    candidates.addAll(madeThere(last, type));
    if (!type.isEmpty()) candidates.addAll(new UnseenMembers(scripts, replacement).of(type, last));
    for (var use : scripts.before().all()) {
      if (use.guarded() || !isCalled(use, complaint.name()) || !scripts.onFailingLine(use.node()))
        continue;
      boolean better = !type.isEmpty() && !use.key().equals(type + "." + last);
      if (better || !fits(use)) continue;
      candidates.addAll(use.form() == Form.OPERATION ? operation(use) : named(use.key()));
    }
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
        .flatMap(use -> named(use.key()).stream())
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
                scripts.uses(type + "." + name).stream()
                    .limit(1)
                    .map(use -> nothing(type, name, use)))
        .toList();
  }

  private Candidate nothing(String type, String name, Use use) {
    var sign = new Sign(Sign.Kind.MEMBER, type, name);
    var line = scripts.lineInstead(use.node());
    return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, "", "", line, true);
  }

  private static boolean isCalled(Use use, String named) {
    return use.key().endsWith("." + last(named))
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
    return List.of(new Candidate(sign, use.node(), Strategy.TYPE_CONVERSION, "", "", line));
  }

  private List<Candidate> name(String name) {
    var places = scripts.uses(name).stream().filter(u -> u.form() == Form.FREE).toList();
    if (places.isEmpty()) return first(use -> isOutOfStar(use, name));
    var sign = new Sign(Sign.Kind.SYMBOL, name, "");
    var loaded = ScriptImportLine.of(scripts.after().tree().root(), name);
    if (loaded.isPresent()) return List.of(loaded(sign, places.getFirst(), loaded.get()));
    var binding = binding(name);
    if (binding.isEmpty())
      return scripts.gone(name) ? List.of(replacement.of(sign, name, places)) : List.of();
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

  private static Candidate loaded(Sign sign, Use place, ScriptImportLine line) {
    var text = line.statement().text();
    return new Candidate(sign, place.node(), Strategy.ADD_IMPORT, "", line.module(), text);
  }

  /** A module that is no function. */
  private List<Candidate> called(String name) {
    return scripts.before().all().stream()
        .filter(use -> use.key().endsWith(CALLED) && scripts.onFailingLine(use.node()))
        .filter(use -> use.name().text().equals(name))
        .limit(1)
        .map(
            use -> {
              var module = use.key().substring(0, use.key().length() - CALLED.length());
              var sign = new Sign(Sign.Kind.SYMBOL, use.key(), "");
              var now = scripts.useInstead(use.name()).map(Use::key).orElse("").split("\\(", 2)[0];
              var to = now.startsWith(module + ".") ? now : imports.takenOf(module);
              var line = scripts.lineInstead(use.node());
              return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, module, to, line, true);
            })
        .toList();
  }

  /** A class that was called without {@code new}. */
  private List<Candidate> unmade(String name) {
    return scripts.before().all().stream()
        .filter(
            use ->
                use.key().equals(name + WITHOUT_NEW)
                    || use.key().endsWith("." + name + WITHOUT_NEW))
        .limit(1)
        .map(
            use ->
                new Candidate(
                    new Sign(Sign.Kind.SYMBOL, use.key(), ""),
                    use.node(),
                    Strategy.REPLACE_CALL,
                    name + "()",
                    "new " + name + "()",
                    scripts.lineInstead(use.node()),
                    true))
        .toList();
  }

  /** A module that has to be imported whole. */
  private List<Candidate> byNames(String module) {
    if (!scripts.gone(module + BY_NAMES)) return List.of();
    return scripts.uses(module + BY_NAMES).stream()
        .limit(1)
        .map(
            use -> {
              var sign = new Sign(Sign.Kind.SYMBOL, use.key(), "");
              var from = "import { … } from '" + module + "'";
              var to = "import … from '" + module + "'";
              var line = scripts.lineInstead(use.node());
              return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, from, to, line, true);
            })
        .toList();
  }

  /** A module that has names only, and no default. */
  private List<Candidate> byDefault(String module) {
    if (!scripts.gone(module + BY_DEFAULT)) return List.of();
    return scripts.uses(module + BY_DEFAULT).stream()
        .limit(1)
        .map(
            use -> {
              var sign = new Sign(Sign.Kind.SYMBOL, use.key(), "");
              var from = "import … from '" + module + "'";
              var to = "import { … } from '" + module + "'";
              var line = scripts.lineInstead(use.node());
              return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, from, to, line, true);
            })
        .toList();
  }

  /** A function that calls back, and was not told whom. */
  private List<Candidate> callback() {
    return scripts.before().all().stream()
        .filter(use -> use.call() != null && use.form() == Form.ATTRIBUTE && !use.guarded())
        .filter(use -> scripts.onFailingLine(use.node()))
        .limit(1)
        .map(
            use -> {
              int place = requireNonNull(use.call()).positional().size() + 1;
              var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, use.key(), "#" + place);
              var line = scripts.lineInstead(use.node());
              return new Candidate(
                  sign, use.node(), Strategy.ADD_ARGUMENT, "a callback", "", line, true);
            })
        .toList();
  }

  /** A module that can only be imported. */
  private List<Candidate> required(String module) {
    return scripts.uses(module + " by require").stream()
        .limit(1)
        .map(
            use ->
                new Candidate(
                    new Sign(Sign.Kind.SYMBOL, use.key(), ""),
                    use.node(),
                    Strategy.REPLACE_CALL,
                    "require('" + module + "')",
                    "import",
                    scripts.lineInstead(use.node()),
                    true))
        .toList();
  }

  /** Whether a name was expected from {@code from manim import *}. */
  private static boolean isOutOfStar(Use use, String name) {
    return use.form() == Form.FREE && use.key().endsWith("." + name);
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

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }
}
