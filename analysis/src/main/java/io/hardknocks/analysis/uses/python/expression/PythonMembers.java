package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Method;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.python.walk.Notes;
import io.hardknocks.analysis.uses.python.walk.OwnClass;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes and methods of Python values. */
public final class PythonMembers {
  private static final int LONGEST = 120;

  /** What a dict has, or had in Python 2. */
  private static final Set<String> MAPPING =
      Set.of(
          "clear",
          "copy",
          "fromkeys",
          "get",
          "has_key",
          "items",
          "iteritems",
          "iterkeys",
          "itervalues",
          "keys",
          "pop",
          "popitem",
          "setdefault",
          "update",
          "values",
          "viewitems",
          "viewkeys",
          "viewvalues");

  private final Walk walk;
  private final KnownTypes types;
  private final PythonExpressions expressions;

  PythonMembers(Walk walk, KnownTypes types, PythonExpressions expressions) {
    this.walk = walk;
    this.types = types;
    this.expressions = expressions;
  }

  Meaning attribute(SyntaxNode node, @Nullable Call call) {
    var object = node.child("object");
    var name = node.child("attribute");
    if (object.isEmpty() || name.isEmpty()) return UNKNOWN;
    return of(object.get(), name.get(), node, call);
  }

  private Meaning of(SyntaxNode object, SyntaxNode place, SyntaxNode node, @Nullable Call call) {
    var name = place.text();
    var plain = expressions.plain(object, null);
    expressions.receivers().note(object, plain, name);
    if (call != null) expressions.receivers().noteCall(object, plain, name, call);
    var meaning = expressions.receivers().object(object, plain, name);
    // What is known by its members is still what some call made.
    if (meaning != plain && plain instanceof Meaning.Value) of(plain, name, node, place, call);
    return of(meaning, name, node, place, call);
  }

  /**
   * A member of something.
   *
   * @param place where its name is written
   */
  Meaning of(Meaning object, String name, SyntaxNode node, SyntaxNode place, @Nullable Call call) {
    return switch (object) {
      case Named named -> ofNamed(named.dotted(), name, node, place, call);
      case Blueprint blueprint -> ofOwn(blueprint.id(), name, false, node, place, call);
      case Meaning.Value value when walk.classes().containsKey(value.type()) ->
          ofOwn(value.type(), name, true, node, place, call);
      case Meaning.Routine routine -> ofValue(decorated(routine), name, node, place, call);
      default -> ofValue(object, name, node, place, call);
    };
  }

  /** What a decorator of a library made of a function: a command, a task, a fixture. */
  private Meaning decorated(Meaning.Routine routine) {
    var function = walk.functions().get(routine.id());
    if (function == null || function.isPlain() || function.decorated().size() != 1) return UNKNOWN;
    var decorator = function.decorated().iterator().next();
    return decorator.indexOf('.') > 0 ? Meaning.value(decorator + "()") : UNKNOWN;
  }

  private Meaning ofNamed(
      String base, String name, SyntaxNode node, SyntaxNode place, @Nullable Call call) {
    var dotted = types.canonical(base + "." + name);
    var form = place.is("string") ? Use.Form.LITERAL : Use.Form.ATTRIBUTE;
    walk.notes().use(dotted, form, node, place, call);
    var known = types.attribute(dotted, UNKNOWN);
    return known == null ? new Named(dotted) : known;
  }

  private Meaning ofValue(
      Meaning object, String name, SyntaxNode node, SyntaxNode place, @Nullable Call call) {
    if (object == Doubt.NEVER) return Doubt.NEVER;
    var type = object.type();
    if (type.isEmpty() || type.startsWith("<")) return UNKNOWN;
    walk.notes().member(object, name, node, place, call);
    if (call == null && !place.is("string")) entry(object, name, node, place);
    var dotted = type + "." + name;
    var known = types.attribute(dotted, object);
    if (known == null && call == null) known = types.anyAttribute(dotted, object);
    if (known != null) return known.from(object);
    return dotted.length() > LONGEST ? UNKNOWN : new Meaning.Attribute(dotted, object);
  }

  /** What no dict has as an attribute, but may have under a key. */
  private void entry(Meaning object, String name, SyntaxNode node, SyntaxNode place) {
    boolean plain = object.type().equals("dict") && !object.isGuessed();
    if (!plain || name.startsWith("__") || MAPPING.contains(name)) return;
    if (!walk.guards().cover("dict." + name))
      walk.notes().use(Notes.ENTRY, Use.Form.OPERATION, node, place, null);
  }

  private Meaning ofOwn(
      String id,
      String name,
      boolean instance,
      SyntaxNode node,
      SyntaxNode place,
      @Nullable Call call) {
    var own = walk.classes().get(id);
    if (own == null) return UNKNOWN;
    var routine = walk.functions().get(own.attribute(name));
    if (routine != null) return routine(routine, instance);
    var known = walk.knowledge().of(own.attribute(name));
    if (known != Doubt.NEVER || own.names().contains(name)) return known;
    if (instance && isOpen(own, new HashSet<>())) return UNKNOWN;
    for (var base : own.bases()) {
      var inherited = of(instance ? valueOf(base) : base, name, node, place, call);
      if (inherited != UNKNOWN) return inherited;
    }
    return own.bases().isEmpty() ? known : UNKNOWN;
  }

  /** Whether it, or a class of the script that it extends, has attributes of any name. */
  private boolean isOpen(OwnClass own, Set<String> met) {
    if (!met.add(own.id())) return false;
    boolean made = walk.knowledge().of(own.attribute("__getattr__")) != Doubt.NEVER;
    if (own.open() || made) return true;
    return own.bases().stream()
        .map(base -> walk.classes().get(valueOf(base).type()))
        .anyMatch(base -> base != null && isOpen(base, met));
  }

  private Meaning routine(OwnFunction routine, boolean instance) {
    if (routine.decorated().contains("property")
        || routine.decorated().contains("functools.cached_property"))
      return walk.knowledge().of(routine.result());
    return instance || routine.decorated().contains("classmethod")
        ? new Method(routine.id())
        : new Meaning.Routine(routine.id());
  }

  /** The value that a class makes. */
  public Meaning valueOf(Meaning type) {
    return switch (type) {
      case Named named -> Meaning.value(named.dotted());
      case Blueprint blueprint -> Meaning.value(blueprint.id());
      default -> UNKNOWN;
    };
  }
}
