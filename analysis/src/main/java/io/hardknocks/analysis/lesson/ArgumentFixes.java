package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Argument;
import io.hardknocks.analysis.uses.Call;
import io.hardknocks.analysis.uses.Use;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Arguments that a call should not have, lacks, or gets wrong. */
final class ArgumentFixes {
  private static final Pattern PLAIN =
      Pattern.compile(
          "'[^'/\\\\@:]{1,30}'|-?\\d{1,6}(\\.\\d{1,6})?|True|False|None|true|false|null");

  /** Functions that want the same of each of their arguments. */
  private static final Set<String> EVEN =
      Set.of("range", "zip", "os.path.join", "math.gcd", "math.lcm", "pathlib.Path");

  /** Files of text and of bytes: what writes to one finds out late which it is. */
  private static final Set<String> FILES = Set.of("file", "binary_file");

  private static final Pattern PLACES =
      Pattern.compile("takes (?:from \\d{1,3} to |at most )?(\\d{1,3}) positional arguments? but");
  private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");
  private static final Pattern KEYWORD = Pattern.compile("\\bkeyword\\b|\\bargument");

  private final Comparison scripts;
  private final Message message;

  ArgumentFixes(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.message();
  }

  List<Candidate> of() {
    var candidates = new ArrayList<Candidate>();
    for (var use : scripts.before().all()) {
      var call = use.call();
      if (call == null || use.guarded()) continue;
      var now = now(use, call);
      if (!scripts.onFailingLine(use.node())) now.ifPresent(n -> candidates.addAll(distant(n)));
      else if (now.isEmpty()) candidates.addAll(elsewhere(use, call));
      else candidates.addAll(of(now.get()));
    }
    candidates.sort(Comparator.comparing((Candidate c) -> !isNamed(c.sign().symbol())));
    return candidates;
  }

  /** Whether the error names a function by its class: {@code NDFrame.fillna()}. */
  private boolean isNamed(String symbol) {
    int dot = symbol.lastIndexOf('.');
    int owner = dot < 0 ? -1 : symbol.lastIndexOf('.', dot - 1);
    return dot > 0 && message.text().contains(symbol.substring(owner + 1) + "()");
  }

  /** Values that were handed over before the line that failed: the error names them in full. */
  private List<Candidate> distant(CallPair pair) {
    var candidates = new ArrayList<Candidate>();
    for (var argument : pair.before().arguments()) {
      boolean file = FILES.contains(argument.type());
      var other = pair.counterpart(argument).filter(now -> FILES.contains(now.type()));
      if (file && other.isPresent() && isMadeElsewhere(argument, other.get()))
        candidates.add(conversion(pair, argument, ""));
    }
    candidates.addAll(told(pair));
    return candidates;
  }

  private List<Candidate> told(CallPair pair) {
    return pair.before().arguments().stream()
        .filter(argument -> message.mentions(argument.name()) && isTold(argument))
        .flatMap(
            argument ->
                pair
                    .counterpart(argument)
                    .filter(other -> !other.value().equals(argument.value()))
                    .map(other -> literal(pair, argument, other))
                    .orElse(List.of())
                    .stream())
        .toList();
  }

  private boolean isTold(Argument argument) {
    var unquoted = argument.value().replace("'", "");
    return message.mentions(unquoted) || message.quotes(unquoted);
  }

  private List<Candidate> of(CallPair pair) {
    var candidates = new ArrayList<Candidate>();
    var collected = collected(pair);
    if (collected.isPresent()) return List.of(collected.get());
    if (!pair.now().key().equals(pair.use().key())) candidates.addAll(operand(pair));
    for (var argument : pair.before().arguments()) candidates.addAll(argument(pair, argument));
    candidates.addAll(new MissingArguments(message).of(pair));
    return candidates;
  }

