package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Variables that only one of the scripts has for a value that the other writes where it is used.
 * Statements are compared with the value in place of the name, since a rewrite moves values into
 * variables and out of them whatever it repairs.
 */
final class Temporaries {
  /**
   * What a variable is.
   *
   * @param made an object of its own, on which methods are called later
   * @param lookup a part of a collection that is written out
   */
  private record Value(int definition, String text, boolean made, boolean lookup) {}

  private static final int LONGEST = 300;

  /** A variable, or an attribute of the object that the function is a method of. */
  private static final Pattern NAME = Pattern.compile("(?:(?:self|this)\\.)?[A-Za-z_]\\w*");

  private static final Set<String> SELF = Set.of("self", "this");

  private final Scopes scopes;
  private final Reading reading;
  private final Map<Integer, Map<String, Value>> values = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();
  private boolean lookups;

  private Temporaries(Scopes scopes, Reading reading) {
    this.scopes = scopes;
    this.reading = reading;
  }

  /**
   * @param alone numbers of the statements that the other script has nothing for
   * @param known whether the other script has a name there too
   */
  static Temporaries of(
      List<Statement> statements,
      List<Integer> alone,
      Scopes scopes,
      Reading reading,
      KnownNames known) {
    var temporaries = new Temporaries(scopes, reading);
    for (int i : alone) temporaries.define(i, statements.get(i), known);
    return temporaries;
  }

  private void define(int place, Statement statement, KnownNames known) {
    int equals = statement.key().indexOf('=');
    if (equals <= 0 || statement.key().length() > LONGEST || statement.opensBlock()) return;
    var name = statement.key().substring(0, equals).replaceFirst("^(?:const|let|var) ", "");
    if (!NAME.matcher(name).matches()) return;
    int scope = scopes.of(statement);
    if (known.has(name, scope) || definitions(name, scope) != 1) return;
    var term = reading.term(inlined(statement));
    if (!term.is(Kind.ASSIGN) || term.hasError() || !named(term.part(0)).equals(name)) return;
    var value = term.part(1);
    if (value.kind().collection() && value.parts().isEmpty()) return;
    lookups |= isLookup(value);
    var text = isAtom(value) ? value.text() : "(" + value.text() + ")";
    values
        .computeIfAbsent(scope, s -> new HashMap<>())
        .put(name, new Value(place, text, isMade(value), isLookup(value)));
  }

  private long definitions(String name, int scope) {
    var defines = Pattern.compile("(?:(?:const|let|var) )?" + Pattern.quote(name) + "\\W?=");
    return scopes.in(scope).stream().filter(s -> defines.matcher(s.key()).lookingAt()).count();
  }

  private static boolean isMade(Term value) {
    return Calls.is(value);
  }

  private static boolean isLookup(Term value) {
    return value.is(Kind.CHAIN)
        && value.part(0).kind().collection()
        && value.parts().getLast().is(Kind.INDEX);
  }

  private static boolean isAtom(Term value) {
    return List.of(Kind.NAME, Kind.CHAIN, Kind.TUPLE).contains(value.kind())
        || value.kind().literal()
        || value.kind().collection();
  }

  /** The statement with values in place of names. */
  Statement inlined(Statement statement) {
    if (values.isEmpty() || statement.text().startsWith("@") || statement.startsWith("elif"))
      return statement;
    var names = places(statement);
    if (names.isEmpty()) return statement;
    var text = new StringBuilder(statement.text());
    for (var name : names) {
      var value = value(named(name), statement);
      if (name.is(Kind.NAME)) used.add(value.definition());
      text.replace(name.start(), name.end(), value.text());
    }
    var inlined = text.toString();
    return new Statement(
        inlined, StatementKey.ofCode(inlined), statement.line(), statement.indent());
  }

  /** Whether one of the values is a part of a collection that is written out. */
  boolean looksUp(Statement statement) {
    return lookups
        && places(statement).stream().anyMatch(name -> value(named(name), statement).lookup());
  }

  /** Where values go, from the last place to the first. */
  private List<Term> places(Statement statement) {
    var term = reading.term(statement);
    if (term.hasError()) return List.of();
    int own = scopes.place(statement);
    var names = new ArrayList<Term>();
    var bases = term.all().filter(Temporaries::isAsked).map(t -> t.part(0)).toList();
    term.all()
        .filter(t -> !named(t).isEmpty() && value(named(t), statement).definition() >= 0)
        .filter(t -> !(bases.contains(t) && value(named(t), statement).made()))
        .filter(t -> value(named(t), statement).definition() != own)
        .filter(t -> named(t).equals(t.text()))
        .forEach(names::add);
    names.sort(Comparator.comparingInt(Term::start).reversed());
    return names;
  }

  /** What a variable or an attribute is called; empty for all else. */
  private static String named(Term term) {
    if (term.is(Kind.NAME)) return term.label();
    boolean attribute =
        term.is(Kind.CHAIN) && term.parts().size() == 2 && term.part(1).is(Kind.ATTRIBUTE);
    boolean own = attribute && SELF.contains(term.part(0).label());
    return own ? term.part(0).label() + "." + term.part(1).label() : "";
  }

  /** Whether it is a method or an attribute of its base; an index takes a part of a value. */
  private static boolean isAsked(Term chain) {
    return chain.is(Kind.CHAIN) && !chain.part(1).is(Kind.INDEX);
  }

  private static final Value NONE = new Value(-1, "", false, false);

  private Value value(String name, Statement statement) {
    var module = values.getOrDefault(Scopes.MODULE, Map.of()).getOrDefault(name, NONE);
    return values.getOrDefault(scopes.of(statement), Map.of()).getOrDefault(name, module);
  }

  /** Numbers of the statements whose value has been told in another one. */
  Set<Integer> used() {
    return used;
  }
}
