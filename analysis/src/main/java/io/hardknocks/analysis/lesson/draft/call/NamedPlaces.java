package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;

/** Values that were given by their place, which is that of something else, and have a name now. */
final class NamedPlaces {
  private final Comparison scripts;
  private final Message message;

  NamedPlaces(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.message();
  }

  /** A value that the error shows, or that is of the type that it complains of. */
  List<Candidate> of(CallPair pair) {
    return pair.before().positional().stream()
        .filter(argument -> isOfComplaint(argument) || isShown(argument))
        .flatMap(argument -> candidate(pair, argument).stream())
        .limit(1)
        .toList();
  }

  /** The same of a call of the library that failed later on. */
  List<Candidate> distant(CallPair pair) {
    var key = pair.use().key();
    int dot = key.indexOf('.');
    boolean failed =
        dot > 0 && scripts.fix().failure().tags().contains("library:" + key.substring(0, dot));
    return failed ? of(pair) : List.of();
  }

  /** The first value that was one too many, where the call has become part of something else. */
  List<Candidate> ofChanged(Use use, Call call) {
    int place = message.firstTooMany(use.form() == Use.Form.MEMBER);
    boolean given = place > 0 && call.positional().size() >= place && isNamed(use);
    if (!given || use.form() == Use.Form.OPERATION) return List.of();
    var argument = call.positional().get(place - 1);
    return scripts.fix().edits().stream()
        .flatMap(edit -> name(edit, argument).stream())
        .limit(1)
        .map(
            name -> {
              var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#" + place);
              var line = scripts.lineInstead(call.node());
              return new Candidate(
                  sign, use.node(), Strategy.CHANGE_ARGUMENT, "#" + place, name, line, true);
            })
        .toList();
  }

  /** Whether the error names a function, or its method by its class. */
  private boolean isNamed(Use use) {
    return message.text().contains(use.name().text() + "()");
  }

  /** The name that an edit gives a value: {@code 1} to {@code axis=1}. */
  private static Optional<String> name(Edit edit, Argument argument) {
    var to = edit.to().replace(" ", "");
    var value = "=" + argument.valueNode().text();
    boolean named =
        edit.strategy() == Strategy.CHANGE_ARGUMENT
            && edit.from().equals(argument.valueNode().text())
            && to.endsWith(value);
    var name = named ? to.substring(0, to.length() - value.length()) : "";
    return name.matches("\\w+") ? Optional.of(name) : Optional.empty();
  }

  private boolean isOfComplaint(Argument argument) {
    return !argument.type().isEmpty()
        && Complaint.of(message.text())
            .filter(complaint -> complaint.kind() == Complaint.Kind.NO_MEMBER)
            .map(complaint -> Types.of(complaint.owner()))
            .filter(argument.type()::equals)
            .isPresent();
  }

  private boolean isShown(Argument argument) {
    boolean plain = ArgumentFixes.PLAIN.matcher(argument.value()).matches();
    return plain && message.tellsOfValue() && message.tells(argument);
  }

  private Optional<Candidate> candidate(CallPair pair, Argument argument) {
    if (argument.type().isEmpty() || pair.isOperation()) return Optional.empty();
    var text = argument.valueNode().text();
    var which = pair.which(argument);
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), which + ":" + argument.type());
    return pair.after().arguments().stream()
        .filter(now -> !now.name().isEmpty() && now.valueNode().text().equals(text))
        .filter(now -> CallPair.named(pair.before(), now.name()).isEmpty())
        .findFirst()
        .map(
            now ->
                new Candidate(
                    sign,
                    pair.use().node(),
                    Strategy.CHANGE_ARGUMENT,
                    which,
                    now.name(),
                    pair.line(),
                    true));
  }
}
