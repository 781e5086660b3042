package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Flow;
import io.hardknocks.analysis.uses.meaning.Knowledge;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over a script: where it is, and what it has met. */
public final class Walk {
  private final Knowledge knowledge;
  private final PythonConstants constants;
  private final Anywhere anywhere;
  private final Guards guards = new Guards();
  private final Map<String, OwnFunction> functions = new HashMap<>();
  private final Map<String, OwnClass> classes = new HashMap<>();
  private final Deque<OwnFunction> waiting = new ArrayDeque<>();

  /** Modules of which everything was imported. */
  private final Set<String> stars = new HashSet<>();

  /** Modules that were imported as such. */
  private final Set<String> modules = new HashSet<>();

  /** The first names of what it imports from. */
  private final Set<String> libraries = new LinkedHashSet<>();

  /** Checks that variables hold the result of. */
  private final Map<String, List<Guards.Guard>> checks = new HashMap<>();

  /** Where a collection was lost to the nothing that its method returns. */
  private final Set<Integer> lost = new HashSet<>();

  private Scope scope;
  private Flow flow = new Flow();

  /** Whether the function that is followed is an asynchronous one. */
  private boolean async;

  /** Names that the function only changes: they have no value when it does. */
  private Set<String> unset = Set.of();

  private final KnownTypes types;
  private final Notes notes;

  public Walk(
      Knowledge knowledge,
      KnownTypes types,
      PythonConstants constants,
      Anywhere anywhere,
      Scope module) {
    this.knowledge = knowledge;
    this.constants = constants;
    this.anywhere = anywhere;
    this.types = types;
    this.scope = module;
    this.notes = new Notes(types, guards, () -> flow.isReached());
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public PythonConstants constants() {
    return constants;
  }

  public Anywhere anywhere() {
    return anywhere;
  }

  /** What has been noted of the script so far. */
  public Notes notes() {
    return notes;
  }

  public Guards guards() {
    return guards;
  }

  /** Those that the script defines, by their ids and by their classes' attributes. */
  public Map<String, OwnFunction> functions() {
    return functions;
  }

  public Map<String, OwnClass> classes() {
    return classes;
  }

  /** Functions whose bodies are still to be followed. */
  public Deque<OwnFunction> waiting() {
    return waiting;
  }

  public Set<String> stars() {
    return stars;
  }

  public Set<String> modules() {
    return modules;
  }

  public Set<String> libraries() {
    return libraries;
  }

  public Map<String, List<Guards.Guard>> checks() {
    return checks;
  }

  public Set<Integer> lost() {
    return lost;
  }

  public Scope scope() {
    return scope;
  }

  public Flow flow() {
    return flow;
  }

  public boolean async() {
    return async;
  }

  public Set<String> unset() {
    return unset;
  }

  /** How far the walk has come: what it has noted, and the functions that wait. */
  public record Mark(int uses, int waiting) {}

  public Mark mark() {
    return new Mark(notes.mark(), waiting.size());
  }

  /** Forgets what was noted after a mark, because that code is followed again. */
  public void backTo(Mark mark) {
    notes.backTo(mark.uses());
    while (waiting.size() > mark.waiting()) waiting.removeLast();
  }

  /** From here on the variables are these. */
  public void goOn(Flow flow) {
    this.flow = flow;
  }

  /** Begins the body of a function. */
  public void enter(Scope function, boolean async, Set<String> unset) {
    this.scope = function;
    this.flow = new Flow();
    this.async = async;
    this.unset = unset;
  }

  /** Begins the body of a class. */
  public void enter(Scope type, Flow.End end) {
    this.scope = type;
    this.flow = new Flow();
    flow.end(end);
  }

  /** Ends the body of a function. */
  public void leave(Scope outer, Flow flow) {
    backTo(outer, flow);
    async = false;
    unset = Set.of();
  }

  /** Ends the body of a class. */
  public void backTo(Scope outer, Flow flow) {
    this.scope = outer;
    this.flow = flow;
  }

  /** What is in a value of a type that has a method for it; not known for others. */
  public Meaning item(Meaning holder, Meaning index) {
    var method = holder.type() + ".__getitem__";
    return types.isCalled(method) ? types.result(method, holder, List.of(index)) : Doubt.UNKNOWN;
  }

  public void assign(String name, Meaning meaning) {
    flow.put(name, meaning);
    knowledge.learn(scope.key(name), meaning);
    if (!meaning.isGuessed()) knowledge.say(scope.key(name), meaning);
  }

  /** Notes that a collection has more in it, whoever binds its name. */
  public void grow(String name, Meaning grown) {
    if (scope.names().contains(name)) assign(name, grown);
    else if (!notes.muted())
      binder(name).ifPresent(outer -> knowledge.learn(outer.key(name), grown));
  }

  private Optional<Scope> binder(String name) {
    for (var outer = scope.parent(); outer != null; outer = outer.parent())
      if (!outer.ofClass() && outer.names().contains(name)) return Optional.of(outer);
    return Optional.empty();
  }

  /** Under which a variable is known wherever it is used. */
  public String home(String name) {
    var home = scope.names().contains(name) ? scope : binder(name).orElse(scope);
    return home.key(name);
  }

  /** What a name stands for; {@code null} when nothing in the script binds it. */
  public @Nullable Meaning lookup(String name) {
    if (scope.names().contains(name)) {
      var here = flow.get(name);
      if (here != null) return isEmpty(here) ? filled(here, scope.key(name)) : here;
      return scope.ofClass() ? outside(name) : Doubt.UNKNOWN;
    }
    var flowing = flow.get(name);
    return flowing != null ? flowing : outside(name);
  }

  /** A collection that is filled elsewhere. */
  private Meaning filled(Meaning empty, String key) {
    var filled = knowledge.of(key);
    return filled.type().equals(empty.type()) ? filled : empty;
  }

  /** A collection that functions may fill. */
  private static boolean isEmpty(Meaning meaning) {
    return !(meaning instanceof Meaning.Pack)
        && meaning.element() == Doubt.NEVER
        && meaning != Doubt.NEVER;
  }

  private @Nullable Meaning outside(String name) {
    var outer = binder(name);
    if (outer.isPresent()) return knowledge.of(outer.get().key(name));
    return scope.ofClass() && scope.names().contains(name) ? Doubt.UNKNOWN : null;
  }
}
