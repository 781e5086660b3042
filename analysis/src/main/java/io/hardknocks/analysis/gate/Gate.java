package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.analysis.gate.command.CommandGate;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.BytesAsText;
import io.hardknocks.analysis.uses.script.PromisedModules;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says which lessons a script is about to repeat. It is made once for a set of lessons; a check
 * looks up what the script uses, so that the number of lessons hardly matters. Immutable and
 * thread-safe.
 */
public final class Gate {
  /** The language of a file whose name makes it an ES module. */
  public static final String ES_MODULE = "mjs";

  private static final int MOST = 200;

  /** Of lessons about the same, the one to go by first: served, to be followed as it is, proven. */
  private static final Comparator<Lesson> SAYS_MORE =
      Comparator.comparing((Lesson lesson) -> lesson.state() != LessonState.ACTIVE)
          .thenComparing(lesson -> !lesson.advice().mechanical())
          .thenComparing(lesson -> lesson.advice().edit().to().isEmpty())
          .thenComparing(lesson -> -lesson.evidence().fixes())
          .thenComparing(lesson -> lesson.id().value());

  /** Which lessons are looked at, and where. */
  private interface Taken {
    boolean by(Lesson lesson, Uses uses, Use use);
  }

  private record Placed(Warning warning, int at) {}

  private final Map<Grammar, Map<String, List<Lesson>>> lessons = new HashMap<>();
  private final Map<String, List<Lesson>> reexported = new HashMap<>();
  private final Map<String, List<Lesson>> toldInPython = new HashMap<>();
  private final Map<String, List<Lesson>> toldInScripts = new HashMap<>();
  private final LastNames python = new LastNames();
  private final CommandGate commands = new CommandGate();

  private Gate() {}

  public static Gate of(Collection<Lesson> lessons) {
    var gate = new Gate();
    var told = new HashSet<Sign>();
    lessons.forEach(lesson -> told.add(lesson.trigger().sign()));
    lessons.forEach(gate::add);
    lessons.forEach(lesson -> gate.addKin(lesson, told));
    return gate;
  }

  /** Also under the names of which it is true as well, unless another lesson is about those. */
  private void addKin(Lesson lesson, Set<Sign> told) {
    if (!Grammar.of(lesson.trigger().language()).equals(Optional.of(Grammar.PYTHON))) return;
    for (var kin : Kin.of(lesson)) {
      if (!told.contains(kin.trigger().sign())) add(kin);
    }
  }

  private void add(Lesson lesson) {
    commands.add(lesson);
    var keys = Sighting.keys(lesson.trigger().sign());
    var grammar = Grammar.of(lesson.trigger().language());
    if (keys.isEmpty() || grammar.isEmpty()) return;
    var index = lessons.computeIfAbsent(kind(grammar.get()), g -> new HashMap<>());
    // Most keys have one lesson: a list of one element is half the size of one that can grow.
    keys.forEach(key -> index.merge(key, List.of(lesson), Gate::both));
    shownElsewhere(lesson).forEach(key -> index.merge(key, List.of(lesson), Gate::both));
    ToldClass.of(lesson.trigger().sign())
        .ifPresent(one -> told(kind(grammar.get())).merge(one.key(), List.of(lesson), Gate::both));
    if (grammar.get() != Grammar.PYTHON) return;
    keys.forEach(python::add);
    var reexport = Reexport.of(lesson.trigger().sign());
    if (!reexport.isNone()) reexported.merge(reexport.key(), List.of(lesson), Gate::both);
  }

  /** The names under which another library shows what is gone, unless it is still there. */
  private static List<String> shownElsewhere(Lesson lesson) {
    var sign = lesson.trigger().sign();
    boolean name = sign.kind() == Sign.Kind.SYMBOL || sign.kind() == Sign.Kind.IMPORT;
    var now = lesson.advice().edit().to();
    return name
        ? Reexport.others(sign.symbol()).stream().filter(other -> isGone(other, now)).toList()
        : List.of();
  }

  /** Whether the advice is not to take it from there. */
  private static boolean isGone(String other, String now) {
    return !now.startsWith(other.substring(0, other.indexOf('.') + 1));
  }

  /** The lessons about a use, under whatever name its library shows it. */
  private List<Lesson> about(Use use, Map<String, List<Lesson>> index, Grammar grammar) {
    var exact =
        both(
            index.getOrDefault(use.key(), List.of()),
            index.getOrDefault(Sighting.anyMember(use.key()), List.of()));
    var shown = grammar == Grammar.PYTHON ? shown(use, exact) : exact;
    var others = told(kind(grammar));
    return use.form() == Use.Form.MEMBER && !others.isEmpty()
        ? both(shown, told(use, others))
        : shown;
  }

  private Map<String, List<Lesson>> told(Grammar kind) {
    return kind == Grammar.PYTHON ? toldInPython : toldInScripts;
  }

  private static List<Lesson> told(Use use, Map<String, List<Lesson>> told) {
    return told.getOrDefault(ToldClass.key(use), List.of()).stream()
        .filter(one -> ToldClass.of(one.trigger().sign()).orElseThrow().covers(use))
        .toList();
  }

