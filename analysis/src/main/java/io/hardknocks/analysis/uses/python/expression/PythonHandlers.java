package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.PythonParameters;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions of a Python script that a library calls with things of its own: {@code
 * study.optimize(objective)}, {@code @bot.event}. Of which type those are a file of ours says; of
 * the others no more is known than who hands them over.
 */
public final class PythonHandlers {
  private static final String ANY = "handler";

  private final Walk walk;
  private final KnownTypes types;

  PythonHandlers(Walk walk, KnownTypes types) {
    this.walk = walk;
    this.types = types;
  }

  /** The functions among what a call is given. */
  void handed(String callee, Meaning object, Handed handed) {
    for (var meaning : handed.meanings()) {
      var id =
          switch (meaning) {
            case Meaning.Routine routine -> routine.id();
            case Meaning.Method method -> method.id();
            default -> "";
          };
      var function = walk.functions().get(id);
      if (function != null) called(function, callee, object);
    }
  }

  /** A function with the decorator of a library. */
  public void decorated(OwnFunction function, Meaning decorator) {
    switch (decorator) {
      case Meaning.Named named -> called(function, named.dotted(), UNKNOWN);
      case Meaning.Attribute attribute -> called(function, attribute.dotted(), attribute.object());
      default -> {}
    }
  }

  private void called(OwnFunction function, String callee, Meaning object) {
    if (callee.indexOf('.') < 0 || walk.notes().muted()) return;
    var parameters = PythonParameters.of(function.node());
    int first = function.bound() ? 1 : 0;
    var known = known(function, callee, object);
    for (int i = first; i < parameters.size(); i++) {
      var name = PythonParameters.name(parameters.get(i)).orElse("");
      int place = i - first;
      boolean optional = parameters.get(i).child("value").isPresent();
      if (optional || PythonParameters.isSplat(parameters.get(i))) continue;
      if (place < known.size()) walk.knowledge().learn(function.parameter(name), known.get(place));
      else if (known.isEmpty())
        walk.knowledge()
            .learn(function.handed(name), KnownTypes.origin(callee + "(" + place + ")"));
    }
  }

  /** What a function gets there, by its name where that decides. */
  private List<Meaning> known(OwnFunction function, String callee, Meaning object) {
    var name = function.node().child("name").map(SyntaxNode::text).orElse(ANY);
    var own = types.attribute(callee + ".<" + name + ">", object);
    var any = own == null ? types.attribute(callee + ".<" + ANY + ">", object) : own;
    return any instanceof Meaning.Pack pack ? pack.parts() : List.of();
  }

  /**
   * What a parameter is to which the script hands nothing itself: by the name that everyone gives
   * it who uses the library, else by who hands it over.
   */
  public Meaning parameter(OwnFunction function, String name) {
    var usual = usual(name);
    if (usual != null) return usual;
    var handed = walk.knowledge().of(function.handed(name));
    return handed == NEVER || handed.type().isEmpty() ? NEVER : handed;
  }

  private @Nullable Meaning usual(String parameter) {
    if (!types.isUsual(parameter)) return null;
    for (var library : walk.libraries()) {
      var type = types.attribute(library + ".<" + parameter + ">", UNKNOWN);
      if (type != null) return type;
    }
    return null;
  }
}
