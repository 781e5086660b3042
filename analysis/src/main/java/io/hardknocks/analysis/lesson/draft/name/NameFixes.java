package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are not there: modules, functions, members, variables. */
public final class NameFixes {
  private static final Set<Form> FROM_ELSEWHERE =
      Set.of(Form.MODULE, Form.IMPORTED, Form.ATTRIBUTE, Form.BOUND, Form.MEMBER);

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  /** What a script has, and a notebook or a console does not. */
  private static final String OF_A_FILE = "__file__";

  private final Comparison scripts;
  private final ImportChanges imports;
  private final Replacement replacement;
  private final GoneNames gone;
  private final MissingMembers members;
  private final ScriptMistakes mistakes;

  public NameFixes(Comparison scripts) {
    this.scripts = scripts;
    this.imports = new ImportChanges(scripts);
    this.replacement = new Replacement(scripts);
    this.gone = new GoneNames(scripts, replacement);
    this.members = new MissingMembers(scripts, replacement, gone);
    this.mistakes = new ScriptMistakes(scripts, gone);
  }

  public List<Candidate> of(Complaint complaint) {
    return switch (complaint.kind()) {
      case NO_MODULE -> module(complaint.name());
      case NO_EXPORT -> export(complaint);
      case NO_ATTRIBUTE_OF_MODULE -> attribute(complaint);
      case NO_MEMBER -> members.of(complaint);
      case NO_NAME -> name(complaint.name());
      case OLD_STATEMENT -> statement(complaint.name());
      case NOT_NEW -> mistakes.unmade(complaint.name());
      case ONLY_IMPORTED -> mistakes.required(complaint.name());
      case NO_SUBPATH -> module(complaint.owner() + "/" + complaint.name());
      case NO_CALLBACK -> mistakes.callback();
      case OF_UNDEFINED -> mistakes.ofUndefined(complaint.name());
      case UNEXPECTED_ARGUMENT, MISSING_ARGUMENT -> List.of();
    };
  }

  /** Of an attribute that is missing the error may say no more than its name. */
  public List<Candidate> bare() {
    var text = scripts.message().text().strip();
    boolean attribute = scripts.fix().failure().exception().endsWith("AttributeError");
    return attribute && WORD.matcher(text).matches() ? gone.atFailingLine(text) : List.of();
  }

  /** What an error says is gone, in whatever words. */
  public List<Candidate> withdrawn() {
    boolean unmade = scripts.fix().failure().exception().endsWith("NotImplementedError");
    if (!unmade && !scripts.message().tellsOfRemoval()) return List.of();
    var lost =
        scripts.before().all().stream()
            .filter(use -> FROM_ELSEWHERE.contains(use.form()) && !use.guarded())
            .filter(use -> scripts.onFailingLine(use.node()) && scripts.gone(use.key()))
            .toList();
    var named = withdrawn(lost.stream().filter(use -> isBlamed(use) || isAdvised(use)).toList());
    var found = named.isEmpty() ? withdrawn(meant(lost)) : named;
    return found.isEmpty() ? unbound() : found;
  }

