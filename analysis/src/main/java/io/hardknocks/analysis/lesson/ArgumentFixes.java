package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.uses.Argument;
import io.hardknocks.analysis.uses.Call;
import io.hardknocks.analysis.uses.Use;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments that a call should not have, lacks, or gets wrong. */
final class ArgumentFixes {
  private static final Pattern PLAIN =
      Pattern.compile(
          "'[^'/\\\\@:]{1,30}'|-?\\d{1,6}(\\.\\d{1,6})?|True|False|None|true|false|null");
  private final Comparison scripts;
  private final String message;

  ArgumentFixes(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.fix().failure().message();
  }

  List<Candidate> of() {
    var candidates = new ArrayList<Candidate>();
    for (var use : scripts.before().all()) {
      var call = use.call();
      if (call == null || use.guarded() || !scripts.onFailingLine(use.node())) continue;
      var now = now(use);
      if (now.isEmpty()) continue;
      if (!now.get().key().equals(use.key())) candidates.addAll(operand(use, call, now.get()));
      for (var argument : call.arguments())
        candidates.addAll(argument(use, call, argument, now.get()));
      candidates.addAll(lacking(use, call, now.get()));
    }
    return candidates;
  }

  /** An operator whose left side was converted. */
  private List<Candidate> operand(Use use, Call call, Use now) {
    boolean error = typeError();
    var right = call.arguments().isEmpty() ? "" : call.arguments().getFirst().type();
    if (!error || right.isEmpty()) return List.of();
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1:" + right);
    var after = scripts.lineOf(scripts.after(), now.node());
    return List.of(new Candidate(sign, use.node(), Strategy.TYPE_CONVERSION, "$1", "", after));
  }

  /** Node.js puts a code after the name. */
  private boolean typeError() {
    return scripts.fix().failure().exception().split(" ", 2)[0].endsWith("TypeError");
  }

  /** The same call in the fixing script. */
  private Optional<Use> now(Use use) {
    var call = use.call();
    if (call == null) return Optional.empty();
    var place = scripts.counterparts().of(call.node());
    if (place.isEmpty()) return Optional.empty();
    for (var other : scripts.after().all()) {
      boolean there = other.call() != null && other.call().node() == place.get();
      boolean operation = other.form() == Form.OPERATION && use.form() == Form.OPERATION;
      if (there && (other.key().equals(use.key()) || operation)) return Optional.of(other);
    }
    return Optional.empty();
  }

  private boolean mentioned(String word) {
    if (word.length() < 2) return false;
    return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(message).find();
  }

  private List<Candidate> argument(Use use, Call call, Argument argument, Use now) {
    int place = call.positional().indexOf(argument) + 1;
    var other = same(now.call(), argument.name(), place);
    var which = argument.name().isEmpty() ? "#" + place : argument.name();
    var after = scripts.lineOf(scripts.after(), now.node());
    if (other == null) return removed(use, argument, which, now, after);
    if (other.value().equals(argument.value())) return List.of();
    var converted = converted(use, argument, other, which, after);
    if (!converted.isEmpty()) return converted;
    var unquoted = argument.value().replace("'", "");
    boolean told = mentioned(unquoted) || mentioned(argument.name());
    if (!told || !PLAIN.matcher(argument.value()).matches()) return List.of();
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), which + "=" + argument.value());
    var strategy = Strategy.CHANGE_LITERAL;
    return List.of(
        new Candidate(
            sign,
            use.node(),
            strategy,
            argument.value(),
            PLAIN.matcher(other.value()).matches() ? other.value() : "",
            after));
  }

  private static @Nullable Argument same(@Nullable Call call, String name, int place) {
    if (call == null) return null;
    if (name.isEmpty()) {
      var positional = call.positional();
      return place > 0 && place <= positional.size() ? positional.get(place - 1) : null;
    }
    return call.arguments().stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
  }

  private List<Candidate> removed(Use use, Argument argument, String which, Use now, String after) {
    boolean told =
        mentioned(argument.name())
            || (argument.name().isEmpty() && message.contains("positional argument"));
    if (!told || use.form() == Form.OPERATION) return List.of();
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), which);
    var renamed =
        now.call() == null
            ? Optional.<Argument>empty()
            : now.call().arguments().stream()
                .filter(a -> a.value().equals(argument.value()) && !a.name().isEmpty())
                .findFirst();
    if (renamed.isPresent() && !argument.name().isEmpty())
      return List.of(
          new Candidate(
              sign,
              use.node(),
              Strategy.CHANGE_ARGUMENT,
              argument.name(),
              renamed.get().name(),
              after));
    return List.of(
        new Candidate(
            sign,
            use.node(),
            Strategy.REMOVE_ARGUMENT,
            argument.name().isEmpty() ? which : argument.name(),
            "",
            after));
  }

  /** A value of the wrong type that was converted. */
  private List<Candidate> converted(
      Use use, Argument argument, Argument other, String which, String after) {
    boolean typed = !argument.type().isEmpty() && !argument.type().equals(other.type());
    boolean error = typeError();
    if (!typed || !error) return List.of();
    var to =
        new Abstraction(Map.of("1", argument.valueNode()), scripts.after()).of(other.valueNode());
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), which + ":" + argument.type());
    boolean wraps = to.contains("$1") && !to.equals("$1");
    return List.of(
        new Candidate(sign, use.node(), Strategy.TYPE_CONVERSION, "$1", wraps ? to : "", after));
  }

  private List<Candidate> lacking(Use use, Call call, Use now) {
    if (now.call() == null || use.form() == Form.OPERATION) return List.of();
    var candidates = new ArrayList<Candidate>();
    var after = scripts.lineOf(scripts.after(), now.node());
    for (var argument : now.call().arguments()) {
      if (argument.name().isEmpty()
          || same(call, argument.name(), 0) != null
          || !mentioned(argument.name())) continue;
      var sign =
          new Sign(
              Sign.Kind.MISSING_ARGUMENT,
              use.key(),
              argument.name() + "#" + (call.positional().size() + 1));
      candidates.add(
          new Candidate(
              sign,
              use.node(),
              Strategy.ADD_ARGUMENT,
              argument.name(),
              argument.name() + "=" + argument.value(),
              after));
    }
    int more = now.call().positional().size() - call.positional().size();
    if (more > 0 && message.contains("missing") && message.contains("required")) {
      int place = call.positional().size() + 1;
      var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, use.key(), "#" + place);
      candidates.add(
          new Candidate(
              sign,
              use.node(),
              Strategy.ADD_ARGUMENT,
              "",
              now.call().positional().get(place - 1).value(),
              after));
    }
    return candidates;
  }
}