  /** With those about other names of the thing. */
  private List<Lesson> shown(Use use, List<Lesson> exact) {
    if (reexported.isEmpty()) return exact;
    var reexport = Reexport.of(use.key());
    if (reexport.isNone()) return exact;
    var others = reexported.getOrDefault(reexport.key(), List.of());
    if (others.isEmpty()) return exact;
    var all = new ArrayList<>(exact);
    for (var lesson : others) {
      var sign = lesson.trigger().sign();
      boolean other = !Sighting.keys(sign).contains(use.key());
      if (other && Reexport.of(sign).same(reexport)) all.add(lesson);
    }
    return all;
  }

  private static List<Lesson> both(List<Lesson> some, List<Lesson> more) {
    if (some.isEmpty() || more.isEmpty()) return some.isEmpty() ? more : some;
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** What is true of JavaScript is true of TypeScript. */
  private static Grammar kind(Grammar grammar) {
    return grammar == Grammar.PYTHON ? Grammar.PYTHON : Grammar.JAVASCRIPT;
  }

  /** The warnings, by their lines; none for a language that we cannot parse. */
  public List<Warning> check(String language, String script) {
    return check(language, script, lesson -> true);
  }

  /** The same of those lessons alone that apply where the script is to run. */
  public List<Warning> check(String language, String script, Predicate<Lesson> applies) {
    if (ShellScript.isOf(language)) return commands.check(script, applies);
    return check(language, script, (lesson, uses, use) -> applies.test(lesson));
  }

  /**
   * The lessons that a script which ran to its end speaks against: it came past a place that, by
   * what it says itself, is what they warn of.
   */
  public Set<LessonId> refutedBy(String language, String script) {
    if (ShellScript.isOf(language)) return commands.refutedBy(script);
    Taken passed = (lesson, uses, use) -> new Passed(uses.tree()).by(use.node());
    return check(language, script, passed).stream()
        .filter(Warning::isCertain)
        .map(warning -> warning.lesson().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Warning> check(String language, String script, Taken taken) {
    var grammar = Grammar.of(language);
    if (grammar.isEmpty()) return List.of();
    var index = lessons.get(kind(grammar.get()));
    if (index == null) return List.of();
    if (grammar.get() == Grammar.PYTHON && !python.in(script)) return List.of();
    return SyntaxTree.parse(grammar.get(), script)
        .map(tree -> check(index, Uses.of(tree, language.equals(ES_MODULE)), grammar.get(), taken))
        .orElse(List.of());
  }

  private List<Warning> check(
      Map<String, List<Lesson>> index, Uses uses, Grammar grammar, Taken taken) {
    var warnings = new LinkedHashMap<String, Placed>();
    for (var use : uses.all()) {
      for (var lesson : about(use, index, grammar)) {
        if (warnings.size() >= MOST || !Sighting.is(lesson.trigger().sign(), use)) continue;
        if (!taken.by(lesson, uses, use)) continue;
        var warning = warning(lesson, use, uses);
        warnings.putIfAbsent(
            lesson.id() + ":" + use.name().start(), new Placed(warning, use.name().start()));
      }
    }
    var told = warnings.values().stream().filter(one -> isBest(one, warnings.values()));
    return told.map(Placed::warning).sorted(Comparator.comparingInt(Warning::line)).toList();
  }

  /** Whether no other lesson about the same sign at the same place says more. */
  private static boolean isBest(Placed one, Collection<Placed> all) {
    return all.stream().noneMatch(other -> other.at() == one.at() && saysMore(other, one));
  }

  private static boolean saysMore(Placed other, Placed one) {
    var told = other.warning().lesson();
    var lesson = one.warning().lesson();
    return told.trigger().sign().equals(lesson.trigger().sign())
        && SAYS_MORE.compare(told, lesson) < 0;
  }

  private static Warning warning(Lesson lesson, Use use, Uses uses) {
    int line = uses.tree().line(use.name());
    var repair = new Repair(lesson.trigger().sign(), lesson.advice(), uses);
    var place = use.call() == null ? use.node() : use.call().node();
    var assumed = Assumption.of(lesson.trigger().sign(), use);
    var key = shown(use);
    var plain = new Warning(lesson, line, key, use.node().text(), "", assumed);
    var splices =
        lesson.advice().mechanical() && assumed.isEmpty()
            ? repair.at(use).stream().filter(splice -> isAt(place, splice, uses)).toList()
            : List.<Splice>of();
    if (splices.isEmpty()) return plain;
    int start = Math.min(place.start(), splices.stream().mapToInt(Splice::start).min().orElse(0));
    int end = Math.max(place.end(), splices.stream().mapToInt(Splice::end).max().orElse(0));
    var source = uses.tree().source();
    if (end - start > 500) return plain;
    var moved =
        splices.stream()
            .map(s -> new Splice(s.start() - start, s.end() - start, s.text()))
            .toList();
    var from = source.substring(start, end);
    return new Warning(lesson, line, key, from, Splice.all(from, moved));
  }

  /** What is used, where the key is one of many things. */
  private static String shown(Use use) {
    if (use.key().endsWith(PromisedModules.AWAITED)) return use.name().text();
    return use.key().equals(BytesAsText.KEY)
        ? BytesAsText.BYTES + "." + use.name().text()
        : use.key();
  }

  /** Whether it is on the lines of a place, or puts a line after them. */
  private static boolean isAt(SyntaxNode place, Splice splice, Uses uses) {
    var tree = uses.tree();
    return tree.line(splice.start()) >= tree.line(place.start())
        && tree.line(Math.max(place.start(), splice.end() - 1)) <= tree.line(place.end());
  }
}
