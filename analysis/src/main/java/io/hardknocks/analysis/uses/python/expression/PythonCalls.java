package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Method;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.walk.Notes;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls in Python: what is called, with what, and what comes of it. */
final class PythonCalls {
  private final Walk walk;
  private final KnownTypes types;
  private final PythonExpressions expressions;
  private final PythonMembers members;
  private final PythonStreams streams;
  private final PythonOwnCalls own;
  private final PythonCallbacks callbacks;

  PythonCalls(Walk walk, KnownTypes types, PythonExpressions expressions, PythonMembers members) {
    this.walk = walk;
    this.types = types;
    this.expressions = expressions;
    this.members = members;
    this.streams = new PythonStreams(types);
    this.own = new PythonOwnCalls(walk, types);
    this.callbacks = new PythonCallbacks(own);
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
    return result(callee, node, handed).from(callee);
  }

  private Handed hand(SyntaxNode list) {
    var arguments = new ArrayList<Argument>();
    var meanings = new ArrayList<Meaning>();
    boolean open = false;
    var parts = list.is("argument_list") ? list.namedChildren() : List.of(list);
    for (var part : parts) {
      if (part.is("list_splat") || part.is("dictionary_splat")) {
        expressions.of(part);
        open |= !spread(part, arguments, meanings);
        continue;
      }
      var keyword = part.is("keyword_argument") ? part.child("name") : Optional.<SyntaxNode>empty();
      var value = keyword.isPresent() ? part.child("value").orElse(part) : part;
      var meaning = expressions.of(value);
      meanings.add(meaning);
      arguments.add(argument(keyword.map(SyntaxNode::text).orElse(""), meaning, part, value));
    }
    return new Handed(arguments, meanings, open);
  }

  /**
   * Hands over what is in {@code **options}, where the script shows it. Returns whether it does.
   */
  private boolean spread(SyntaxNode part, List<Argument> arguments, List<Meaning> meanings) {
    var inner = part.namedChildren().stream().findFirst();
    var options =
        inner
            .filter(n -> n.is("identifier"))
            .flatMap(n -> walk.constants().of(n.text()))
            .or(() -> inner);
    if (!part.is("dictionary_splat") || options.isEmpty()) return false;
    for (var pair : entries(options.get())) {
      var name =
          pair.child("name")
              .map(SyntaxNode::text)
              .or(() -> pair.child("key").map(Texts::content))
              .orElse("");
      var value = pair.child("value");
      if (name.isEmpty() || value.isEmpty()) return false;
      var meaning = expressions.quietly(value.get());
      meanings.add(meaning);
      arguments.add(argument(name, meaning, pair, value.get()));
    }
    return true;
  }

  /** The pairs of {@code {"a": 1}} or of {@code dict(a=1)}; what is neither has none that fit. */
  private static List<SyntaxNode> entries(SyntaxNode options) {
    if (!options.is("call"))
      return options.is("dictionary") ? options.namedChildren() : List.of(options);
    boolean made = options.child("function").filter(f -> f.text().equals("dict")).isPresent();
    var arguments = options.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
    return made ? arguments : List.of(options);
  }

  private Argument argument(String name, Meaning meaning, SyntaxNode node, SyntaxNode value) {
    var items = Elements.of(meaning).type();
    boolean guessed = meaning.isGuessed();
    var type = Notes.type(meaning);
    return new Argument(name, text(value, meaning), type, items, guessed, node, value);
  }

