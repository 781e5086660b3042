package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Method;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Prepared;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.walk.OwnClass;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.PythonParameters;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Set;

/** Calls of functions and classes that a Python script defines: what they get, what they give. */
final class PythonOwnCalls {
  private static final Set<String> MANAGERS =
      Set.of("contextlib.contextmanager", "contextlib.asynccontextmanager");

  private final Walk walk;
  private final KnownTypes types;

  PythonOwnCalls(Walk walk, KnownTypes types) {
    this.walk = walk;
    this.types = types;
  }

  /** What comes of calling anything with arguments by their places. */
  Meaning applied(Meaning callee, List<Meaning> given) {
    return switch (callee) {
      case Named named -> types.result(named.dotted(), UNKNOWN, given);
      case Attribute attribute -> types.result(attribute.dotted(), attribute.object(), given);
      case Routine routine -> applied(routine.id(), given, 0);
      case Method method -> applied(method.id(), given, 1);
      case Blueprint blueprint -> Meaning.value(blueprint.id());
      case Prepared prepared -> prepared(prepared.function());
      default -> UNKNOWN;
    };
  }

  /** Of what it was given before is not kept what it was. */
  private Meaning prepared(Meaning function) {
    return switch (function) {
      case Routine routine -> result(routine.id());
      case Method method -> result(method.id());
      default -> applied(function, List.of());
    };
  }

  private Meaning applied(String id, List<Meaning> given, int skipped) {
    var function = walk.functions().get(id);
    if (function == null) return UNKNOWN;
    int place = function.bound() ? skipped : 0;
    for (var meaning : given) place = teach(function, place, meaning);
    return result(id);
  }

  Meaning of(String id, Handed handed, int skipped) {
    var function = walk.functions().get(id);
    if (function == null) return UNKNOWN;
    if (function.isPlain()) teach(function, handed, skipped);
    return result(id);
  }

  private Meaning result(String id) {
    var function = walk.functions().get(id);
    if (function == null) return UNKNOWN;
    var result = walk.knowledge().of(function.result());
    if (function.decorated().stream().anyMatch(MANAGERS::contains))
      return new Value("contextlib.manager", result.element());
    boolean later = function.isAsync() && !result.type().equals("generator");
    return later ? new Value("coroutine", result) : result;
  }

  Meaning constructed(Blueprint blueprint, SyntaxNode node, Handed handed) {
    var own = walk.classes().get(blueprint.id());
    if (own != null) {
      var maker = walk.functions().get(own.attribute("__init__"));
      if (maker != null) teach(maker, handed, 1);
      else fields(own, handed);
      if (maker == null) inherited(own, node, handed);
    }
    return Meaning.value(blueprint.id());
  }

  /** A class that has no constructor of its own takes what the one that it extends takes. */
  private void inherited(OwnClass own, SyntaxNode node, Handed handed) {
    if (own.bases().isEmpty() || !(own.bases().getFirst() instanceof Named base)) return;
    made(base.dotted(), node, handed);
  }

  /** {@code super().__init__(…)} takes what the class takes that is extended. */
  void made(Attribute method, SyntaxNode node, Handed handed) {
    var type = method.object().type();
    if (method.dotted().equals(type + ".__init__")) made(type, node, handed);
  }

  private void made(String type, SyntaxNode node, Handed handed) {
    var name = node.child("function").orElse(node);
    var call = new Call(node, handed.arguments(), handed.open());
    walk.notes().use(type, Use.Form.BOUND, name, name, call);
  }

  /** A class without a constructor of its own, a data class perhaps, keeps what it gets by name. */
  private void fields(OwnClass own, Handed handed) {
    for (int i = 0; i < handed.arguments().size(); i++) {
      var name = handed.arguments().get(i).name();
      if (own.names().contains(name))
        walk.knowledge().learn(own.attribute(name), handed.meanings().get(i));
    }
  }

  /** Notes what the parameters of an own function are called with. */
  private void teach(OwnFunction function, Handed handed, int skipped) {
    int place = function.bound() ? skipped : 0;
    for (int i = 0; i < handed.arguments().size(); i++) {
      var name = handed.arguments().get(i).name();
      var meaning = handed.meanings().get(i);
      if (name.isEmpty()) place = teach(function, place, meaning);
      else if (!walk.notes().muted()) walk.knowledge().learn(function.parameter(name), meaning);
    }
  }

  /** Returns the place after that of the parameter that was taught. */
  private int teach(OwnFunction function, int place, Meaning meaning) {
    var parameters = PythonParameters.of(function.node());
    if (place >= parameters.size() || PythonParameters.isSplat(parameters.get(place))) return place;
    var name = PythonParameters.name(parameters.get(place)).orElse("");
    if (!walk.notes().muted()) walk.knowledge().learn(function.parameter(name), meaning);
    return place + 1;
  }
}