  /** {@code zeros(3, 4)} to {@code zeros((3, 4))}. */
  private Optional<Candidate> collected(CallPair pair) {
    var given = pair.before().positional();
    var only = pair.after().positional();
    if (given.size() < 2 || only.size() != 1 || pair.isOperation()) return Optional.empty();
    var collection = only.getFirst().valueNode();
    boolean all =
        (collection.is("tuple") || collection.is("list") || collection.is("array"))
            && collection.namedChildren().stream()
                .map(SyntaxNode::text)
                .toList()
                .equals(given.stream().map(a -> a.valueNode().text()).toList());
    if (!all) return Optional.empty();
    var type = given.get(1).type();
    if (type.isEmpty()) return Optional.empty();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), "#2:" + type);
    var to = collection.is("tuple") ? "(…, …)" : "[…, …]";
    return Optional.of(
        new Candidate(
            sign, pair.use().node(), Strategy.CHANGE_ARGUMENT, "…, …", to, pair.line(), true));
  }

  /** Values that the call does not accept, whatever else the error may be about. */
  List<Candidate> values() {
    return of().stream().filter(c -> c.strategy() == Strategy.CHANGE_LITERAL).toList();
  }

  /** An operator whose left side was converted. */
  private List<Candidate> operand(CallPair pair) {
    var operands = pair.before().arguments();
    var right = operands.isEmpty() ? "" : operands.getFirst().type();
    boolean same = pair.use().key().startsWith(right + ".");
    if (!typeError() || right.isEmpty() || same) return List.of();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), "#1:" + right);
    return List.of(candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", ""));
  }

  private static Candidate candidate(
      CallPair pair, Sign sign, Strategy strategy, String from, String to) {
    return new Candidate(sign, pair.use().node(), strategy, from, to, pair.line());
  }

  /** Node.js puts a code after the name. */
  private boolean typeError() {
    return scripts.fix().failure().exception().split(" ", 2)[0].endsWith("TypeError");
  }

  /** The same call in the fixing script. */
  private Optional<CallPair> now(Use use, Call call) {
    var place = scripts.counterparts().of(call.node());
    for (var other : scripts.after().all()) {
      var after = other.call();
      if (after == null || place.isEmpty() || after.node() != place.get()) continue;
      boolean operation = other.form() == Form.OPERATION && use.form() == Form.OPERATION;
      if (!operation && !other.key().equals(use.key())) continue;
      return Optional.of(pair(use, call, other, after));
    }
    return onlyOne(use, call);
  }

  private CallPair pair(Use use, Call call, Use other, Call after) {
    return new CallPair(use, call, other, after, scripts.lineOf(scripts.after(), other.node()));
  }

  /** The only other call of the same thing, in whatever the statement around it became. */
  private Optional<CallPair> onlyOne(Use use, Call call) {
    var others = scripts.after().all().stream().filter(u -> u.key().equals(use.key())).toList();
    if (others.size() != 1 || scripts.uses(use.key()).size() != 1) return Optional.empty();
    var after = others.getFirst().call();
    if (after == null) return Optional.empty();
    return Optional.of(pair(use, call, others.getFirst(), after));
  }

  /** An argument that the error names, of a call that became another one. */
  private List<Candidate> elsewhere(Use use, Call call) {
    var inside = insideOf(use, call);
    if (inside.isPresent()) return List.of(inside.get());
    var advised = advised(use, call);
    if (advised.isPresent()) return List.of(advised.get());
    if (!KEYWORD.matcher(message.text()).find()) return List.of();
    var refused =
        call.arguments().stream()
            .filter(a -> !a.name().isEmpty() && message.mentions(a.name()))
            .findFirst();
    if (refused.isEmpty()) return List.of();
    var name = refused.get().name();
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), name);
    var line = scripts.lineInstead(call.node());
    var other = scripts.useInstead(use.node()).map(Use::key).orElse("");
    if (other.isEmpty() || other.equals(use.key()) || other.indexOf('(') >= 0)
      return List.of(
          new Candidate(sign, use.node(), Strategy.REMOVE_ARGUMENT, name, "", line, true));
    return List.of(
        new Candidate(
            sign,
            use.node(),
            Strategy.REPLACE_CALL,
            use.key() + " with " + name,
            other,
            line,
            true));
  }

  /**
   * A function that looked in vain for something of the text or collection it was given: {@code
   * json.load(text)}.
   */
  private Optional<Candidate> insideOf(Use use, Call call) {
    var complaint = Complaint.of(message.text());
    var other = scripts.useInstead(use.node());
    if (complaint.isEmpty() || other.isEmpty() || call.arguments().size() != 1)
      return Optional.empty();
    var type = Types.of(complaint.get().owner());
    var after = other.get().call();
    boolean another = after != null && !other.get().key().equals(use.key());
    boolean written = scripts.before().tree().source().contains("." + complaint.get().name());
    if (complaint.get().kind() != Complaint.Kind.NO_MEMBER || type.isEmpty())
      return Optional.empty();
    if (!another || written || use.form() == Form.OPERATION) return Optional.empty();
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1:" + type);
    return Optional.of(
        new Candidate(
            sign,
            use.node(),
            Strategy.REPLACE_CALL,
            use.key() + " with " + type,
            other.get().key(),
            scripts.lineInstead(call.node()),
            true));
  }

  /** A value that is for another function, as the error says. */
  private Optional<Candidate> advised(Use use, Call call) {
    var other = scripts.useInstead(use.node()).map(Use::key).orElse("");
    var refused =
        call.arguments().stream()
            .filter(a -> PLAIN.matcher(a.value()).matches() && isTold(a))
            .findFirst();
    boolean told = !other.isEmpty() && !other.equals(use.key()) && message.mentions(other);
    if (!told || refused.isEmpty() || use.form() == Form.OPERATION) return Optional.empty();
    var argument = refused.get();
    int place = call.positional().indexOf(argument) + 1;
    var which = argument.name().isEmpty() ? "#" + place : argument.name();
    return Optional.of(
        new Candidate(
            new Sign(Sign.Kind.ARGUMENT, use.key(), which + "=" + argument.value()),
            use.node(),
            Strategy.REPLACE_CALL,
            use.key() + " with " + argument.value(),
            other,
            scripts.lineInstead(call.node()),
            true));
  }

  private List<Candidate> argument(CallPair pair, Argument argument) {
    var other = pair.counterpart(argument);
    if (other.isEmpty()) {
      var spread = spread(pair, argument);
      return spread.isEmpty() ? removed(pair, argument) : spread;
    }
    if (isMadeElsewhere(argument, other.get())) return List.of(conversion(pair, argument, ""));
    if (other.get().value().equals(argument.value())) return List.of();
    var converted = converted(pair, argument, other.get());
    return converted.isEmpty() ? literal(pair, argument, other.get()) : converted;
  }

  /**
   * A value that the error names. One that is still there, in another expression, was not wrong.
   */
  private List<Candidate> literal(CallPair pair, Argument argument, Argument other) {
    boolean told = isTold(argument) || message.mentions(argument.name());
    boolean kept = other.valueNode().text().contains(argument.valueNode().text());
    boolean named = message.mentions(argument.name()) || message.tellsOfValue();
    boolean datum = NUMBER.matcher(argument.value()).matches() && !named;
    if (!told || kept || datum || !PLAIN.matcher(argument.value()).matches()) return List.of();
    var sign =
        new Sign(
            Sign.Kind.ARGUMENT, pair.use().key(), pair.which(argument) + "=" + argument.value());
    return List.of(
        candidate(pair, sign, Strategy.CHANGE_LITERAL, argument.value(), general(other)));
  }

  /** A value as any script may write it; empty for one of this script only. */
  private String general(Argument argument) {
    if (PLAIN.matcher(argument.value()).matches()) return argument.value();
    return scripts
        .after()
        .at(argument.valueNode())
        .filter(use -> use.form() == Form.ATTRIBUTE || use.form() == Form.BOUND)
        .map(Use::key)
        .orElse("");
  }

  private List<Candidate> removed(CallPair pair, Argument argument) {
    boolean told =
        message.mentionsOption(argument.name())
            || (argument.name().isEmpty() && message.tellsOfPlaces());
    if (!told || pair.isOperation() || isAllowed(pair, argument)) return List.of();
    var which = pair.which(argument);
    if (argument.name().isEmpty() && message.text().contains("multiple values")) {
      if (argument.type().isEmpty()) return List.of();
      which += ":" + argument.type();
    }
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), which);
    var renamed =
        pair.after().arguments().stream()
            .filter(a -> a.value().equals(argument.value()) && !a.name().isEmpty())
            .filter(a -> CallPair.named(pair.before(), a.name()).isEmpty())
            .findFirst();
    if (renamed.isPresent())
      return List.of(candidate(pair, sign, Strategy.CHANGE_ARGUMENT, which, renamed.get().name()));
    return List.of(candidate(pair, sign, Strategy.REMOVE_ARGUMENT, which, ""));
  }

  /** Whether a value is not the first that was one too many, as the error counts them. */
  private boolean isAllowed(CallPair pair, Argument argument) {
    var counted = PLACES.matcher(message.text());
    if (!argument.name().isEmpty() || !counted.find()) return false;
    boolean method = pair.use().form() == Form.MEMBER || message.text().contains(".__init__()");
    int first = Integer.parseInt(counted.group(1)) + (method ? 0 : 1);
    return pair.before().positional().indexOf(argument) + 1 != first;
  }

  /** A value of the wrong type that was converted. */
  private List<Candidate> converted(CallPair pair, Argument argument, Argument other) {
    boolean typed = !argument.type().isEmpty() && !argument.type().equals(other.type());
    boolean told =
        (message.tellsOfType() && (wraps(argument, other) || unwraps(argument, other)))
            || (message.mentions(argument.type()) && message.mentions(other.type()));
    boolean alone = isPutAlone(argument, other);
    if (!typed || !(typeError() || told || alone)) return List.of();
    var abstraction = new Abstraction(Map.of("1", argument.valueNode()), scripts.after());
    var to = abstraction.of(other.valueNode());
    boolean items = message.text().contains("sequence item");
    if (items && argument.items().isEmpty()) return List.of();
    var type = items ? argument.items() + "[]" : argument.type();
    var detail = pair.which(argument) + ":" + type;
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    boolean wraps =
        to.contains("$1") && !to.equals("$1") && !to.contains("$1[") && !abstraction.isLocal();
    boolean blamed =
        wraps || alone || unwraps(argument, other) || message.mentions(argument.type());
    if (!blamed) return List.of();
    return List.of(candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", wraps ? to : ""));
  }

  private static Candidate conversion(CallPair pair, Argument argument, String to) {
    boolean even = EVEN.contains(pair.use().key()) && argument.name().isEmpty();
    var detail = (even ? Sign.ANY_PLACE : pair.which(argument)) + ":" + argument.type();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    return candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", to);
  }

  /** Whether a variable that is handed over holds something of another type now. */
  private boolean isMadeElsewhere(Argument argument, Argument other) {
    boolean bytes = argument.type().equals("binary_file") && message.mentions("bytes");
    boolean variables = argument.valueNode().is("identifier") && other.valueNode().is("identifier");
    boolean known = !argument.type().isEmpty() && !other.type().isEmpty();
    return (typeError() || bytes)
        && variables
        && known
        && !Uses.isA(other.type(), argument.type())
        && !Uses.isA(argument.type(), other.type());
  }

  /** {@code join(root, parts)} to {@code join(root, *parts)}. */
  private List<Candidate> spread(CallPair pair, Argument argument) {
    boolean blamed = typeError() && message.quotes(argument.type());
    var parts = pair.after().node().child("arguments").map(SyntaxNode::namedChildren);
    if (!blamed || parts.isEmpty()) return List.of();
    var star = "*" + argument.valueNode().text();
    boolean spread = parts.get().stream().anyMatch(part -> part.text().equals(star));
    return spread ? List.of(conversion(pair, argument, "*$1")) : List.of();
  }

  /** {@code select([column])} to {@code select(column)}. */
  private static boolean unwraps(Argument argument, Argument other) {
    var parts = argument.valueNode().namedChildren();
    return argument.valueNode().is("list")
        && parts.size() == 1
        && parts.getFirst().text().equals(other.valueNode().text());
  }

  /** {@code execute(query, name)} to {@code execute(query, (name,))}. */
  private static boolean isPutAlone(Argument argument, Argument other) {
    var parts = other.valueNode().namedChildren();
    return other.valueNode().is("tuple")
        && parts.size() == 1
        && argument.valueNode().text().replaceAll("^\\(|\\)$", "").equals(parts.getFirst().text());
  }

  private static boolean wraps(Argument argument, Argument other) {
    var inner = "(" + argument.valueNode().text() + ")";
    return other.valueNode().is("call") && other.valueNode().text().contains(inner);
  }
}
