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
import java.util.regex.Pattern;

/** Values that a call takes together now, or one by one, or after another one. */
final class RegroupedArguments {
  private static final Pattern COUNT =
      Pattern.compile("takes exactly one argument \\(\\d+ given\\)");

  private final Message message;

  RegroupedArguments(Message message) {
    this.message = message;
  }

  Optional<Candidate> of(CallPair pair) {
    if (pair.isOperation()) return Optional.empty();
    var collected = collected(pair);
    if (collected.isPresent()) return collected;
    if (pair.before().open() || pair.after().open()) return Optional.empty();
    return spread(pair).or(() -> gathered(pair)).or(() -> inserted(pair));
  }

  /**
   * {@code zeros(3, 4)} to {@code zeros((3, 4))}, {@code permute(x, 0, 1)} to {@code (x, (0, 1))}.
   */
  private Optional<Candidate> collected(CallPair pair) {
    var given = pair.before().positional();
    var now = pair.after().positional();
    int kept = now.size() - 1;
    if (kept < 0 || given.size() < kept + 2) return Optional.empty();
    var collection = now.getLast().valueNode();
    boolean all =
        (collection.is("tuple") || collection.is("list") || collection.is("array"))
            && texts(given.subList(0, kept)).equals(texts(now.subList(0, kept)))
            && collection.namedChildren().stream()
                .map(SyntaxNode::text)
                .toList()
                .equals(texts(given.subList(kept, given.size())));
    var detail = all ? tooMany(given, kept) : "";
    var to = collection.is("tuple") ? "(…, …)" : "[…, …]";
    return detail.isEmpty() ? Optional.empty() : Optional.of(candidate(pair, detail, "…, …", to));
  }

  /** The second of the values that belong together: the error is about its place, or its type. */
  private String tooMany(List<Argument> given, int kept) {
    var place = "#" + (kept + 2);
    var type = given.get(kept + 1).type();
    boolean counted = COUNT.matcher(message.text()).find();
    if (counted || (kept > 0 && message.tellsOfPlaces())) return place;
    return type.isEmpty() || kept > 0 ? "" : place + ":" + type;
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

  /**
   * {@code Client("a")} to {@code Client(CallbackAPIVersion.VERSION2, "a")}, or without the other
   * value, as the error says.
   */
  private Optional<Candidate> inserted(CallPair pair) {
    var given = pair.before().positional();
    var now = pair.after().positional();
    if (given.isEmpty() || now.isEmpty()) return Optional.empty();
    var first = now.getFirst();
    var type = given.getFirst().type();
    var rest = texts(now.subList(1, now.size()));
    boolean before = rest.equals(texts(given));
    boolean instead =
        ArgumentFixes.PLAIN.matcher(given.getFirst().value()).matches()
            && rest.equals(texts(given.subList(1, given.size())));
    if (!(before || instead) || type.isEmpty() || first.type().equals(type) || !names(first))
      return Optional.empty();
    return Optional.of(candidate(pair, "#1:" + type, "…", first.value() + (before ? ", …" : "")));
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
