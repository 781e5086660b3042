package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Arguments that a call should not have, lacks, or gets wrong. */
public final class ArgumentFixes {
  /** Values that mean the same in any script. */
  static final Pattern PLAIN =
      Pattern.compile(
          "'[^'/\\\\@:]{1,30}'|'[\\w.-]{1,40}(?: [\\w.-]{1,20})?'|'[a-z]{2,12}:[a-z_]{2,30}'|-?\\d{1,6}(\\.\\d{1,6})?|True|False|None|true|false|null");

  /** Types of Python, which are values too. */
  private static final Set<String> TYPES =
      Set.of("int", "float", "str", "bool", "bytes", "complex", "list", "dict", "set", "tuple");

  private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");

  /** The length of a text in quotes of which every letter may be by chance in an error. */
  private static final int WORD = 6;

  private final Comparison scripts;
  private final Message message;
  private final ConvertedValues types;
  private final OtherCalls others;
  private final NamedPlaces places;

  public ArgumentFixes(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.message();
    this.types = new ConvertedValues(scripts);
    this.others = new OtherCalls(scripts);
    this.places = new NamedPlaces(scripts);
  }

  public List<Candidate> of() {
    var candidates = new ArrayList<Candidate>();
    for (var use : scripts.before().all()) {
      var call = use.call();
      if (call == null || use.guarded()) continue;
      var now = now(use, call);
      if (!scripts.onFailingLine(use)) now.ifPresent(n -> candidates.addAll(distant(n)));
      else if (now.isEmpty()) candidates.addAll(others(use, call));
      else candidates.addAll(of(now.get()));
    }
    candidates.sort(Comparator.comparing((Candidate c) -> !isNamed(c.sign().symbol())));
    return candidates;
  }

