package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Arguments that the value of another one needs: {@code penalty='l1'} is no penalty of the usual
 * {@code solver}.
 */
final class NeededArguments {
  private static final Pattern WORD = Pattern.compile("'[A-Za-z]\\w{1,30}'");

  private final Message message;

  NeededArguments(Message message) {
    this.message = message;
  }

  List<Candidate> of(CallPair pair) {
    if (pair.isOperation() || pair.before().open()) return List.of();
    return pair.after().arguments().stream()
        .filter(now -> !now.name().isEmpty() && CallPair.named(pair.before(), now.name()).isEmpty())
        .filter(now -> message.mentionsOption(now.name()) && !message.requires(now.name()))
        .flatMap(now -> needing(pair).map(value -> candidate(pair, value, now)).stream())
        .limit(1)
        .toList();
  }

  /** A value that the error tells, and that the fix leaves as it is. */
  private Optional<Argument> needing(CallPair pair) {
    return pair.before().arguments().stream()
        .filter(argument -> WORD.matcher(argument.value()).matches() && message.tells(argument))
        .filter(argument -> argument.name().isEmpty() || message.mentionsOption(argument.name()))
        .filter(
            argument ->
                pair.counterpart(argument)
                    .filter(now -> now.value().equals(argument.value()))
                    .isPresent())
        .findFirst();
  }

  private static Candidate candidate(CallPair pair, Argument value, Argument needed) {
    var detail = pair.which(value) + "=" + value.value() + Sign.WITHOUT + needed.name();
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    var to = WORD.matcher(needed.value()).matches() ? needed.name() + "=" + needed.value() : "";
    return new Candidate(
        sign, pair.use().node(), Strategy.ADD_ARGUMENT, needed.name(), to, pair.line());
  }
}
