package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values that a call takes together now, or one by one, or after another one. */
final class RegroupedArguments {
  private final Message message;

  RegroupedArguments(Message message) {
    this.message = message;
  }

  Optional<Candidate> of(CallPair pair) {
    if (pair.isOperation() || pair.before().open() || pair.after().open()) return Optional.empty();
    return spread(pair).or(() -> gathered(pair)).or(() -> inserted(pair));
  }

  /** {@code case([a, b])} to {@code case(a, b)}. */
  private Optional<Candidate> spread(CallPair pair) {
    var given = pair.before().positional();
    if (given.size() != 1 || !message.tellsOfType()) return Optional.empty();
    var list = given.getFirst().valueNode();
    var parts = list.namedChildren().stream().map(SyntaxNode::text).toList();
    boolean same =
        list.is("list") && !parts.isEmpty() && parts.equals(texts(pair.after().positional()));
    return same ? Optional.of(candidate(pair, "#1:list", "[…, …]", "…, …")) : Optional.empty();
  }

  /** {@code zadd(key, score, name)} to {@code zadd(key, {name: score})}. */
  private Optional<Candidate> gathered(CallPair pair) {
    var given = pair.before().positional();
    var now = pair.after().positional();
    int kept = now.size() - 1;
    if (kept < 0 || given.size() < kept + 2) return Optional.empty();
    var rest = given.subList(kept, given.size());
    var one = now.getLast().valueNode();
    boolean all = rest.stream().allMatch(a -> one.text().contains(a.valueNode().text()));
    boolean same = texts(given.subList(0, kept)).equals(texts(now.subList(0, kept)));
    boolean collection = one.is("dictionary") || one.is("object");
    if (!all || !same || !collection || !isTold(rest)) return Optional.empty();
    return Optional.of(candidate(pair, "#" + (kept + 2), "…, …", "{…: …}"));
  }

  /** Whether the error is about values of such types, or about how many there are. */
  private boolean isTold(List<Argument> arguments) {
    if (message.tellsOfPlaces() || message.tellsOfType()) return true;
    return Complaint.of(message.text())
        .filter(c -> c.kind() == Complaint.Kind.NO_MEMBER)
        .map(c -> Types.of(c.owner()))
        .filter(type -> arguments.stream().anyMatch(a -> a.type().equals(type)))
        .isPresent();
  }

  /** {@code Client("a")} to {@code Client(CallbackAPIVersion.VERSION2, "a")}, as the error says. */
  private Optional<Candidate> inserted(CallPair pair) {
    var given = pair.before().positional();
    var now = pair.after().positional();
    if (given.isEmpty() || now.size() != given.size() + 1) return Optional.empty();
    var first = now.getFirst();
    var type = given.getFirst().type();
    boolean after = texts(now.subList(1, now.size())).equals(texts(given));
    if (!after || type.isEmpty() || first.type().equals(type) || !names(first))
      return Optional.empty();
    return Optional.of(candidate(pair, "#1:" + type, "…", first.value() + ", …"));
  }

  /** Whether a word of the error is the name of a value, however that is written. */
  private boolean names(Argument argument) {
    var written = argument.valueNode().text().toLowerCase(Locale.ROOT);
    for (var word : message.text().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      boolean compound = word.indexOf('_') > 0 && word.length() > 6;
      if (compound && (written.contains(word) || written.contains(word.replace("_", ""))))
        return true;
    }
    return false;
  }

  private static List<String> texts(List<Argument> arguments) {
    return arguments.stream().map(a -> a.valueNode().text()).toList();
  }

  private static Candidate candidate(CallPair pair, String detail, String from, String to) {
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    return new Candidate(
        sign, pair.use().node(), Strategy.CHANGE_ARGUMENT, from, to, pair.line(), true);
  }
}
