package io.hardknocks.analysis.edits.named;

import io.hardknocks.analysis.edits.named.Scripts.Place;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A call, or an index, anywhere in a statement.
 *
 * @param link which part of the chain it is
 */
record CallOf(Place place, Term chain, int link) {
  /** All calls and indexes of something that has a name. */
  static Stream<CallOf> in(Place place) {
    return place
        .all()
        .filter(term -> term.is(Kind.CHAIN))
        .flatMap(
            chain ->
                IntStream.range(1, chain.parts().size())
                    .filter(i -> isTaken(chain.part(i)) && isNamed(chain.part(i - 1)))
                    .mapToObj(i -> new CallOf(place, chain, i)));
  }

  private static boolean isTaken(Term link) {
    return link.is(Kind.CALL) || link.is(Kind.INDEX);
  }

  private static boolean isNamed(Term link) {
    return link.is(Kind.NAME) || link.is(Kind.ATTRIBUTE);
  }

  boolean called() {
    return chain.part(link).is(Kind.CALL);
  }

  /** The last name before the bracket. */
  String name() {
    return chain.part(link - 1).label();
  }

  /** What is called, as it is written. */
  String function() {
    return chain.text(chain.start(), chain.part(link - 1).end());
  }

  List<Term> arguments() {
    return chain.part(link).parts();
  }

  Optional<Term> keyword(String name) {
    return arguments().stream().filter(argument -> argument.is(Kind.KEYWORD, name)).findFirst();
  }

  /** The value of an argument that has a name. */
  static Term value(Term keyword) {
    return keyword.parts().isEmpty() ? keyword : keyword.part(0);
  }

  boolean takesSame(CallOf other) {
    return arguments().size() == other.arguments().size()
        && IntStream.range(0, arguments().size())
            .allMatch(i -> arguments().get(i).same(other.arguments().get(i)));
  }
}
