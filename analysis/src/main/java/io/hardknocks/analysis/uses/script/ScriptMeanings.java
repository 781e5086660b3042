package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import io.hardknocks.analysis.uses.script.scope.ScriptScopes;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions of JavaScript are. What may be several things is not known. */
final class ScriptMeanings {
  /** What gives bytes unless it is told an encoding. */
  private static final Set<String> RAW = Set.of("fs.readFileSync", "child_process.execSync");

  private static final int DEEPEST = 60;

  /** The name of the type of objects that a file writes out. */
  static final String OBJECT = "Object";

  static final String STRING = "String.prototype";
  static final String NUMBER = "Number.prototype";
  static final String BOOLEAN = "Boolean.prototype";
  static final String BIG = "BigInt.prototype";
  static final String ARRAY = "Array.prototype";
  static final String PROMISE = "Promise.prototype";

  private final ScriptScopes scopes;
  private final KnownTypes types;
  private final ScriptRoutines routines;
  private final ScriptOperators operators = new ScriptOperators(this);
  private final ScriptObjects objects = new ScriptObjects(this);
  private final BoundMeanings bound = new BoundMeanings(this::of);
  private final IdentityHashMap<SyntaxNode, Meaning> known = new IdentityHashMap<>();
  private int depth;

  ScriptMeanings(ScriptScopes scopes, KnownTypes types) {
    this.scopes = scopes;
    this.types = types;
    this.routines = new ScriptRoutines(scopes, this);
  }

  Meaning of(SyntaxNode node, ScriptScope scope) {
    var found = known.get(node);
    if (found != null) return found;
    if (depth > DEEPEST) return UNKNOWN;
    int before = bound.guesses();
    depth++;
    var meaning = read(node, scope);
    depth--;
    if (bound.guesses() == before) known.put(node, meaning);
    return meaning;
  }

  Meaning of(Optional<SyntaxNode> node, ScriptScope scope) {
    return node.map(n -> of(n, scope)).orElse(UNKNOWN);
  }

  private Meaning read(SyntaxNode node, ScriptScope scope) {
    return switch (node.type()) {
      case "identifier", "shorthand_property_identifier" -> name(node.text(), scope);
      case "string", "template_string" -> Meaning.value(STRING);
      case "number" -> Meaning.value(node.text().endsWith("n") ? BIG : NUMBER);
      case "true", "false" -> Meaning.value(BOOLEAN);
      case "regex" -> Meaning.value("RegExp.prototype");
      case "null", "undefined" -> NEVER;
      case "array" -> list(node, scope);
      case "object" -> objects.of(node, scope);
      case "member_expression" -> member(node, scope);
      case "subscript_expression" -> item(node, scope);
      case "call_expression" -> call(node, scope);
      case "new_expression" -> made(node, scope);
      case "await_expression" -> awaited(of(first(node), scope));
      case "binary_expression" -> operators.binary(node, scope);
      case "unary_expression" -> operators.unary(node, scope);
      case "ternary_expression" ->
          of(node.child("consequence"), scope).or(of(node.child("alternative"), scope));
      case "assignment_expression" -> of(node.child("right"), scope);
      case "parenthesized_expression", "non_null_expression", "satisfies_expression" ->
          of(first(node), scope);
      case "type_annotation" -> new ScriptTypes(this, scope).of(node);
      default -> ScriptNodes.isFunction(node) ? routines.of(node, scope) : UNKNOWN;
    };
  }

  private static Optional<SyntaxNode> first(SyntaxNode node) {
    return node.namedChildren().stream().findFirst();
  }

  Meaning name(String name, ScriptScope scope) {
    var binding = scope.lookup(name);
    if (binding != null) return of(binding);
    return switch (name) {
      case "undefined" -> NEVER;
      case "global", "window", "self" -> new Named("globalThis");
      default -> new Named(name);
    };
  }

  Meaning of(ScriptBinding binding) {
    return bound.of(binding);
  }

  private Meaning of(ScriptBinding.Source source) {
    var meaning = source.value() == null ? source.known() : of(source.value(), source.scope());
    for (var step : source.path()) meaning = taken(meaning, step);
    return meaning;
  }

