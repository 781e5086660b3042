package io.hardknocks.analysis.uses.script.scope;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a JavaScript file's functions to what they are called with. */
final class ScriptParameters {
  /** Parameters of a handler that is called with an error first. */
  private static final int WITH_ERROR = 4;

  /** Methods that hand the elements of a list to a function. */
  private static final Set<String> EACH =
      Set.of(
          "map", "forEach", "filter", "some", "every", "find", "findIndex", "flatMap", "findLast");

  /** The name of what is waited for: {@code client.on('message', …)}. */
  private static final Pattern EVENT = Pattern.compile("['\"]([\\w:-]{1,40})['\"]");

  private final ScriptCalls calls;

  /** What is to be done when all of the file has been read. */
  private final Consumer<Runnable> later;

  private final IdentityHashMap<SyntaxNode, Source> handed = new IdentityHashMap<>();

  /** Functions that have their names from the variable that holds them. */
  private final IdentityHashMap<SyntaxNode, String> named = new IdentityHashMap<>();

  ScriptParameters(ScriptCalls calls, Consumer<Runnable> later) {
    this.calls = calls;
    this.later = later;
  }

  void name(SyntaxNode function, String name) {
    named.put(function, name);
  }

  void of(SyntaxNode function, ScriptScope scope, ScriptScope around) {
    var name = function.child("name").map(SyntaxNode::text).orElse(named.get(function));
    var parameters = ScriptNodes.parameters(function);
    for (int i = 0; i < parameters.size(); i++) {
      var parameter = parameters.get(i);
      if (!isPlain(parameter) || handed.containsKey(parameter)) typed(parameter, scope, around);
      else if (calls.isSeen(name)) given(parameter, name, i, scope, around);
      else elsewhere(parameter, name, i, scope, around);
    }
  }

  private static SyntaxNode pattern(SyntaxNode parameter) {
    return parameter.child("pattern").orElse(parameter);
  }

  private static boolean isPlain(SyntaxNode parameter) {
    return pattern(parameter).is("identifier")
        && parameter.child("type").isEmpty()
        && parameter.child("value").isEmpty();
  }

  /** Binds a parameter to what it is given wherever its function is called. */
  private void given(
      SyntaxNode parameter,
      @Nullable String function,
      int place,
      ScriptScope scope,
      ScriptScope around) {
    if (function == null) return;
    var binding = scope.bind(pattern(parameter).text());
    later.accept(
        () -> {
          var own = around.lookup(function);
          var given = own == null ? List.<Source>of() : calls.given(function, own, place);
          if (given.isEmpty()) binding.add(ScriptPatterns.unknown(around));
          given.forEach(binding::add);
        });
  }

  /** Binds a parameter of a function that others call: a library, by what it was handed to. */
  private void elsewhere(
      SyntaxNode parameter,
      @Nullable String function,
      int place,
      ScriptScope scope,
      ScriptScope around) {
    var name = pattern(parameter).text();
    var binding = scope.bind(name);
    if (function == null) binding.add(usual(name, scope));
    else later.accept(() -> later.accept(() -> handed(binding, function, name, place, around)));
  }

  /** What a function gets of those to whom it was handed: all of them are known by now. */
  private void handed(
      ScriptBinding parameter, String function, String name, int place, ScriptScope around) {
    var own = around.lookup(function);
    var handlers = own == null ? List.<Source>of() : calls.handed(own, place);
    if (handlers.isEmpty()) parameter.add(usual(name, around));
    handlers.forEach(parameter::add);
  }

  private static Source usual(String name, ScriptScope scope) {
    return new Source(UNKNOWN, null, scope, List.of("usual " + name));
  }

  private void typed(SyntaxNode parameter, ScriptScope scope, ScriptScope around) {
    var type = parameter.child("type");
    var source = handed.getOrDefault(parameter, ScriptPatterns.unknown(scope));
    boolean said = type.isPresent() && parameter.child("value").isEmpty();
    ScriptPatterns.declare(
        pattern(parameter),
        said ? new Source(UNKNOWN, type.get(), around, List.of()) : source,
        scope);
  }

  /** The elements of a list, what a promise gives, or what a library has, as a parameter. */
  void callback(SyntaxNode call, ScriptScope scope) {
    var arguments = ScriptNodes.arguments(call);
    var function = call.child("function").filter(f -> f.is("member_expression"));
    var object = function.flatMap(f -> f.child("object"));
    if (object.isEmpty()) return;
    var name = function.flatMap(f -> f.child("property")).map(SyntaxNode::text).orElse("");
    for (var argument : arguments) handler(argument, name + event(arguments), object.get(), scope);
    if (arguments.isEmpty() || !ScriptNodes.isFunction(arguments.getFirst())) return;
    var taken = ScriptNodes.parameters(arguments.getFirst()).stream().findFirst();
    if (EACH.contains(name)) taken(taken, object.get(), scope, "each");
    if (name.equals("then")) taken(taken, object.get(), scope, "await");
  }

  private void taken(
      Optional<SyntaxNode> parameter, SyntaxNode object, ScriptScope scope, String step) {
    parameter.ifPresent(p -> handed.put(p, new Source(UNKNOWN, object, scope, List.of(step))));
  }

  private static String event(List<SyntaxNode> arguments) {
    if (arguments.size() != 2 || !arguments.getFirst().is("string")) return " -";
    var event = EVENT.matcher(arguments.getFirst().text());
    return event.matches() ? " " + event.group(1) : " -";
  }

  /**
   * A function that a library calls with things of its own: {@code app.get("/", (req, res) => …)}.
   */
  private void handler(SyntaxNode function, String method, SyntaxNode object, ScriptScope scope) {
    if (function.is("identifier")) {
      later.accept(() -> hand(scope.lookup(function.text()), method, object, scope));
    }
    if (!ScriptNodes.isFunction(function)) return;
    var taken = ScriptNodes.parameters(function);
    int first = taken.size() == WITH_ERROR ? 1 : 0;
    for (int i = first; i < taken.size(); i++)
      handed.putIfAbsent(taken.get(i), source(method, i - first, object, scope));
  }

  private void hand(
      @Nullable ScriptBinding function, String method, SyntaxNode object, ScriptScope scope) {
    if (function != null) calls.hand(function, place -> source(method, place, object, scope));
  }

  private static Source source(String method, int place, SyntaxNode object, ScriptScope scope) {
    return new Source(UNKNOWN, object, scope, List.of("handler " + method + " " + place));
  }
}
