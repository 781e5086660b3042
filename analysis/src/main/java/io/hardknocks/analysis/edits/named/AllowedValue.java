package io.hardknocks.analysis.edits.named;

import static io.hardknocks.model.Strategy.CHANGE_LITERAL;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.named.Scripts.Place;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that an error refuses and one that it says is taken: the fixing script has that under the
 * same name, wherever it is.
 */
final class AllowedValue implements NamedEdit {
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)\\b(?:got|received|found|given|was):? ['\"`]([^'\"`\\n]{1,80})['\"`]"
              + "|['\"`]([^'\"`\\n]{1,80})['\"`] is (?:not|an? (?:invalid|unknown|unsupported))\\b"
              + "|\\b(?:invalid|unknown|unsupported|unrecogni[sz]ed|illegal)\\b[^'\"`\\n]{0,60}['\"`]([^'\"`\\n]{1,80})['\"`]");

  private static final Pattern TAKES =
      Pattern.compile(
          "(?i)\\b(?:among|one of|in|either|valid|supported|allowed|available|possible|choices|choose|options|expected|must be|should be|use)\\b");

  private static final Pattern QUOTED = Pattern.compile("['\"`]([^'\"`\\n]{1,80})['\"`]");

  private final Scripts scripts;
  private final String refused;
  private final Set<String> allowed = new HashSet<>();

  AllowedValue(String message, Scripts scripts) {
    this.scripts = scripts;
    this.refused = refused(message);
    if (refused.isEmpty() || !TAKES.matcher(message).find()) return;
    QUOTED.matcher(message).results().map(r -> r.group(1)).forEach(allowed::add);
    allowed.remove(refused);
  }

  private static String refused(String message) {
    var found = REFUSED.matcher(message);
    if (!found.find()) return "";
    return Stream.of(1, 2, 3).map(found::group).filter(text -> text != null).findFirst().orElse("");
  }

  @Override
  public List<Fact> in(Facts facts) {
    if (allowed.isEmpty()) return List.of();
    var told = facts.all().stream().filter(this::tells).toList();
    if (!told.isEmpty()) return told;
    int known = facts.all().size();
    for (var place : scripts.gone("\"" + refused + "\"")) {
      for (var value : values(place).filter(value -> value.is(refused)).toList()) {
        if (replaced(value, facts)) break;
      }
      if (facts.all().size() > known) break;
    }
    return List.copyOf(facts.all().subList(known, facts.all().size()));
  }

  private boolean tells(Fact fact) {
    return fact.strategy() == CHANGE_LITERAL
        && refused.equals(text(fact.from()))
        && allowed.contains(text(fact.to()));
  }

  /** A text without its quotes and its name. */
  private static String text(String literal) {
    var value = literal.replaceFirst("^\\w+=", "");
    return value.length() > 2 ? value.substring(1, value.length() - 1) : value;
  }

  /** A text that has a name: of an argument, of an entry, of a variable. */
  private record Value(Place place, String name, Term literal) {
    boolean is(String value) {
      return text(literal.text()).equals(value);
    }
  }

  private static Stream<Value> values(Place place) {
    return place
        .all()
        .filter(term -> term.is(Kind.KEYWORD) || term.is(Kind.PAIR) || term.is(Kind.ASSIGN))
        .filter(term -> !term.parts().isEmpty() && term.parts().getLast().is(Kind.STRING))
        .map(term -> new Value(place, name(term), term.parts().getLast()));
  }

  private static String name(Term term) {
    if (term.is(Kind.KEYWORD)) return term.label();
    return term.part(0).text().replaceAll("^.*\\.|['\"\\]]|^.*\\[", "");
  }

  private boolean replaced(Value value, Facts facts) {
    var was = named(value, scripts.before(value.name()));
    var now = named(value, scripts.after(value.name()));
    if (now.stream().anyMatch(one -> one.is(refused))) return false;
    var instead =
        now.stream()
            .filter(one -> allowed.stream().anyMatch(one::is))
            .filter(one -> was.stream().noneMatch(old -> old.literal().same(one.literal())))
            .findFirst();
    instead.ifPresent(one -> tell(facts, value, one));
    return instead.isPresent();
  }

  private static List<Value> named(Value value, List<Place> places) {
    return places.stream()
        .flatMap(AllowedValue::values)
        .filter(one -> one.name().equals(value.name()))
        .toList();
  }

  private static void tell(Facts facts, Value value, Value instead) {
    facts.at(value.place().statement(), instead.place().statement());
    facts.add(CHANGE_LITERAL, value.literal().text(), instead.literal().text(), value.name());
  }
}
