package io.hardknocks.analysis.lesson.draft;

import static java.util.Map.entry;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Errors that the shape of the code alone explains, and what to write instead. */
final class Shapes {
  private record Form(Pattern message, String shape) {}

  private static final String NAIVE = "naive_with_aware";

  private static final String BIG = "bigint_in_json";

  /** The shapes of which the error says all that there is to see. */
  static final Set<String> TOLD = Set.of(NAIVE, BIG);

  private static final String CHANGED = "changed_in_loop";

  private static final List<Form> FORMS =
      List.of(
          form("'NoneType' object", "lost_to_nothing"),
          form("offset-naive and offset-aware", NAIVE),
          form("'dict' object has no attribute '", "attribute_of_dict"),
          form("changed size during iteration", CHANGED),
          form("asyncio\\.run\\(\\) cannot be called", "asyncio_run_inside_async"),
          form("isinstance\\(\\) arg 2 must be a type", "isinstance_swapped"),
          form("'await' outside async function", "await_outside_async"),
          form("'await' outside function", "await_outside_function"),
          form(
              "cannot access local variable|local variable .* referenced before",
              "changed_before_set"),
          form("mutable default .* is not allowed", "shared_default"),
          form("non-default argument .* follows default", "default_before_required"),
          form("before Module\\.__init__\\(\\) call", "layer_before_init"),
          form(
              "view size is not compatible with input tensor's size and stride",
              "view_of_transposed"),
          form(
              "^'?(val_)?(acc|accuracy|m[as]e|mean_(squared|absolute)_error)'?$",
              "metric_of_other_name"),
          form("object is not callable|must be (a )?callable", "called_too_soon"),
          form("^not readable$", "read_of_written_file"),
          form("^not writable$", "write_to_read_file"),
          form("with a non-global RegExp", "regex_without_g"),
          form("Do not know how to serialize a BigInt", BIG),
          form("^Assignment to constant variable", "assigned_constant"));

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          entry(
              "lost_to_nothing",
              "do not assign what append, sort and the like return: they change their object"),
          entry(
              NAIVE,
              "give both datetimes a time zone, as in datetime.now(timezone.utc), or neither"),
          entry("attribute_of_dict", "use x[\"name\"] instead of x.name, where x is a dict"),
          entry(
              "changed_in_loop",
              "loop over list(…) of a collection whose entries the loop removes"),
          entry(
              "asyncio_run_inside_async",
              "await a coroutine inside an async function instead of asyncio.run"),
          entry(
              "view_of_transposed",
              "use reshape instead of view on a tensor after permute, t or transpose"),
          entry(
              "metric_of_other_name",
              "look a metric up in the history by the name that it was compiled with"),
          entry(
              "called_too_soon",
              "hand over the function itself and its arguments, not what calling it returns"),
          entry("isinstance_swapped", "pass the value first and the type second to isinstance"),
          entry("await_outside_async", "make a function that awaits async"),
          entry(
              "await_outside_function",
              "await inside an async function that asyncio.run runs, not at the top of a script"),
          entry(
              "changed_before_set",
              "declare a name global or nonlocal, or give it a value, before a function changes it"),
          entry(
              "shared_default",
              "use field(default_factory=…) for a list, dict or set in a data class"),
          entry(
              "regex_without_g",
              "give a regular expression the flag g, as in /a/g, for replaceAll and matchAll"),
          entry(
              BIG,
              "make a text of each BigInt before JSON.stringify, or in its second argument, as in"
                  + " (key, value) => typeof value === 'bigint' ? value.toString() : value"),
          entry(
              "assigned_constant", "declare a variable that is assigned again with let, not const"),
          entry(
              "default_before_required", "put fields without a default before those that have one"),
          entry("read_of_written_file", "open a file that is read with mode 'r', or 'r+' for both"),
          entry("write_to_read_file", "open a file that is written with mode 'w', 'a' or 'r+'"),
          entry("layer_before_init", "call super().__init__() before layers are kept in a Module"));

  private static final Pattern OF_ALL = Pattern.compile("\\.(replaceAll|matchAll)\\(");

  private static final Pattern LET = Pattern.compile("\\blet\\s");

  private Shapes() {}

  private static Form form(String message, String shape) {
    return new Form(Pattern.compile(message), shape);
  }

  /** What to write instead of a shape; empty when it is none of these. */
  static String advice(Sign sign) {
    return sign.kind() == Sign.Kind.SHAPE ? ADVICE.getOrDefault(sign.detail(), "") : "";
  }

  /** Whether one of the shapes explains an error. */
  static boolean isToldBy(Message message) {
    return FORMS.stream().anyMatch(form -> form.message().matcher(message.text()).find());
  }

  /** The shapes that explain the error. */
  static List<Candidate> of(Comparison scripts) {
    var text = scripts.message().text();
    return FORMS.stream()
        .filter(form -> form.message().matcher(text).find())
        .flatMap(form -> of(form.shape(), scripts).stream())
        .toList();
  }

  /** The loop around a node, which is what has to change. */
  private static SyntaxNode loop(SyntaxNode node, Comparison scripts) {
    var found = new ArrayList<SyntaxNode>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            other -> {
              boolean around = other.start() <= node.start() && node.end() <= other.end();
              if (around && other.is("for_statement")) found.add(other);
            });
    return found.isEmpty() ? node : found.getLast();
  }

  /** Where the error says that there is a shape which nothing shows. */
  private static Optional<SyntaxNode> told(String shape, Comparison scripts) {
    return switch (shape) {
      case NAIVE -> scripts.changedOnFailingLine();
      case BIG ->
          scripts.uses("JSON.stringify").stream()
              .filter(scripts::onFailingLine)
              .map(Use::node)
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** What any script may have in its place, if the fix has it too. */
  private static String instead(String shape, Comparison scripts) {
    var fixed = scripts.after().tree().source();
    return switch (shape) {
      case "regex_without_g" -> OF_ALL.matcher(fixed).find() ? "/…/g" : "";
      case "assigned_constant" -> LET.matcher(fixed).find() ? "let" : "";
      default -> "";
    };
  }

  private static List<Candidate> of(String shape, Comparison scripts) {
    var sign = new Sign(Sign.Kind.SHAPE, "", shape);
    var seen = scripts.uses("<" + shape + ">").stream().findFirst();
    var place = seen.map(Use::node).or(() -> told(shape, scripts));
    return place
        .map(node -> shape.equals(CHANGED) ? loop(node, scripts) : node)
        .map(
            node ->
                new Candidate(
                    sign,
                    node,
                    Strategy.OTHER,
                    "",
                    instead(shape, scripts),
                    scripts.lineInstead(node),
                    instead(shape, scripts).isEmpty()))
        .stream()
        .toList();
  }
}