  private String text(SyntaxNode value, Meaning meaning) {
    if (meaning instanceof Named named) return named.dotted();
    var constant =
        value.is("identifier")
            ? walk.constants().of(value.text()).filter(n -> !n.is("dictionary") && !n.is("call"))
            : Optional.of(value);
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
          walk.notes().provided().add(named.dotted() + "." + handed.literal(1));
        yield Doubt.NEVER;
      }
      case "__import__" -> module(node, hand(list));
      default -> null;
    };
  }

  private Meaning base() {
    var owner = walk.scope().owner();
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
    walk.checks().put(type, List.of(new Guards.Below(named.dotted()), new Guards.Member(name)));
    return Meaning.value(type);
  }

  private Meaning module(SyntaxNode node, Handed handed) {
    var name = handed.literal(0);
    if (name.isEmpty() || name.startsWith(".")) return UNKNOWN;
    walk.notes().use(name, Use.Form.MODULE, node, handed.arguments().getFirst().valueNode(), null);
    return new Named(name);
  }

  private Meaning result(Meaning callee, SyntaxNode node, Handed handed) {
    boolean made = callee instanceof Meaning.Pack || callee instanceof Meaning.Entries;
    if (callee instanceof Value || made)
      walk.notes().call(callee, node, new Call(node, handed.arguments(), handed.open()));
    if (callee instanceof Named named && walk.modules().contains(named.dotted()))
      walk.notes().use(named.dotted() + ".__call__", Use.Form.OPERATION, node, node, null);
    expressions.handed().toOwn(callee, node, handed);
    return switch (callee) {
      case Named named -> ofNamed(named.dotted(), node, handed);
      case Attribute attribute -> ofMethod(attribute, node, handed);
      case Value value when !value.type().startsWith("<") -> ofValue(value, handed);
      case Routine routine -> own.of(routine.id(), handed, 0);
      case Method method -> own.of(method.id(), handed, 1);
      case Blueprint blueprint -> own.constructed(blueprint, node, handed);
      case Meaning.Prepared prepared -> own.applied(prepared, handed.positional());
      case Doubt doubt -> doubt == Doubt.NEVER ? doubt : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /** What comes of calling a value: a layer, say. */
  private Meaning ofValue(Value value, Handed handed) {
    var method = value.type() + ".__call__";
    return types.isCalled(method)
        ? types.result(method, value, handed.positional())
        : KnownTypes.origin(value.type() + "()");
  }

  private Meaning ofMethod(Attribute method, SyntaxNode node, Handed handed) {
    own.made(method, node, handed);
    expressions.mistakes().handed(names(method), node, handed);
    expressions.handed().to(method.dotted(), node, handed);
    expressions.collections().called(method, node, handed.positional());
    expressions.mistakes().streams(method.dotted(), node, handed);
    var called = callbacks.method(method, handed);
    if (called != null) return called;
    expressions.handlers().handed(method.dotted(), method.object(), handed);
    var table = PythonTables.made(method, handed);
    if (table != null) return table;
    var moment = PythonDates.made(method.dotted(), handed.arguments(), handed.open());
    if (moment != null) return moment;
    return switch (method.dotted()) {
      case "os.environ.get" -> PythonStreams.environment(handed);
      case "pathlib.Path.open" -> PythonStreams.opened(handed, 0);
      case "dict.get", "dict.setdefault", "dict.pop" -> entry(method.object(), handed);
      default -> types.result(method.dotted(), method.object(), handed.positional());
    };
  }

  /** The names of a method by the types that have it. */
  private List<String> names(Attribute method) {
    var name = method.dotted().substring(method.dotted().lastIndexOf('.'));
    return types.lineage(method.object().type()).stream().map(type -> type + name).toList();
  }

  /** What a dictionary has under a key, or what is given for it where it has nothing. */
  private static Meaning entry(Meaning dictionary, Handed handed) {
    var found = PythonCollections.at(dictionary, handed.literal(0));
    boolean given = found == Doubt.NEVER && handed.positional().size() > 1;
    return given ? handed.positional().get(1) : found;
  }

  private Meaning ofNamed(String callee, SyntaxNode node, Handed handed) {
    if (callee.equals("importlib.import_module")) return module(node, handed);
    if (callee.equals("functools.partial")) partial(node, handed);
    expressions.mistakes().call(callee, node, handed.arguments());
    expressions.mistakes().handed(List.of(callee), node, handed);
    expressions.handed().to(callee, node, handed);
    expressions.mistakes().streams(callee, node, handed);
    expressions.mistakes().iterated(callee, node, handed);
    var called = callbacks.named(callee, handed);
    if (called != null) return called;
    expressions.handlers().handed(callee, UNKNOWN, handed);
    if (callee.startsWith("subprocess.")) return streams.process(callee, handed);
    var table = PythonTables.read(callee, handed);
    if (table != null) return table;
    var moment = PythonDates.made(callee, handed.arguments(), handed.open());
    if (moment != null) return moment;
    return switch (callee) {
      case "gzip.open", "bz2.open", "lzma.open" -> PythonStreams.packed(handed);
      case "tempfile.NamedTemporaryFile", "tempfile.TemporaryFile" ->
          PythonStreams.opened(handed, 0, "w+b");
      case "tempfile.SpooledTemporaryFile" -> PythonStreams.opened(handed, 1, "w+b");
      case "open", "os.popen" -> PythonStreams.opened(handed, 1);
      case "os.getenv" -> PythonStreams.environment(handed);
      case "sqlite3.connect" ->
          walk.anywhere().hasRows()
              ? Meaning.value("sqlite3.RowConnection")
              : known(callee, handed);
      case "dict" -> expressions.collections().made(handed);
      case "collections.defaultdict" -> new Value(callee, own.applied(handed.first(), List.of()));
      case "sum" -> handed.positional().size() == 2 ? handed.positional().get(1) : UNKNOWN;
      case "min", "max" -> extreme(handed);
      default -> known(callee, handed);
    };
  }

  private Meaning known(String callee, Handed handed) {
    return types.result(callee, receiver(callee, handed), handed.positional());
  }

  private static Meaning extreme(Handed handed) {
    var given = handed.positional();
    if (given.size() == 1) return Elements.of(given.getFirst());
    return given.contains(Doubt.NEVER)
        ? UNKNOWN
        : given.stream().reduce(Meaning::or).orElse(UNKNOWN);
  }

  /** The object of a method that is called by its class: {@code str.upper("a")}. */
  private static Meaning receiver(String callee, Handed handed) {
    var owner = callee.indexOf('.') > 0 ? callee.substring(0, callee.lastIndexOf('.')) : "";
    return handed.first().type().equals(owner) ? handed.first() : UNKNOWN;
  }

  /** {@code partial(json.loads, encoding="utf-8")} hands over arguments as a call does. */
  private void partial(SyntaxNode node, Handed handed) {
    if (handed.arguments().isEmpty() || !handed.arguments().getFirst().name().isEmpty()) return;
    var rest = handed.arguments().subList(1, handed.arguments().size());
    expressions.called(handed.arguments().getFirst().valueNode(), new Call(node, rest, true));
  }
}
