package io.hardknocks.analysis.edits.named;

import io.hardknocks.analysis.edits.named.Scripts.Place;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.stream.Stream;

/**
 * A text with what it is for.
 *
 * @param name of the argument, entry or variable that it is, or of the function that takes it
 */
record NamedText(Place place, String name, Term literal) {
  static Stream<NamedText> in(Place place) {
    var named =
        place
            .all()
            .filter(term -> term.is(Kind.KEYWORD) || term.is(Kind.PAIR) || term.is(Kind.ASSIGN))
            .filter(term -> !term.parts().isEmpty() && term.parts().getLast().is(Kind.STRING))
            .map(term -> new NamedText(place, name(term), term.parts().getLast()));
    var taken =
        CallOf.in(place)
            .filter(CallOf::called)
            .flatMap(
                call ->
                    call.arguments().stream()
                        .filter(argument -> argument.is(Kind.STRING))
                        .map(text -> new NamedText(place, call.name(), text)));
    return Stream.concat(named, taken).filter(text -> !text.name.isEmpty());
  }

  private static String name(Term term) {
    if (term.is(Kind.KEYWORD)) return term.label();
    return term.part(0).text().replaceAll("^.*[.\\[]|['\"\\]]", "");
  }

  boolean is(String value) {
    return value(literal.text()).equals(value);
  }

  boolean isSame(NamedText other) {
    return literal.same(other.literal);
  }

  /** A text as an edit tells it, without its quotes and its name. */
  static String value(String literal) {
    var quoted = literal.replaceFirst("^\\w+=", "");
    boolean text = quoted.length() > 2 && (quoted.charAt(0) == '"' || quoted.charAt(0) == '\'');
    return text ? quoted.substring(1, quoted.length() - 1) : "";
  }
}
