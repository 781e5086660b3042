package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.gate.Sighting;
import io.hardknocks.analysis.lesson.draft.comparison.ApiWords;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Arguments that a call lacks. */
final class MissingArguments {
  private static final Pattern REQUIRED =
      Pattern.compile("missing \\d+ required \\w[\\w-]* arguments?: '(\\w+)'");

  /** Values that stand for themselves in any script; other texts are this script's own. */
  private static final Pattern GENERAL = Pattern.compile("True|False|None|true|false|null");

  private final Message message;

  MissingArguments(Message message) {
    this.message = message;
  }

  List<Candidate> of(CallPair pair) {
    if (pair.isOperation()) return List.of();
    var candidates = new ArrayList<Candidate>();
    for (var argument : pair.after().arguments()) {
      boolean there = CallPair.named(pair.before(), argument.name()).isPresent();
      if (argument.name().isEmpty() || there || !message.requires(argument.name())) continue;
      candidates.add(named(pair, argument));
    }
    positional(pair).ifPresent(candidates::add);
    return candidates;
  }

  private Candidate named(CallPair pair, Argument argument) {
    boolean onlyByName = message.text().contains("keyword-only");
    var other = message.alternative(argument.name());
    var names = other.isEmpty() ? argument.name() : argument.name() + Sighting.OR + other;
    var place = names + (onlyByName ? "" : "#" + (pair.before().positional().size() + 1));
    var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, pair.use().key(), place);
    var renamed = renamed(pair, argument);
    if (renamed.isPresent())
      return candidate(pair, sign, Strategy.CHANGE_ARGUMENT, renamed.get(), argument.name());
    var to = general(argument.value());
    return candidate(
        pair,
        sign,
        Strategy.ADD_ARGUMENT,
        argument.name(),
        to.isEmpty() ? "" : argument.name() + "=" + to);
  }

  private static String general(String value) {
    boolean word = value.startsWith("'") && ApiWords.isKnown(value);
    return word || GENERAL.matcher(value).matches() ? value : "";
  }

  /** The old name of an argument that only has a new one. */
  private static Optional<String> renamed(CallPair pair, Argument argument) {
    return pair.before().arguments().stream()
        .filter(a -> !a.name().isEmpty() && a.value().equals(argument.value()))
        .map(Argument::name)
        .filter(name -> CallPair.named(pair.after(), name).isEmpty())
        .findFirst();
  }

  private Optional<Candidate> positional(CallPair pair) {
    int place = pair.before().positional().size() + 1;
    var more = pair.after().positional();
    var required = REQUIRED.matcher(message.text());
    boolean told = required.find();
    if (more.size() < place || !told) return Optional.empty();
    var detail = required.group(1) + "#" + place;
    var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, pair.use().key(), detail);
    var to = general(more.get(place - 1).value());
    return Optional.of(candidate(pair, sign, Strategy.ADD_ARGUMENT, required.group(1), to));
  }

  private static Candidate candidate(
      CallPair pair, Sign sign, Strategy strategy, String from, String to) {
    return new Candidate(sign, pair.use().node(), strategy, from, to, pair.line());
  }
}