  private Meaning taken(Meaning from, String step) {
    return switch (step) {
      case "[]" -> from instanceof Value value ? item(value) : UNKNOWN;
      case "each" ->
          from instanceof Value value && value.type().equals(ARRAY) ? value.element() : UNKNOWN;
      case "await" -> awaited(from);
      default ->
          step.startsWith("handler ")
              ? handled(from, step.split(" "))
              : step.startsWith("usual ")
                  ? usual(step.substring(step.indexOf(' ') + 1))
                  : property(from, step.substring(1));
    };
  }

  /** One of many things that come from a library: of no more is known than that. */
  private static Meaning item(Value many) {
    boolean made = many.type().endsWith(")") && many.element() == UNKNOWN;
    return made ? KnownTypes.origin(many.type() + "[]") : many.element();
  }

  /** What a parameter of a name is by custom in files that load a library. */
  private Meaning usual(String parameter) {
    if (!types.isUsual(parameter)) return UNKNOWN;
    for (var module : scopes.modules()) {
      var type = types.attribute(module + ".<" + parameter + ">", UNKNOWN);
      if (type != null) return type;
    }
    return UNKNOWN;
  }

  /** What a function is called with that a method is handed, for an event perhaps. */
  private Meaning handled(Meaning object, String[] method) {
    var owner = object instanceof Named named ? named.dotted() : object.type();
    if (owner.isEmpty() || owner.startsWith("<")) return UNKNOWN;
    var given = types.attribute(owner + "." + method[1] + ".<handler>", object);
    int place = Integer.parseInt(method[3]);
    if (given instanceof Meaning.Pack pack)
      return place < pack.parts().size() ? pack.parts().get(place) : UNKNOWN;
    boolean ofLanguage = Character.isUpperCase(owner.charAt(0)) || owner.indexOf('.') < 0;
    var event = method[2].equals("-") ? "" : "(" + method[2] + ")";
    return ofLanguage
        ? UNKNOWN
        : KnownTypes.origin(owner + "." + method[1] + event + "(" + place + ")");
  }

  private Meaning list(SyntaxNode node, ScriptScope scope) {
    Meaning element = NEVER;
    for (var part : node.namedChildren()) {
      element =
          element.or(
              part.is("spread_element") ? of(first(part), scope).element() : of(part, scope));
    }
    return new Value(ARRAY, element == NEVER ? UNKNOWN : element);
  }

  private Meaning member(SyntaxNode node, ScriptScope scope) {
    var name = node.child("property").map(SyntaxNode::text).orElse("");
    var object = node.child("object");
    if (object.isPresent() && object.get().is("this")) return field(name, scope);
    return property(of(object, scope), name);
  }

  private Meaning field(String name, ScriptScope scope) {
    var binding = scope.lookupField(name);
    return binding == null || scopes.assigned(name) ? UNKNOWN : of(binding);
  }

  /** What an object has under a name. */
  Meaning property(Meaning object, String name) {
    if (name.isEmpty()) return UNKNOWN;
    return switch (object) {
      case Named named when named.dotted().equals("globalThis") -> new Named(name);
      case Named named when name.equals("default") -> named;
      case Named named when named.dotted().equals("process.env") -> Meaning.value(STRING);
      case Named named -> {
        var dotted = types.canonical(named.dotted() + "." + name);
        var known = types.attribute(dotted, UNKNOWN);
        yield known == null ? new Named(dotted) : known;
      }
      case Value value when ScriptObjects.isOne(value.type()) ->
          scopes.assigned(name) ? UNKNOWN : objects.property(value.type(), name);
      case Value value -> {
        var dotted = value.type() + "." + name;
        var exact = types.attribute(dotted, value);
        var known = exact == null ? types.anyAttribute(dotted, value) : exact;
        yield known == null ? new Attribute(dotted, value) : known;
      }
      default -> object == NEVER ? NEVER : UNKNOWN;
    };
  }

  /** Whether an object that the file writes out has nothing under a name. */
  boolean lacks(Value object, String name) {
    return !scopes.assigned(name) && objects.lacks(object.type(), name);
  }