  private List<Candidate> others(Use use, Call call) {
    var named = places.ofChanged(use, call);
    return named.isEmpty() ? others.of(use, call) : named;
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
      candidates.addAll(types.file(pair, argument));
    }
    candidates.addAll(told(pair));
    candidates.addAll(beside(pair));
    candidates.addAll(places.distant(pair));
    return candidates;
  }

  private List<Candidate> told(CallPair pair) {
    return pair.before().arguments().stream()
        .filter(
            argument ->
                (message.mentions(argument.name()) && message.tells(argument))
                    || isRefused(pair, argument))
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

  /** Whether a library's own error quotes a text that it was given as one that it does not know. */
  private boolean isRefused(CallPair pair, Argument argument) {
    var library = scripts.library();
    boolean own = !library.isEmpty() && pair.use().key().startsWith(library + ".");
    boolean text = !argument.name().isEmpty() && argument.value().length() > WORD;
    return own
        && text
        && message.tellsOfValue()
        && message.quotes(argument.value().replace("'", ""));
  }

  private List<Candidate> of(CallPair pair) {
    var candidates = new ArrayList<Candidate>();
    var regrouped = new RegroupedArguments(message).of(pair);
    if (regrouped.isPresent()) return List.of(regrouped.get());
    if (!pair.now().key().equals(pair.use().key())) candidates.addAll(types.operand(pair));
    for (var argument : pair.before().arguments()) candidates.addAll(argument(pair, argument));
    candidates.addAll(new MissingArguments(message).of(pair));
    if (candidates.isEmpty()) candidates.addAll(beside(pair));
    if (candidates.isEmpty()) candidates.addAll(places.of(pair));
    return candidates;
  }

  private List<Candidate> beside(CallPair pair) {
    var endings = new FileEndings(message).of(pair);
    return endings.isEmpty() ? new NeededArguments(message).of(pair) : endings;
  }

  /** Values that the call does not accept, whatever else the error may be about. */
  public List<Candidate> values() {
    return of().stream().filter(c -> c.strategy() == Strategy.CHANGE_LITERAL).toList();
  }

  private static Candidate candidate(
      CallPair pair, Sign sign, Strategy strategy, String from, String to) {
    return new Candidate(sign, pair.use().node(), strategy, from, to, pair.line());
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
    var others =
        scripts.after().all().stream()
            .filter(u -> u.call() != null && u.key().equals(use.key()))
            .toList();
    long before = scripts.uses(use.key()).stream().filter(u -> u.call() != null).count();
    if (others.size() != 1 || before != 1) return Optional.empty();
    var after = others.getFirst().call();
    if (after == null) return Optional.empty();
    return Optional.of(pair(use, call, others.getFirst(), after));
  }

  private List<Candidate> argument(CallPair pair, Argument argument) {
    var other = pair.counterpart(argument);
    if (other.isEmpty()) {
      var spread = types.spread(pair, argument);
      return spread.isEmpty() ? removed(pair, argument) : spread;
    }
    if (types.isMadeElsewhere(argument, other.get()) && !ConvertedValues.isTolerant(pair))
      return List.of(types.madeElsewhere(pair, argument));
    if (other.get().value().equals(argument.value())) return List.of();
    var converted = types.converted(pair, argument, other.get());
    return converted.isEmpty() ? literal(pair, argument, other.get()) : converted;
  }

  /**
   * A value that the error names. One that is still there, in another expression, was not wrong.
   */
  private List<Candidate> literal(CallPair pair, Argument argument, Argument other) {
    boolean told = message.tells(argument) || message.mentionsOption(argument.name());
    boolean kept = other.valueNode().text().contains(argument.valueNode().text());
    boolean named = message.mentionsOption(argument.name()) || message.tellsOfValue();
    boolean general = named && !message.tellsOfCount();
    boolean datum = NUMBER.matcher(argument.value()).matches() && !general;
    boolean own = datum || FileEndings.isFile(argument.value());
    if (!told || kept || own || !PLAIN.matcher(argument.value()).matches()) return List.of();
    var sign =
        new Sign(
            Sign.Kind.ARGUMENT, pair.use().key(), pair.which(argument) + "=" + argument.value());
    return List.of(
        candidate(pair, sign, Strategy.CHANGE_LITERAL, argument.value(), general(other))
            .byHandIf(!named));
  }

  /** A value as any script may write it; empty for one of this script only. */
  private String general(Argument argument) {
    if (PLAIN.matcher(argument.value()).matches()) return argument.value();
    if (TYPES.contains(argument.valueNode().text())) return argument.valueNode().text();
    return scripts
        .after()
        .at(argument.valueNode())
        .filter(use -> use.form() == Form.ATTRIBUTE || use.form() == Form.BOUND)
        .map(Use::key)
        .orElse("");
  }

  private List<Candidate> removed(CallPair pair, Argument argument) {
    boolean refused = argument.name().isEmpty() && message.refuses(argument.type());
    boolean told =
        message.mentionsOption(argument.name())
            || (argument.name().isEmpty() && message.tellsOfPlaces());
    if (refused) return List.of(refused(pair, argument));
    if (!told || pair.isOperation() || isAllowed(pair, argument)) return List.of();
    var which = pair.which(argument);
    if (argument.name().isEmpty() && message.text().contains("multiple values")) {
      if (argument.type().isEmpty()) return List.of();
      which += ":" + argument.type();
    }
    var shown =
        message.shows(argument)
            ? which + "=" + argument.value()
            : which + new Companions(scripts).of(pair, argument);
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), shown);
    var renamed =
        pair.after().arguments().stream()
            .filter(a -> a.value().equals(argument.value()) && !a.name().isEmpty())
            .filter(a -> CallPair.named(pair.before(), a.name()).isEmpty())
            .findFirst();
    if (renamed.isPresent())
      return List.of(candidate(pair, sign, Strategy.CHANGE_ARGUMENT, which, renamed.get().name()));
    var instead = instead(pair, argument);
    if (!instead.isEmpty())
      return List.of(
          candidate(pair, sign, Strategy.CHANGE_ARGUMENT, which, instead)
              .byHandIf(true)
              .telling(told(pair, argument, instead)));
    var misspelled = new Misspelled(scripts).of(argument.name(), sign, pair.use(), pair.line());
    if (misspelled.isPresent()) return List.of(misspelled.get());
    boolean idle = IdleArguments.has(pair.use().key(), argument.name(), message);
    return List.of(
        candidate(pair, sign, Strategy.REMOVE_ARGUMENT, which, "")
            .byHandIf(!idle)
            .telling(takenBy(argument)));
  }

  /** What else the fix gives an argument to; empty where that is nothing, or the script's own. */
  private String takenBy(Argument argument) {
    if (argument.name().isEmpty()) return "";
    return scripts.after().all().stream()
        .filter(use -> use.form() == Form.ATTRIBUTE || use.form() == Form.BOUND)
        .filter(use -> use.call() != null && isGiven(use.call(), argument))
        .map(Use::key)
        .filter(key -> scripts.uses(key).isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isGiven(Call call, Argument argument) {
    return CallPair.named(call, argument.name())
        .filter(other -> other.value().equals(argument.value()))
        .isPresent();
  }

  /** The one argument that is new, with a value of its own, where one by its name is gone. */
  private static String instead(CallPair pair, Argument argument) {
    if (argument.name().isEmpty()) return "";
    var fresh = newNames(pair.after(), pair.before());
    boolean one = fresh.size() == 1 && newNames(pair.before(), pair.after()).size() == 1;
    return one ? fresh.getFirst() : "";
  }

  /** {@code days=30 for months=1}. */
  private static String told(CallPair pair, Argument before, String name) {
    var after = CallPair.named(pair.after(), name).map(ArgumentFixes::shown).orElse("");
    return after + " for " + shown(before);
  }

  /** With its value where that is no matter of the script. */
  private static String shown(Argument argument) {
    boolean plain = PLAIN.matcher(argument.value()).matches();
    return argument.name() + "=" + (plain ? argument.value() : "…");
  }

  private static List<String> newNames(Call call, Call other) {
    return call.arguments().stream()
        .map(Argument::name)
        .filter(name -> !name.isEmpty() && CallPair.named(other, name).isEmpty())
        .toList();
  }

  /** A value of a type that is taken nowhere any more. */
  private static Candidate refused(CallPair pair, Argument argument) {
    var sign =
        new Sign(Sign.Kind.ARGUMENT, pair.use().key(), Sign.ANY_PLACE + ":" + argument.type());
    return candidate(pair, sign, Strategy.REMOVE_ARGUMENT, argument.type(), "").byHandIf(true);
  }

  /** Whether a value is not the first that was one too many, as the error counts them. */
  private boolean isAllowed(CallPair pair, Argument argument) {
    if (!argument.name().isEmpty()) return false;
    int first = message.firstTooMany(pair.use().form() == Form.MEMBER);
    return first > 0 && pair.before().positional().indexOf(argument) + 1 != first;
  }
}
