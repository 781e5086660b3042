package io.hardknocks.analysis.uses;

import static io.hardknocks.analysis.uses.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Meaning.Attribute;
import io.hardknocks.analysis.uses.Meaning.Blueprint;
import io.hardknocks.analysis.uses.Meaning.Method;
import io.hardknocks.analysis.uses.Meaning.Named;
import io.hardknocks.analysis.uses.Meaning.Routine;
import io.hardknocks.analysis.uses.Meaning.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls in Python: what is called, with what, and what comes of it. */
final class PythonCalls {
  private static final Set<String> TEXT_MODES =
      Set.of("text", "universal_newlines", "encoding", "errors");

  private final Walk walk;
  private final KnownTypes types;
  private final PythonExpressions expressions;
  private final PythonMembers members;

  PythonCalls(Walk walk, KnownTypes types, PythonExpressions expressions, PythonMembers members) {
    this.walk = walk;
    this.types = types;
    this.expressions = expressions;
    this.members = members;
  }

  /** The arguments of a call, and what they are. */
  private record Handed(List<Argument> arguments, List<Meaning> meanings, boolean open) {
    /** What the positional arguments are. */
    List<Meaning> positional() {
      var positional = new ArrayList<Meaning>();
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).name().isEmpty()) positional.add(meanings.get(i));
      }
      return positional;
    }

    String literal(int index) {
      return index < arguments.size() ? Texts.content(arguments.get(index).valueNode()) : "";
    }
  }

  Meaning of(SyntaxNode node) {
    var function = node.child("function");
    var list = node.child("arguments");
    if (function.isEmpty() || list.isEmpty()) return UNKNOWN;
    if (function.get().is("identifier") && walk.lookup(function.get().text()) == null) {
      var special = special(function.get().text(), node, list.get());
      if (special != null) return special;
    }
    var handed = hand(list.get());
    var call = new Call(node, handed.arguments(), handed.open());
    var callee = expressions.called(function.get(), call);
    return result(callee, node, handed);
  }

  private Handed hand(SyntaxNode list) {
    var arguments = new ArrayList<Argument>();
    var meanings = new ArrayList<Meaning>();
    boolean open = false;
    var parts = list.is("argument_list") ? list.namedChildren() : List.of(list);
    for (var part : parts) {
      if (part.is("list_splat") || part.is("dictionary_splat")) {
        open = true;
        expressions.of(part);
        continue;
      }
      var keyword = part.is("keyword_argument") ? part.child("name") : Optional.<SyntaxNode>empty();
      var value = keyword.isPresent() ? part.child("value").orElse(part) : part;
      var meaning = expressions.of(value);
      meanings.add(meaning);
      arguments.add(
          new Argument(
              keyword.map(SyntaxNode::text).orElse(""),
              text(value, meaning),
              meaning.type(),
              PythonExpressions.elementOf(meaning).type(),
              part,
              value));
    }
    return new Handed(arguments, meanings, open);
  }

  private String text(SyntaxNode value, Meaning meaning) {
    if (meaning instanceof Named named) return named.dotted();
    var constant = value.is("identifier") ? walk.constants.of(value.text()) : Optional.of(value);
    return Texts.normal(constant.orElse(value));
  }

  private @Nullable Meaning special(String name, SyntaxNode node, SyntaxNode list) {
    return switch (name) {
      case "super" -> base();
      case "getattr" -> attribute(node, list);
      case "hasattr" -> {
        hand(list);
        yield Meaning.value("bool");
      }
      case "setattr" -> {
        var handed = hand(list);
        if (!handed.meanings().isEmpty() && handed.meanings().getFirst() instanceof Named named)
          walk.provided.add(named.dotted() + "." + handed.literal(1));
        yield Doubt.NEVER;
      }
      case "__import__" -> module(node, hand(list));
      default -> null;
    };
  }

  private Meaning base() {
    var owner = walk.scope.owner();
    if (owner == null || owner.bases().isEmpty()) return UNKNOWN;
    return members.valueOf(owner.bases().getFirst());
  }

  /** {@code getattr(time, "clock")}; with something to fall back on it is a check. */
  private Meaning attribute(SyntaxNode node, SyntaxNode list) {
    var handed = hand(list);
    var name = handed.literal(1);
    if (handed.arguments().size() > 2 && !name.isEmpty()) return check(node, handed, name);
    if (handed.arguments().size() != 2 || name.isEmpty()) return UNKNOWN;
    var place = handed.arguments().get(1).valueNode();
    return members.of(handed.meanings().getFirst(), name, node, place, null);
  }

  /** {@code getattr(time, "clock", None)}: what it gives tells whether it is there. */
  private Meaning check(SyntaxNode node, Handed handed, String name) {
    if (!(handed.meanings().getFirst() instanceof Named named)) return UNKNOWN;
    var type = "<check>" + node.start();
    walk.checks.put(type, List.of(new Guards.Below(named.dotted()), new Guards.Member(name)));
    return Meaning.value(type);
  }

  private Meaning module(SyntaxNode node, Handed handed) {
    var name = handed.literal(0);
    if (name.isEmpty() || name.startsWith(".")) return UNKNOWN;
    walk.use(name, Use.Form.MODULE, node, handed.arguments().getFirst().valueNode(), null);
    return new Named(name);
  }

  private Meaning result(Meaning callee, SyntaxNode node, Handed handed) {
    if (callee instanceof Value || callee instanceof Meaning.Pack)
      walk.call(callee, node, new Call(node, handed.arguments(), handed.open()));
    if (callee instanceof Named named && walk.modules.contains(named.dotted()))
      walk.use(named.dotted() + ".__call__", Use.Form.OPERATION, node, node, null);
    if (callee instanceof Attribute attribute && isInPlace(handed))
      return Meaning.value(attribute.object().type() + "(inplace=True)");
    return switch (callee) {
      case Named named -> ofNamed(named.dotted(), node, handed);
      case Attribute attribute when attribute.dotted().equals("os.environ.get") ->
          environment(handed);
      case Attribute attribute -> {
        made(attribute, node, handed);
        expressions.collections.called(attribute, node, handed.positional());
        if (attribute.dotted().equals("pandas.Series.reset_index")) yield numbered(handed);
        var moment = PythonDates.made(attribute.dotted(), handed.arguments(), handed.open());
        yield moment != null
            ? moment
            : types.result(attribute.dotted(), attribute.object(), handed.positional());
      }
      case Value value when !value.type().startsWith("<") -> KnownTypes.origin(value.type() + "()");
      case Routine routine -> own(routine.id(), handed, 0);
      case Method method -> own(method.id(), handed, 1);
      case Blueprint blueprint -> constructed(blueprint, node, handed);
      case Doubt doubt -> doubt;
      default -> UNKNOWN;
    };
  }

  /** The index of a column becomes another column, unless it is dropped. */
  private static Meaning numbered(Handed handed) {
    if (handed.open()) return UNKNOWN;
    for (var argument : handed.arguments()) {
      if (argument.name().equals("drop"))
        return argument.value().equals("True") ? Meaning.value("pandas.Series") : UNKNOWN;
    }
    return Meaning.value("pandas.DataFrame");
  }

  /** {@code df.dropna(inplace=True)} returns nothing. */
  private static boolean isInPlace(Handed handed) {
    return handed.arguments().stream()
        .anyMatch(a -> a.name().equals("inplace") && a.value().equals("True"));
  }

  private Meaning ofNamed(String callee, SyntaxNode node, Handed handed) {
    if (callee.equals("importlib.import_module")) return module(node, handed);
    if (callee.equals("functools.partial")) partial(node, handed);
    expressions.mistakes.call(callee, node, handed.arguments());
    if (callee.startsWith("subprocess.") && handed.open()) return UNKNOWN;
    if (callee.startsWith("subprocess.")) return process(callee, handed);
    if (callee.equals("open")) return opened(handed);
    if (callee.equals("collections.defaultdict") && !handed.meanings().isEmpty())
      return new Value(callee, members.valueOf(handed.meanings().getFirst()));
    if (callee.equals("sum") && handed.meanings().size() == 2) return handed.meanings().get(1);
    if (callee.equals("os.getenv")) return environment(handed);
    var moment = PythonDates.made(callee, handed.arguments(), handed.open());
    if (moment != null) return moment;
    Meaning receiver = UNKNOWN;
    var owner = callee.indexOf('.') > 0 ? callee.substring(0, callee.lastIndexOf('.')) : "";
    if (!handed.meanings().isEmpty() && handed.meanings().getFirst().type().equals(owner))
      receiver = handed.meanings().getFirst();
    return types.result(callee, receiver, handed.positional());
  }

  /** What a process writes is bytes, unless text is asked for. */
  private Meaning process(String callee, Handed handed) {
    Meaning written = Meaning.value("bytes");
    for (var argument : handed.arguments()) {
      if (!TEXT_MODES.contains(argument.name())) continue;
      boolean no = argument.value().equals("False") || argument.value().equals("None");
      boolean yes = argument.value().equals("True") || argument.valueNode().is("string");
      if (!no) written = yes ? Meaning.value("str") : UNKNOWN;
    }
    return switch (callee) {
      case "subprocess.check_output" -> written;
      case "subprocess.run" -> new Value("subprocess.CompletedProcess", written);
      case "subprocess.Popen" -> new Value("subprocess.Popen", written);
      default -> types.result(callee, UNKNOWN, handed.positional());
    };
  }

  /** What the environment has is text, or else what is given for it. */
  private static Meaning environment(Handed handed) {
    var text = Meaning.value("str");
    return handed.meanings().size() < 2 ? text : text.or(handed.meanings().get(1));
  }

  /** Files of text and of bytes: the mode decides. */
  private static Meaning opened(Handed handed) {
    for (int i = 0; i < handed.arguments().size(); i++) {
      var argument = handed.arguments().get(i);
      boolean mode = argument.name().equals("mode") || (i == 1 && argument.name().isEmpty());
      if (!mode) continue;
      var text = Texts.content(argument.valueNode());
      if (text.isEmpty()) return UNKNOWN;
      if (text.contains("b")) return new Value("binary_file", Meaning.value("bytes"));
    }
    return handed.open() ? UNKNOWN : new Value("file", Meaning.value("str"));
  }

  /** {@code partial(json.loads, encoding="utf-8")} hands over arguments as a call does. */
  private void partial(SyntaxNode node, Handed handed) {
    if (handed.arguments().isEmpty() || !handed.arguments().getFirst().name().isEmpty()) return;
    var rest = handed.arguments().subList(1, handed.arguments().size());
    expressions.called(handed.arguments().getFirst().valueNode(), new Call(node, rest, true));
  }

  /** A class that has no constructor of its own takes what the one that it extends takes. */
  private void inherited(OwnClass own, SyntaxNode node, Handed handed) {
    if (own.bases().isEmpty() || !(own.bases().getFirst() instanceof Named base)) return;
    var name = node.child("function").orElse(node);
    var call = new Call(node, handed.arguments(), handed.open());
    walk.use(base.dotted(), Use.Form.BOUND, name, name, call);
  }

  /** {@code super().__init__(…)} takes what the class takes that is extended. */
  private void made(Attribute method, SyntaxNode node, Handed handed) {
    var type = method.object().type();
    if (!method.dotted().equals(type + ".__init__")) return;
    var name = node.child("function").orElse(node);
    var call = new Call(node, handed.arguments(), handed.open());
    walk.use(type, Use.Form.BOUND, name, name, call);
  }

  private Meaning constructed(Blueprint blueprint, SyntaxNode node, Handed handed) {
    var own = walk.classes.get(blueprint.id());
    if (own != null) {
      var maker = walk.functions.get(own.attribute("__init__"));
      if (maker != null) teach(maker, handed, 1);
      else handed.arguments().forEach(a -> field(own, a, handed));
      if (maker == null) inherited(own, node, handed);
    }
    return expressions.instance(blueprint);
  }

  /** A class without a constructor of its own, a data class perhaps, keeps what it gets by name. */
  private void field(OwnClass own, Argument argument, Handed handed) {
    int index = handed.arguments().indexOf(argument);
    if (own.names().contains(argument.name()))
      walk.knowledge.learn(own.attribute(argument.name()), handed.meanings().get(index));
  }

  private Meaning own(String id, Handed handed, int skipped) {
    var function = walk.functions.get(id);
    if (function == null) return UNKNOWN;
    teach(function, handed, skipped);
    var result = walk.knowledge.of(function.result());
    return function.isAsync() ? new Value("coroutine", result) : result;
  }

  /** Notes what the parameters of an own function are called with. */
  private void teach(OwnFunction function, Handed handed, int skipped) {
    if (walk.muted > 0) return;
    var parameters = PythonParameters.of(function.node());
    int place = function.bound() ? skipped : 0;
    for (int i = 0; i < handed.arguments().size(); i++) {
      var name = handed.arguments().get(i).name();
      if (name.isEmpty()) {
        if (place >= parameters.size() || PythonParameters.isSplat(parameters.get(place))) continue;
        name = PythonParameters.name(parameters.get(place++)).orElse("");
      }
      walk.knowledge.learn(function.parameter(name), handed.meanings().get(i));
    }
  }
}
