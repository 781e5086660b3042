package io.hardknocks.analysis.edits.named;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.REMOVE_ARGUMENT;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.evidence.told.RefusedArgument;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.named.Scripts.Place;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A keyword that a function does not take: the same function is called without it now, wherever
 * that is.
 */
final class RefusedKeyword implements NamedEdit {
  /** What does not take it: of what makes an object the name of its class. */
  private static final Pattern FUNCTION =
      Pattern.compile("(\\w{1,100})(?:\\.__init__)?\\(\\) got an unexpected");

  private final String name;
  private final String function;
  private final Scripts scripts;

  RefusedKeyword(String message, Scripts scripts) {
    this.name = RefusedArgument.refused(message);
    var found = FUNCTION.matcher(message);
    this.function = found.find() ? found.group(1) : "";
    this.scripts = scripts;
  }

  @Override
  public List<Fact> in(Facts facts) {
    if (name.isEmpty()) return List.of();
    var told = facts.all().stream().filter(this::tells).toList();
    var own = told.stream().filter(this::isOfFunction).toList();
    if (!own.isEmpty()) return own;
    int known = facts.all().size();
    if (!given(facts, function::equals) && told.isEmpty() && !given(facts, other -> true))
      spread(facts);
    var found = List.copyOf(facts.all().subList(known, facts.all().size()));
    return found.isEmpty() ? told : found;
  }

  /** Whether the fact is not known to be of another function than the error is. */
  private boolean isOfFunction(Fact fact) {
    return fact.symbol().isEmpty() || ("." + fact.symbol()).endsWith("." + function);
  }

  /** Whether the fact takes it away, where the same function is called as before. */
  private boolean tells(Fact fact) {
    boolean argument = fact.strategy() == REMOVE_ARGUMENT || fact.strategy() == CHANGE_ARGUMENT;
    var from = fact.from();
    boolean named =
        from.equals(name) || from.startsWith(name + "=") || from.matches("(['\"])" + name + "\\1");
    return argument && named && isOfSame(fact);
  }

  private static boolean isOfSame(Fact fact) {
    var function = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    return function.isEmpty() || (has(fact.before(), function) && has(fact.after(), function));
  }

  private static boolean has(Statement statement, String name) {
    return List.of(statement.key().split("\\W+")).contains(name);
  }

  /** {@code f(a, old=1)}, which is {@code f(a)} or {@code f(a, new=1)} in another place. */
  private boolean given(Facts facts, Predicate<String> functions) {
    int known = facts.all().size();
    var calls =
        scripts.gone(name + "=").stream()
            .flatMap(place -> calls(place, one -> one.keyword(name).isPresent()).stream())
            .filter(call -> functions.test(call.name()))
            .toList();
    var tried = new HashSet<String>();
    for (var call : calls) {
      if (!tried.add(call.name())) continue;
      without(call.name()).ifPresent(now -> without(call, now, facts));
      elsewhere(call).ifPresent(now -> replaced(call, now, facts));
      if (facts.all().size() > known) return true;
    }
    return false;
  }

  private static List<CallOf> calls(Place place, Predicate<CallOf> which) {
    return CallOf.in(place).filter(CallOf::called).filter(which).toList();
  }

  /** A call of the function without the keyword, if all are. */
  private Optional<CallOf> without(String function) {
    var calls =
        scripts.after(function + "(").stream()
            .flatMap(place -> calls(place, call -> call.name().equals(function)).stream())
            .toList();
    boolean taken = calls.stream().anyMatch(call -> call.keyword(name).isPresent());
    return taken ? Optional.empty() : calls.stream().findFirst();
  }

  private void without(CallOf call, CallOf now, Facts facts) {
    var value = call.keyword(name).map(CallOf::value);
    var renamed =
        now.arguments().stream()
            .filter(young -> young.is(Kind.KEYWORD) && call.keyword(young.label()).isEmpty())
            .filter(young -> value.filter(CallOf.value(young)::same).isPresent())
            .findFirst();
    var strategy = renamed.isPresent() ? CHANGE_ARGUMENT : REMOVE_ARGUMENT;
    tell(facts, strategy, name, renamed.map(Term::label).orElse(""), call, now);
  }

  /** Another function that takes the keyword with that value, where this one is called no more. */
  private Optional<CallOf> elsewhere(CallOf call) {
    if (!scripts.after(call.name() + "(").isEmpty()) return Optional.empty();
    var argument = call.keyword(name);
    return scripts.after(name + "=").stream()
        .flatMap(place -> calls(place, one -> one.keyword(name).isPresent()).stream())
        .filter(one -> one.keyword(name).flatMap(now -> argument.filter(now::same)).isPresent())
        .findFirst();
  }

  private void replaced(CallOf call, CallOf now, Facts facts) {
    tell(facts, REPLACE_CALL, call.function(), now.function(), call, now);
  }

  private void tell(
      Facts facts, Strategy strategy, String from, String to, CallOf call, CallOf now) {
    facts.at(call.place().statement(), now.place().statement());
    facts.add(strategy, from, to, scripts.symbol(call.function()));
  }

  /** {@code d = {"old": 1}} and {@code f(a, **d)}, which is {@code f(a)} now. */
  private void spread(Facts facts) {
    for (var place : scripts.gone(name)) {
      var given = place.term();
      if (!given.is(Kind.ASSIGN) || !hasName(given.part(1))) continue;
      var mapping = "**" + given.part(0).text();
      for (var use : scripts.gone(mapping)) {
        for (var call : calls(use, one -> spreads(one, mapping))) {
          var now = without(call.name());
          if (now.isEmpty() || spreads(now.get(), mapping)) continue;
          tell(facts, REMOVE_ARGUMENT, name, "", call, now.get());
          return;
        }
      }
    }
  }

  /** Whether a mapping that is written out has it. */
  private boolean hasName(Term mapping) {
    boolean made = Calls.is(mapping) && Calls.called(mapping).equals("dict");
    if (made)
      return mapping.parts().getLast().parts().stream().anyMatch(p -> p.is(Kind.KEYWORD, name));
    return mapping.is(Kind.DICT)
        && mapping.parts().stream()
            .anyMatch(p -> p.is(Kind.PAIR) && NamedText.value(p.part(0).text()).equals(name));
  }

  private static boolean spreads(CallOf call, String mapping) {
    return call.arguments().stream().anyMatch(argument -> argument.text().equals(mapping));
  }
}
