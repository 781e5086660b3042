package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Calls that went to another place and are made otherwise there. */
final class Relocations {
  private static final Pattern CALL = Pattern.compile("(?:\\w+=)?(?:\\w+\\.)+\\w+\\(");
  private static final Pattern MADE =
      Pattern.compile("(\\w{1,60}=(?:\\w{1,60}\\.){0,6})[A-Z]\\w{0,60}\\(");
  private static final Pattern FUNCTION = Pattern.compile("(?:def|function) (\\w+)\\(");
  private static final int NONE = -1;

  private final Facts facts;
  private final Alignment alignment;
  private final Reading reading;
  private final BiConsumer<Term, Term> comparison;
  private final Surroundings places;

  Relocations(
      Facts facts,
      Alignment alignment,
      Reading reading,
      BiConsumer<Term, Term> comparison,
      Surroundings places) {
    this.facts = facts;
    this.alignment = alignment;
    this.reading = reading;
    this.comparison = comparison;
    this.places = places;
  }

  void report() {
    report(Relocations::call);
    report(Relocations::made);
  }

  private void report(Function<Statement, Optional<String>> call) {
    var gone =
        calls(alignment.before(), call, i -> alignment.to(i) < 0 && !places.moved().contains(i));
    if (gone.isEmpty()) return;
    var come =
        calls(alignment.after(), call, j -> alignment.from(j) < 0 && !places.told().contains(j));
    gone.keySet().retainAll(come.keySet());
    gone.forEach((name, i) -> relocated(i, come.getOrDefault(name, NONE)));
  }

  /** Numbers of the statements that call what no other of them calls. */
  private static Map<String, Integer> calls(
      List<Statement> statements, Function<Statement, Optional<String>> call, IntPredicate alone) {
    var calls = new LinkedHashMap<String, Integer>();
    IntStream.range(0, statements.size())
        .filter(alone)
        .forEach(
            i ->
                call.apply(statements.get(i))
                    .ifPresent(name -> calls.merge(name, i, (a, b) -> NONE)));
    calls.values().removeIf(i -> i == NONE);
    return calls;
  }

  private static Optional<String> call(Statement statement) {
    var call = CALL.matcher(statement.key());
    boolean calls = call.lookingAt() && Role.isPlain(statement);
    return calls ? Optional.of(call.group()) : Optional.empty();
  }

  /** The variable that is made by a class, and the module of that: {@code m = nets.Small(3)}. */
  private static Optional<String> made(Statement statement) {
    var made = MADE.matcher(statement.key());
    boolean makes = made.lookingAt() && Role.isPlain(statement);
    return makes ? Optional.of(made.group(1)) : Optional.empty();
  }

  private void relocated(int i, int j) {
    var gone = alignment.before().get(i);
    var now = alignment.after().get(j);
    facts.at(gone, now);
    comparison.accept(reading.term(gone), reading.term(now));
    places.moved().add(i);
    places.told().add(j);
    function(i).ifPresent(name -> calledBefore(name, now));
  }

  /** The name of the function that is gone with the call. */
  private Optional<String> function(int place) {
    int indent = alignment.before().get(place).indent();
    for (int i = place; i >= 0 && alignment.to(i) < 0; i--) {
      var header = FUNCTION.matcher(alignment.before().get(i).key());
      if (alignment.before().get(i).indent() < indent && header.lookingAt())
        return Optional.of(header.group(1));
    }
    return Optional.empty();
  }

  /** A call of that function, in the place of which its work is done now. */
  private void calledBefore(String function, Statement now) {
    alignment.gone().stream()
        .filter(call -> call.key().startsWith(function + "("))
        .findFirst()
        .ifPresent(
            call -> {
              facts.at(call, now);
              facts.second(REPLACE_CALL, call.text(), now.text(), function);
            });
  }
}
