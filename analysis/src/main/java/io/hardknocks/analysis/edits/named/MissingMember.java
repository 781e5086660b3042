package io.hardknocks.analysis.edits.named;

import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.RENAME_FUNCTION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.named.Scripts.Place;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A function that is not there, inside of a larger expression: what has its arguments now is what
 * replaced it.
 */
final class MissingMember implements NamedEdit {
  private static final Pattern MISSING =
      Pattern.compile("module '[\\w.]{1,100}' has no attribute '(\\w{1,100})'");

  private static final Set<Strategy> REPLACES =
      EnumSet.of(RENAME_ATTRIBUTE, RENAME_FUNCTION, REPLACE_CALL);

  private final Scripts scripts;
  private final String name;

  MissingMember(String message, Scripts scripts) {
    this.scripts = scripts;
    var missing = MISSING.matcher(message);
    name = missing.find() ? missing.group(1) : "";
  }

  @Override
  public List<Fact> in(Facts facts) {
    if (name.isEmpty() || facts.all().stream().anyMatch(this::tells)) return List.of();
    int known = facts.all().size();
    var pairs =
        facts.all().stream()
            .filter(fact -> asks(fact.before()) && !asks(fact.after()))
            .filter(fact -> !fact.after().key().isEmpty())
            .findFirst();
    pairs.ifPresent(fact -> replaced(fact, facts));
    return List.copyOf(facts.all().subList(known, facts.all().size()));
  }

  /** Whether something has the place of the very function. */
  private boolean tells(Fact fact) {
    var from = fact.from();
    return REPLACES.contains(fact.strategy()) && (from.equals(name) || from.endsWith("." + name));
  }

  private boolean asks(Statement statement) {
    return statement.key().contains("." + name + "(");
  }

  private void replaced(Fact fact, Facts facts) {
    var was = new Place(fact.before(), scripts.reading().term(fact.before()));
    var now = new Place(fact.after(), scripts.reading().term(fact.after()));
    CallOf.in(was)
        .filter(call -> call.called() && call.name().equals(name) && !call.arguments().isEmpty())
        .findFirst()
        .ifPresent(call -> instead(call, now).ifPresent(other -> tell(facts, call, other)));
  }

  /** What takes the same arguments or has the same index, and stands nowhere in the old one. */
  private static Optional<CallOf> instead(CallOf call, Place now) {
    return CallOf.in(now)
        .filter(call::takesSame)
        .filter(other -> CallOf.in(call.place()).noneMatch(old -> old.name().equals(other.name())))
        .findFirst();
  }

  private void tell(Facts facts, CallOf call, CallOf other) {
    facts.at(call.place().statement(), other.place().statement());
    facts.add(REPLACE_CALL, call.function(), other.function(), scripts.symbol(call.function()));
  }
}
