package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person does to a script while repairing it that leaves its meaning alone: other names for
 * variables, values moved into variables and out of them.
 */
public final class Rewriting {
  private final Reading reading;
  private final Locals locals;
  private final Temporaries gone;
  private final Temporaries made;

  private Rewriting(Reading reading, Locals locals, Temporaries gone, Temporaries made) {
    this.reading = reading;
    this.locals = locals;
    this.gone = gone;
    this.made = made;
  }

  /** Reads each statement as it is written. */
  public static Rewriting none(Reading reading) {
    return of(Alignment.of(List.of(), List.of()), reading);
  }

  public static Rewriting of(Alignment alignment, Reading reading) {
    var before = Scopes.of(alignment.before());
    var after = Scopes.of(alignment.after());
    var gone = new ArrayList<Integer>();
    var made = new ArrayList<Integer>();
    for (int i = 0; i < alignment.before().size(); i++) if (alignment.to(i) < 0) gone.add(i);
    for (int j = 0; j < alignment.after().size(); j++) if (alignment.from(j) < 0) made.add(j);
    return new Rewriting(
        reading,
        Locals.of(alignment, before, after),
        Temporaries.of(
            alignment.before(), gone, before, reading, new KnownNames(after, alignment::to)),
        Temporaries.of(
            alignment.after(), made, after, reading, new KnownNames(before, alignment::from)));
  }

  /** A statement of the fixing script. */
  public Term after(Statement statement) {
    return reading.term(made.inlined(statement));
  }

  /** The same as it is written; empty where no value was put into it. */
  public Optional<Term> written(Statement statement) {
    return made.inlined(statement).equals(statement)
        ? Optional.empty()
        : Optional.of(reading.term(statement));
  }

  /** Whether a name in it stands for what a mapping, which is new too, has under a key. */
  public boolean looksUp(Statement statement) {
    return made.looksUp(statement);
  }

  /** A statement of the failing script, by the names of what it became. */
  public Term before(Statement statement, Term now) {
    return before(statement, reading.term(gone.inlined(statement)), now);
  }

  /** The same as it is written; empty where no value was put into it. */
  public Optional<Term> written(Statement statement, Term now) {
    return gone.inlined(statement).equals(statement)
        ? Optional.empty()
        : Optional.of(before(statement, reading.term(statement), now));
  }

  private Term before(Statement statement, Term read, Term now) {
    var term = locals.rename(statement, read);
    var bound = BoundNames.renamed(term, now);
    return bound.isEmpty() ? term : term.renamed(bound);
  }

  /** Numbers of added statements whose value has been compared elsewhere. */
  public Set<Integer> told() {
    return new HashSet<>(made.used());
  }

  /** Numbers of removed statements whose value has been compared elsewhere. */
  public Set<Integer> moved() {
    return new HashSet<>(gone.used());
  }
}
