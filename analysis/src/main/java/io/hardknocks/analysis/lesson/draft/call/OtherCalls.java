package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Meant;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls that became calls of something else, because of what they were given. */
final class OtherCalls {
  private static final Pattern NOT = Pattern.compile("\\bnot (?:an? )?'?([\\w.]+)");
  private static final Pattern KEYWORD = Pattern.compile("\\bkeyword\\b|\\bargument");

  private final Comparison scripts;
  private final Message message;

  OtherCalls(Comparison scripts) {
    this.scripts = scripts;
    this.message = scripts.message();
  }

  /** An argument that the error names, of a call that became another one. */
  List<Candidate> of(Use use, Call call) {
    var inside = insideOf(use, call);
    if (inside.isPresent()) return List.of(inside.get());
    var refused = refused(use, call);
    if (refused.isPresent()) return List.of(refused.get());
    var advised = advised(use, call);
    if (advised.isPresent()) return List.of(advised.get());
    var lacking = lacking(use, call);
    if (lacking.isPresent()) return List.of(lacking.get());
    var given = call.arguments().stream().filter(this::isTold).findFirst();
    if (given.isEmpty()) return List.of();
    var name = given.get().name();
    var shown = message.shows(given.get()) ? name + "=" + given.get().value() : name;
    var other = scripts.useInstead(use.node()).map(Use::key).orElse("");
    boolean another = !other.isEmpty() && !other.equals(use.key()) && other.indexOf('(') < 0;
    boolean misspelled = !new Meant(scripts).argument(name).isEmpty();
    return List.of(
        another && !misspelled
            ? replaced(use, call, shown, name, other)
            : removed(use, call, name));
  }

  /** Whether the error is about an argument of this name. */
  private boolean isTold(Argument argument) {
    if (argument.name().isEmpty()) return false;
    boolean gone = message.tellsOfRemoval() && message.quotes(argument.name());
    return gone
        || (KEYWORD.matcher(message.text()).find() && message.mentionsOption(argument.name()));
  }

  private Candidate removed(Use use, Call call, String argument) {
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), argument);
    var line = scripts.lineInstead(call.node());
    return new Misspelled(scripts)
        .of(argument, sign, use, line)
        .orElse(
            new Candidate(sign, use.node(), Strategy.REMOVE_ARGUMENT, argument, "", line, true));
  }

  /**
   * @param sign by which the argument is known again
   * @param given the argument, as people say it
   */
  private Candidate replaced(Use use, Call call, String sign, String given, String other) {
    return new Candidate(
        new Sign(Sign.Kind.ARGUMENT, use.key(), sign),
        use.node(),
        Strategy.REPLACE_CALL,
        use.key() + " with " + given,
        other,
        scripts.lineInstead(call.node()),
        true);
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
    return Optional.of(replaced(use, call, "#1:" + type, type, other.get().key()));
  }

  /** A file for the function that reads files: {@code json.loads(file)} to {@code json.load}. */
  private Optional<Candidate> refused(Use use, Call call) {
    var other = scripts.useInstead(use.node());
    var told = NOT.matcher(message.text());
    if (other.isEmpty() || !told.find() || use.form() == Form.OPERATION) return Optional.empty();
    var type = Types.of(told.group(1));
    boolean another = other.get().call() != null && !other.get().key().equals(use.key());
    var given = call.positional();
    boolean first = !given.isEmpty() && !type.isEmpty() && given.getFirst().type().equals(type);
    if (!another || !first) return Optional.empty();
    return Optional.of(replaced(use, call, "#1:" + type, type, other.get().key()));
  }

  /** A function that needs more than it was given, in the place of one that does not. */
  private Optional<Candidate> lacking(Use use, Call call) {
    var complaint = Complaint.of(message.text());
    var other = scripts.useInstead(use.node());
    if (complaint.filter(c -> c.kind() == Complaint.Kind.MISSING_ARGUMENT).isEmpty())
      return Optional.empty();
    if (other.isEmpty() || call.open() || use.form() == Form.OPERATION) return Optional.empty();
    var after = other.get().call();
    if (after == null || other.get().key().equals(use.key())) return Optional.empty();
    var name = complaint.get().name();
    int place = call.positional().size() + 1;
    boolean same = texts(after).equals(texts(call));
    if (!same && !isGiven(name, place, after)) return Optional.empty();
    var line = scripts.lineInstead(call.node());
    var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, use.key(), name + "#" + place);
    var to = other.get().key();
    return Optional.of(
        same
            ? new Candidate(sign, use.node(), Strategy.REPLACE_CALL, use.key(), to, line, true)
            : new Candidate(sign, use.node(), Strategy.ADD_ARGUMENT, name, "", line, true));
  }

  /** Whether a call is given something by its name, or by its place. */
  private static boolean isGiven(String name, int place, Call call) {
    return CallPair.named(call, name).isPresent() || call.positional().size() >= place;
  }

  private static List<String> texts(Call call) {
    return call.arguments().stream().map(a -> a.node().text()).toList();
  }

  /** A value that is for another function, as the error says. */
  private Optional<Candidate> advised(Use use, Call call) {
    var other = scripts.useInstead(use.node()).map(Use::key).orElse("");
    var refused =
        call.arguments().stream()
            .filter(a -> ArgumentFixes.PLAIN.matcher(a.value()).matches() && message.tells(a))
            .findFirst();
    boolean told = !other.isEmpty() && !other.equals(use.key()) && message.mentions(other);
    if (!told || refused.isEmpty() || use.form() == Form.OPERATION) return Optional.empty();
    var argument = refused.get();
    int place = call.positional().indexOf(argument) + 1;
    var which = argument.name().isEmpty() ? "#" + place : argument.name();
    var value = argument.value();
    return Optional.of(replaced(use, call, which + "=" + value, value, other));
  }
}