  /** What a piece without its imports can only have from the library whose error this is. */
  private List<Candidate> unbound() {
    var library = scripts.library();
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.FREE && scripts.onFailingLine(use.node()))
        .filter(use -> !library.isEmpty() && scripts.gone(use.key()) && isBlamed(use))
        .limit(1)
        .map(use -> replacement.of(symbol(library + "." + use.key()), use.key(), List.of(use)))
        .toList();
  }

  private static Sign symbol(String dotted) {
    return new Sign(Sign.Kind.SYMBOL, dotted, "");
  }

  private List<Candidate> withdrawn(List<Use> uses) {
    return uses.stream()
        .sorted(Comparator.comparingInt(use -> -mentioned(use.key())))
        .flatMap(
            use ->
                (use.form() == Form.MODULE ? module(use.key()) : gone.of(use.key()))
                    .stream().map(candidate -> ofBytes(use, candidate)))
        .toList();
  }

  /** How much of a name the error has in full: of a module and a function of it, the function. */
  private int mentioned(String key) {
    return scripts.message().mentions(key) ? key.length() : 0;
  }

  /**
   * What an error that says no name can only mean: the call that is gone, or the first name of a
   * module that is.
   */
  private List<Use> meant(List<Use> uses) {
    boolean attribute = scripts.fix().failure().exception().endsWith("AttributeError");
    if (!attribute && !scripts.message().tellsOfThis()) return List.of();
    return uses.stream()
        .filter(use -> use.form() == Form.ATTRIBUTE && (attribute || use.call() != null))
        .min(Comparator.comparing((Use use) -> use.key().length()))
        .map(List::of)
        .orElse(List.of());
  }

  /** What is gone for bytes only, as the error says, and there still for texts. */
  private Candidate ofBytes(Use use, Candidate found) {
    var given = use.call() == null ? List.<Argument>of() : use.call().positional();
    boolean bytes = !given.isEmpty() && given.getFirst().type().equals("bytes");
    if (!bytes || !scripts.message().mentions("binary")) return found;
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1:bytes");
    return new Candidate(
        sign, found.place(), found.strategy(), found.from(), found.to(), found.after(), true);
  }

  /** Whether the error names what stands in its place now. */
  private boolean isAdvised(Use use) {
    if (use.form() != Form.MEMBER && use.form() != Form.ATTRIBUTE) return false;
    var now = scripts.useInstead(use.node()).map(Use::key).orElse("");
    return !now.isEmpty() && !now.equals(use.key()) && scripts.message().names(GoneNames.last(now));
  }

  private boolean isBlamed(Use use) {
    var message = scripts.message();
    return use.form() == Form.MODULE
        ? message.mentionsModule(use.key())
        : message.names(GoneNames.last(use.key()));
  }

  /** Python before 3.7 does not say from where a name was to be imported. */
  private List<Candidate> export(Complaint complaint) {
    if (!complaint.owner().isEmpty()) {
      var key = complaint.owner() + "." + complaint.name();
      if (complaint.name().equals("default")) return mistakes.byDefault(complaint.owner());
      return scripts.gone(key) ? gone.of(key) : mistakes.byNames(complaint.owner());
    }
    return gone.first(
        use -> use.form() == Form.IMPORTED && use.key().endsWith("." + complaint.name()));
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
      if (use.isPresent()) return withoutModule(key, use.get()).stream().toList();
      if (key.indexOf('.') < 0) return List.of();
    }
  }

  private Optional<Candidate> withoutModule(String key, Use use) {
    var sign = new Sign(Sign.Kind.IMPORT, key, "");
    var to = imports.moduleFor(key);
    boolean builtIn = scripts.message().text().contains("built-in module");
    if (!builtIn && !new AbsentModule(key).teaches(to, imports.isForSame(key, to)))
      return Optional.empty();
    var strategy = to.isEmpty() ? Strategy.REMOVE_IMPORT : Strategy.REPLACE_IMPORT;
    return Optional.of(
        new Candidate(sign, use.node(), strategy, key, to, imports.line(to))
            .byHandIf(!imports.keeps(key, to)));
  }

  private List<Candidate> attribute(Complaint complaint) {
    boolean paths = complaint.owner().equals("posixpath") || complaint.owner().equals("ntpath");
    var exact = gone.of((paths ? "os.path" : complaint.owner()) + "." + complaint.name());
    if (!exact.isEmpty()) return exact;
    var ending = GoneNames.last(complaint.owner()) + "." + complaint.name();
    var ended = gone.first(use -> use.key().equals(ending) || use.key().endsWith("." + ending));
    return ended.isEmpty() ? gone.atFailingLine(complaint.name()) : ended;
  }

  private List<Candidate> name(String name) {
    if (name.equals(OF_A_FILE)) return List.of();
    if (name.equals("require")) return mistakes.inModule();
    var places = scripts.uses(name).stream().filter(u -> u.form() == Form.FREE).toList();
    if (places.isEmpty()) return gone.first(use -> isOutOfStar(use, name));
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
}
