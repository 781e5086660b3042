package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Abstraction;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Values of a type that a call or an operator does not take, and that the fix converts. */
final class ConvertedValues {
  /** Functions that want the same of each of their arguments. */
  private static final Set<String> EVEN =
      Set.of("range", "zip", "os.path.join", "math.gcd", "math.lcm", "pathlib.Path");

  /** Functions that take anything, or whose arguments depend on each other. */
  private static final Set<String> TOLERANT =
      Set.of(
          "print",
          "str",
          "repr",
          "bool",
          "type",
          "id",
          "isinstance",
          "max",
          "min",
          "console.log",
          "console.error",
          "console.warn",
          "console.info",
          "JSON.stringify",
          "String");

  /** Files of text and of bytes: what writes to one finds out late which it is. */
  private static final Set<String> FILES =
      Set.of(
          "file",
          "written_file",
          "updated_file",
          "binary_file",
          "written_binary_file",
          "updated_binary_file");

  private static final Pattern FLAT =
      Pattern.compile("Expected (?:2D array, got 1D array|a 2-dimensional container but got)");

  private static final String RESHAPED = "$1.values.reshape(-1, 1)";

  private final Comparison scripts;
  private final Message message;

  ConvertedValues(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.message();
  }

  /** An operator whose left side was converted. */
  List<Candidate> operand(CallPair pair) {
    var operands = pair.before().arguments();
    var right = operands.isEmpty() ? "" : operands.getFirst().type();
    boolean same = pair.use().key().startsWith(right + ".");
    if (!typeError() || right.isEmpty() || same || !isBlamed(pair, right)) return List.of();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), "#1:" + right);
    return List.of(candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", ""));
  }

  /** Whether the error is there, or tells of one of both types. */
  private boolean isBlamed(CallPair pair, String right) {
    var left = pair.use().key().substring(0, Math.max(0, pair.use().key().lastIndexOf('.')));
    return isBlamed(left, right);
  }

  private boolean isBlamed(String type, String other) {
    return scripts.isPlaced() || isTold(type) || isTold(other);
  }

  private boolean isTold(String type) {
    return message.mentions(type.substring(type.lastIndexOf('.') + 1));
  }

  /** Node.js puts a code after the name. */
  private boolean typeError() {
    return scripts.fix().failure().exception().split(" ", 2)[0].endsWith("TypeError");
  }

  /** A file that was opened for the other kind of data, which a later call finds out. */
  List<Candidate> file(CallPair pair, Argument argument) {
    boolean file = FILES.contains(argument.type());
    return pair.counterpart(argument)
        .filter(now -> file && FILES.contains(now.type()) && isMadeElsewhere(argument, now))
        .map(now -> List.of(madeElsewhere(pair, argument)))
        .orElse(List.of());
  }

  static boolean isTolerant(CallPair pair) {
    return TOLERANT.contains(pair.use().key());
  }

  /** A value of the wrong type that was converted. */
  List<Candidate> converted(CallPair pair, Argument argument, Argument other) {
    if (isTolerant(pair)) return List.of();
    boolean typed = isTyped(argument) && !argument.type().equals(other.type());
    boolean told =
        isLookedInto(argument)
            || (message.tellsOfType() && (wraps(argument, other) || unwraps(argument, other)))
            || (message.mentions(argument.type()) && message.mentions(other.type()));
    boolean refused = message.refuses(argument.type()) || isFlat(argument, other);
    boolean alone = isPutAlone(argument, other);
    if (!typed || !(typeError() || told || alone || refused)) return List.of();
    var abstraction = new Abstraction(Map.of("1", argument.valueNode()), scripts, pair.use().key());
    var to = abstraction.of(other.valueNode());
    boolean items = message.text().contains("sequence item") || isEachConverted(argument, other);
    if (items && argument.items().isEmpty()) return List.of();
    var type = items ? argument.items() + "[]" : argument.type();
    var detail = which(pair, argument) + ":" + type;
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    boolean wraps =
        to.contains("$1") && !to.equals("$1") && !to.contains("$1[") && !abstraction.isLocal();
    boolean vague = abstraction.carriesData() && !to.endsWith(")");
    var known = wraps && !vague ? to : "";
    boolean blamed =
        wraps || alone || refused || unwraps(argument, other) || message.mentions(argument.type());
    if (!blamed) return List.of();
    if (isReshaped(argument, other))
      return List.of(
          candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", RESHAPED).byHandIf(true));
    var made = alone ? "($1,)" : isDividedWhole(argument, other) ? "$1 // $2" : known;
    if (made.isEmpty() && FILES.contains(other.type()) && other.valueNode().is("identifier"))
      return List.of(opened(pair, sign, other));
    return List.of(
        candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", made)
            .byHandIf(alone || made.contains("//") || abstraction.carriesData()));
  }

  /** Whether its type is known; objects have so many that only the error can tell. */
  private boolean isTyped(Argument argument) {
    var type = argument.type();
    return type.equals("Object")
        ? message.text().contains("an instance of Object")
        : !type.isEmpty();
  }

  /**
   * Whether the call looked in vain for something of the value: {@code json.load} asks a text to
   * read itself.
   */
  private boolean isLookedInto(Argument argument) {
    return Complaint.of(message.text())
        .filter(complaint -> complaint.kind() == Complaint.Kind.NO_MEMBER)
        .filter(complaint -> Types.of(complaint.owner()).equals(argument.type()))
        .filter(complaint -> !complaint.name().startsWith("__"))
        .filter(complaint -> !scripts.before().tree().source().contains("." + complaint.name()))
        .isPresent();
  }

  /** {@code a / b} to {@code a // b}. */
  private static boolean isDividedWhole(Argument argument, Argument other) {
    return operator(argument).equals("/") && operator(other).equals("//");
  }

  private static String operator(Argument argument) {
    return argument.valueNode().child("operator").map(SyntaxNode::text).orElse("");
  }

  private static Candidate candidate(
      CallPair pair, Sign sign, Strategy strategy, String from, String to) {
    return new Candidate(sign, pair.use().node(), strategy, from, to, pair.line());
  }

  private static String which(CallPair pair, Argument argument) {
    boolean even = EVEN.contains(pair.use().key()) && argument.name().isEmpty();
    return even ? Sign.ANY_PLACE : pair.which(argument);
  }

  static Candidate conversion(CallPair pair, Argument argument, String to) {
    var detail = which(pair, argument) + ":" + argument.type();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    return candidate(pair, sign, Strategy.TYPE_CONVERSION, "$1", to);
  }

  /** A variable that holds something else now: the line that repairs it is where it is made. */
  Candidate madeElsewhere(CallPair pair, Argument argument) {
    var found = conversion(pair, argument, "");
    return new Candidate(
        found.sign(), found.place(), found.strategy(), "$1", "", made(pair, argument));
  }

  /** A file in the place of its name: the line that repairs it is where it is opened. */
  private Candidate opened(CallPair pair, Sign sign, Argument file) {
    var line = made(pair, file);
    return new Candidate(sign, pair.use().node(), Strategy.TYPE_CONVERSION, "$1", "", line, true);
  }

  private String made(CallPair pair, Argument argument) {
    var name = argument.valueNode().text();
    var lines = scripts.after().tree().source().lines().map(String::strip).toList();
    var before = scripts.before().tree().source();
    return lines
        .subList(0, Math.min(lines.size(), scripts.after().tree().line(pair.after().node())))
        .stream()
        .filter(line -> line.startsWith(name + " = ") || line.contains(" as " + name + ":"))
        .filter(line -> !before.contains(line))
        .reduce((a, b) -> b)
        .orElse(pair.line());
  }

  /** Whether a variable that is handed over holds something of another type now. */
  boolean isMadeElsewhere(Argument argument, Argument other) {
    boolean bytes = argument.type().equals("binary_file") && message.mentions("bytes");
    boolean variables = argument.valueNode().is("identifier") && other.valueNode().is("identifier");
    boolean known = isTyped(argument) && !other.type().isEmpty();
    return (typeError() || bytes || isLookedInto(argument))
        && variables
        && known
        && (FILES.contains(argument.type()) || isBlamed(argument.type(), other.type()))
        && !Uses.isA(other.type(), argument.type())
        && !Uses.isA(argument.type(), other.type());
  }

  /** {@code join(root, parts)} to {@code join(root, *parts)}. */
  List<Candidate> spread(CallPair pair, Argument argument) {
    boolean blamed = typeError() && message.quotes(argument.type());
    var parts = pair.after().node().child("arguments").map(SyntaxNode::namedChildren);
    if (!blamed || parts.isEmpty()) return List.of();
    var star = "*" + argument.valueNode().text();
    boolean spread = parts.get().stream().anyMatch(part -> part.text().equals(star));
    return spread ? List.of(conversion(pair, argument, "*$1")) : List.of();
  }

  /** {@code sum(words)} to {@code sum(int(word) for word in words)}, or with {@code map}. */
  private static boolean isEachConverted(Argument argument, Argument other) {
    var node = other.valueNode();
    var iterated =
        node.is("call")
            ? node.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of()).stream()
                .filter(n -> node.text().startsWith("map("))
                .reduce((a, b) -> b)
            : node.namedChildren().stream()
                .filter(n -> n.is("for_in_clause"))
                .findFirst()
                .flatMap(n -> n.child("right"));
    return iterated.filter(n -> n.text().equals(argument.valueNode().text())).isPresent();
  }

  /** {@code select([column])} to {@code select(column)}. */
  private static boolean unwraps(Argument argument, Argument other) {
    var given = argument.valueNode();
    var parts =
        given.is("call")
            ? given.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of())
            : given.namedChildren();
    return (given.is("list") || given.is("call"))
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

  /** A column that the fix makes a table of one column. */
  private boolean isReshaped(Argument argument, Argument other) {
    return isFlat(argument, other) && other.value().replace(" ", "").endsWith(".reshape(-1,1)");
  }

  /** A column for what takes tables only: {@code fit(table["a"])}. */
  private boolean isFlat(Argument argument, Argument other) {
    boolean table = other.type().equals("pandas.DataFrame") || other.value().contains(".reshape(");
    return argument.type().equals("pandas.Series") && table && FLAT.matcher(message.text()).find();
  }

  private static boolean wraps(Argument argument, Argument other) {
    var inner = "(" + argument.valueNode().text() + ")";
    boolean call = other.valueNode().is("call") || other.valueNode().is("call_expression");
    return call && other.valueNode().text().contains(inner);
  }
}
