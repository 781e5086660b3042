package io.hardknocks.analysis.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a person does to a script while repairing it that leaves its meaning alone: other names for
 * variables, values moved into variables and out of them.
 */
final class Rewriting {
  /** Reads each statement as it is written. */
  static final Rewriting NONE = of(Alignment.of(List.of(), List.of()), PythonTerms::of);

  private final Function<Statement, Term> reader;
  private final Locals locals;
  private final Temporaries gone;
  private final Temporaries made;

  private Rewriting(
      Function<Statement, Term> reader, Locals locals, Temporaries gone, Temporaries made) {
    this.reader = reader;
    this.locals = locals;
    this.gone = gone;
    this.made = made;
  }

  static Rewriting of(Alignment alignment, Function<Statement, Term> reader) {
    var before = Scopes.of(alignment.before());
    var after = Scopes.of(alignment.after());
    var gone = new ArrayList<Integer>();
    var made = new ArrayList<Integer>();
    for (int i = 0; i < alignment.before().size(); i++) if (alignment.to(i) < 0) gone.add(i);
    for (int j = 0; j < alignment.after().size(); j++) if (alignment.from(j) < 0) made.add(j);
    return new Rewriting(
        reader,
        Locals.of(alignment, before, after),
        Temporaries.of(alignment.before(), gone, before, reader, Locals.words(alignment.after())),
        Temporaries.of(alignment.after(), made, after, reader, Locals.words(alignment.before())));
  }

  /** A statement of the fixing script. */
  Term after(Statement statement) {
    return reader.apply(made.inlined(statement));
  }

  /** A statement of the failing script, by the names of what it became. */
  Term before(Statement statement, Term now) {
    var term = locals.rename(statement, reader.apply(gone.inlined(statement)));
    var bound = BoundNames.renamed(term, now);
    return bound.isEmpty() ? term : term.renamed(bound);
  }

  /** Numbers of added statements whose value has been compared elsewhere. */
  Set<Integer> told() {
    return new HashSet<>(made.used());
  }

  /** Numbers of removed statements whose value has been compared elsewhere. */
  Set<Integer> moved() {
    return new HashSet<>(gone.used());
  }
}