  private Meaning item(SyntaxNode node, ScriptScope scope) {
    var index = node.child("index");
    var object = of(node.child("object"), scope);
    if (index.isPresent() && index.get().is("string"))
      return property(object, Texts.content(index.get()));
    if (!(object instanceof Value value)) return UNKNOWN;
    if (value.type().equals(STRING)) return value;
    return value.type().equals(ARRAY) ? value.element() : UNKNOWN;
  }

  private Meaning call(SyntaxNode node, ScriptScope scope) {
    var loaded = ScriptNodes.loaded(node);
    var function = node.child("function");
    if (function.isEmpty()) return UNKNOWN;
    if (loaded != null && function.get().is("import")) return new Value(PROMISE, module(loaded));
    var callee = of(function, scope);
    if (loaded != null && callee.equals(new Named("require"))) return module(loaded);
    if (callee.equals(new Named("module.createRequire"))) return new Named("require");
    var arguments = ScriptNodes.arguments(node).stream().map(a -> of(a, scope)).toList();
    if (callee == UNKNOWN && function.get().is("member_expression"))
      return told(function.get().child("property").map(SyntaxNode::text).orElse(""));
    return switch (callee) {
      case Routine routine -> routines.result(routine);
      case Named named -> result(named.dotted(), UNKNOWN, arguments);
      case Attribute attribute -> result(attribute.dotted(), attribute.object(), arguments);
      default -> callee == NEVER ? NEVER : UNKNOWN;
    };
  }

  /** What a method gives whose name says of what it is one. */
  private static Meaning told(String method) {
    return switch (method) {
      case "split" -> new Value(ARRAY, Meaning.value(STRING));
      case "trim", "trimStart", "trimEnd", "toUpperCase", "toLowerCase", "padStart", "padEnd" ->
          Meaning.value(STRING);
      case "toFixed", "toISOString" -> Meaning.value(STRING);
      default -> UNKNOWN;
    };
  }

  private static Meaning module(SyntaxNode source) {
    var name = ScriptNodes.module(source);
    return name.isEmpty() ? UNKNOWN : new Named(name);
  }

  private Meaning result(String callee, Meaning receiver, List<Meaning> arguments) {
    boolean encoded = arguments.size() == 2 && arguments.getLast().type().equals(STRING);
    if (encoded && callee.equals("fs.readFileSync")) return Meaning.value(STRING);
    if (encoded && callee.equals("fs.promises.readFile"))
      return new Value(PROMISE, Meaning.value(STRING));
    boolean raw = arguments.size() == 1;
    if (raw && RAW.contains(callee)) return Meaning.value("Buffer.prototype");
    if (raw && callee.equals("fs.promises.readFile"))
      return new Value(PROMISE, Meaning.value("Buffer.prototype"));
    if (types.isCalled(callee)) return types.result(callee, receiver, arguments);
    boolean plain = callee.startsWith("Object.") || callee.startsWith("JSON.");
    boolean ofLanguage = callee.contains(".prototype.") && Character.isUpperCase(callee.charAt(0));
    return plain || ofLanguage ? UNKNOWN : KnownTypes.origin(callee + "()");
  }

  private Meaning made(SyntaxNode node, ScriptScope scope) {
    var type = of(node.child("constructor"), scope);
    return type instanceof Named named
        ? Meaning.value(types.canonical(named.dotted() + ".prototype"))
        : UNKNOWN;
  }

  static Meaning awaited(Meaning meaning) {
    if (!(meaning instanceof Value value)) return UNKNOWN;
    return value.type().equals(PROMISE) ? value.element() : value;
  }

  /** What objects of a type that the file writes out hold. */
  List<Meaning> parts(Value object) {
    return ScriptObjects.isOne(object.type()) ? objects.parts(object.type()) : List.of();
  }

  /** The name of a type as an argument has it: without {@code .prototype}. */
  static String typeName(@Nullable Meaning meaning) {
    if (meaning instanceof Routine) return "Function";
    if (!(meaning instanceof Value value)) return "";
    var type = value.type();
    if (ScriptObjects.isOne(type)) return OBJECT;
    return type.endsWith(".prototype")
        ? type.substring(0, type.length() - ".prototype".length())
        : type;
  }
}
