package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of a type that an operator, an index or a function does not take, as the error says. */
public final class ToldTypes {
  private static final Pattern OPERATOR =
      Pattern.compile(
          "unsupported operand type\\(s\\) for ([-+*/%<>=@&|^]+)(?: or pow\\(\\))?: '([\\w.]+)' and '([\\w.]+)'"
              + "|'([<>]=?)' not supported between instances of '([\\w.]+)' and '([\\w.]+)'");
  private static final Pattern COMPARED = Pattern.compile("can't compare ([\\w.]+) to ([\\w.]+)");

  private static final Pattern JOINED =
      Pattern.compile("can only concatenate (\\w+) \\(not \"([\\w.]+)\"\\) to \\w+");

  private static final Pattern REFUSED =
      Pattern.compile(
          "\\bnot (?:an? )?'?\"?([\\w.]+)|\\bgot (?:an? )?'?([\\w.]+)|of type '(\\w+)'");
  private static final Pattern NO_INTEGER =
      Pattern.compile("'(\\w+)' object cannot be interpreted as an integer");

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("+", "__add__"),
          Map.entry("+=", "__add__"),
          Map.entry("-", "__sub__"),
          Map.entry("*", "__mul__"),
          Map.entry("/", "__truediv__"),
          Map.entry("//", "__floordiv__"),
          Map.entry("%", "__mod__"),
          Map.entry("<", "__lt__"),
          Map.entry(">", "__lt__"),
          Map.entry("<=", "__lt__"),
          Map.entry(">=", "__lt__"));

  private final Comparison scripts;

  public ToldTypes(Comparison scripts) {
    this.scripts = scripts;
  }

  public List<Candidate> of() {
    var exception = scripts.fix().failure().exception();
    if (!exception.endsWith("TypeError")) return List.of();
    var candidates = new ArrayList<Candidate>();
    operator().ifPresent(candidates::add);
    candidates.addAll(handed());
    counted().ifPresent(candidates::add);
    contained().ifPresent(candidates::add);
    sliced().ifPresent(candidates::add);
    return candidates;
  }

  /** Two types that an operator does not take, though the script may not show them. */
  private Optional<Candidate> operator() {
    var text = scripts.message().text();
    var joined = JOINED.matcher(text);
    if (joined.find()) return operator("+", joined.group(1), joined.group(2));
    var compared = COMPARED.matcher(text);
    if (compared.find()) return compared(compared.group(1), compared.group(2));
    var found = OPERATOR.matcher(text);
    if (!found.find()) return Optional.empty();
    return found.group(1) != null
        ? operator(found.group(1), found.group(2), found.group(3))
        : operator(found.group(4), found.group(5), found.group(6));
  }

  private Optional<Candidate> operator(String operator, String left, String right) {
    var method = METHODS.getOrDefault(operator, "");
    var owner = Types.of(left);
    var type = Types.of(right);
    if (method.isEmpty() || owner.isEmpty() || type.isEmpty()) return Optional.empty();
    var sign = new Sign(Sign.Kind.ARGUMENT, owner + "." + method, "#1:" + type);
    return place(operator).map(place -> candidate(sign, place));
  }

  /** Two types that no operator compares. */
  private Optional<Candidate> compared(String left, String right) {
    return place("<").isPresent() ? operator("<", left, right) : Optional.empty();
  }

  /** The outermost expression on the failing line that has the operator. */
  private Optional<SyntaxNode> place(String operator) {
    var found = new ArrayList<SyntaxNode>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            node -> {
              boolean has =
                  node.child("operator").filter(o -> o.text().equals(operator)).isPresent()
                      || node.is("comparison_operator");
              if (has && scripts.onFailingLine(node)) found.add(node);
            });
    return found.stream().findFirst();
  }

  private Candidate candidate(Sign sign, SyntaxNode place) {
    var line = scripts.lineInstead(place);
    return new Candidate(
        sign, place, Strategy.TYPE_CONVERSION, "$1", conversion(sign, place), line, true);
  }

  /** How the fix makes one of the values there one of another type; empty where it does not. */
  private String conversion(Sign sign, SyntaxNode place) {
    boolean real = sign.detail().endsWith(":float");
    return scripts.fix().edits().stream()
        .filter(edit -> isDivision(edit) ? real : place.text().contains(edit.from()))
        .map(ToldTypes::conversion)
        .filter(to -> !to.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isDivision(Edit edit) {
    return edit.strategy() == Strategy.CHANGE_OPERATOR
        && edit.from().equals("/")
        && edit.to().equals("//");
  }

  private static String conversion(Edit edit) {
    if (isDivision(edit)) return "$1 // $2";
    var wrapped = "(" + edit.from() + ")";
    boolean wraps = edit.strategy() == Strategy.TYPE_CONVERSION && edit.to().endsWith(wrapped);
    var type = wraps ? edit.to().substring(0, edit.to().length() - wrapped.length()) : "";
    return Types.isOwn(type) ? type + "($1)" : "";
  }

  /** Calls on the failing line that were given a value of the type that the error refuses. */
  private List<Candidate> handed() {
    var refused =
        REFUSED
            .matcher(scripts.message().text())
            .results()
            .map(
                r -> r.group(1) != null ? r.group(1) : r.group(2) != null ? r.group(2) : r.group(3))
            .map(Types::of)
            .filter(type -> !type.isEmpty())
            .toList();
    var candidates = new ArrayList<Candidate>();
    for (var use : scripts.before().all()) {
      if (use.call() == null || use.guarded() || !scripts.onFailingLine(use.node())) continue;
      for (var type : refused) handed(use, type).ifPresent(candidates::add);
    }
    return candidates;
  }

  /** A loop over so many as something says that is no number. */
  private Optional<Candidate> counted() {
    var told = NO_INTEGER.matcher(scripts.message().text());
    if (!told.find() || Types.of(told.group(1)).isEmpty()) return Optional.empty();
    var sign =
        new Sign(Sign.Kind.ARGUMENT, "range", Sign.ANY_PLACE + ":" + Types.of(told.group(1)));
    return scripts.uses("range").stream()
        .filter(use -> use.call() != null && scripts.onFailingLine(use.node()))
        .findFirst()
        .map(use -> candidate(sign, use.node()));
  }

  /** A collection of values that are not taken, as the error says: {@code wait([work()])}. */
  private Optional<Candidate> contained() {
    return scripts.before().all().stream()
        .filter(use -> use.call() != null && !use.guarded() && use.form() != Form.OPERATION)
        .filter(use -> scripts.onFailingLine(use.node()))
        .flatMap(use -> contained(use).stream())
        .findFirst();
  }

  private Optional<Candidate> contained(Use use) {
    if (use.call() == null) return Optional.empty();
    var positional = use.call().positional();
    for (int i = 0; i < positional.size(); i++) {
      var items = positional.get(i).items();
      if (!scripts.message().refuses(items)) continue;
      var detail = "#" + (i + 1) + ":" + items + "[]";
      return Optional.of(candidate(new Sign(Sign.Kind.ARGUMENT, use.key(), detail), use.node()));
    }
    return Optional.empty();
  }

  /** A slice from or to what is no whole number. */
  private Optional<Candidate> sliced() {
    if (!scripts.message().text().contains("slice indices must be integers"))
      return Optional.empty();
    var sign = new Sign(Sign.Kind.ARGUMENT, "<slice>", Sign.ANY_PLACE + ":float");
    return scripts.uses("<slice>").stream()
        .filter(use -> scripts.onFailingLine(use.node()))
        .findFirst()
        .map(use -> candidate(sign, use.node()));
  }

  private Optional<Candidate> handed(Use use, String type) {
    var call = use.call();
    boolean named = scripts.message().text().contains("no " + use.key() + "()");
    boolean method = use.form() == Form.OPERATION || use.form() == Form.MEMBER;
    if (call == null || !(method || named)) return Optional.empty();
    var positional = call.positional();
    for (int i = 0; i < positional.size(); i++) {
      if (!positional.get(i).type().equals(type)) continue;
      var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#" + (i + 1) + ":" + type);
      return Optional.of(candidate(sign, use.node()));
    }
    return Optional.empty();
  }
}
