package io.hardknocks.analysis.edits;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.edits.evidence.ErrorEvidence;
import io.hardknocks.analysis.edits.evidence.Repetition;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.line.CommentedDependencies;
import io.hardknocks.analysis.edits.line.LineDiff;
import io.hardknocks.analysis.edits.named.NamedEdit;
import io.hardknocks.analysis.edits.named.Scripts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.statement.ScriptDiff;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Edit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what fixed a script: typed facts about the difference, those first that the error points
 * at. Pure, thread-safe, and takes any text.
 */
public final class EditMiner {
  /** An error that formatting alone can cure. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "SyntaxError|IndentationError|TabError|[Uu]nexpected|[Pp]arse error|[Uu]nicode|invalid .{0,12}literal");

  /** The facts, best first; empty only when both scripts are the same but for formatting. */
  public List<Edit> mine(Change change) {
    try {
      return mine(change, Grammar.of(change.language()));
    } catch (StackOverflowError nestedTooDeep) {
      return mine(change, Optional.empty());
    }
  }

  private static List<Edit> mine(Change change, Optional<Grammar> known) {
    var window = Window.of(change.failingCode(), change.fixedCode());
    var facts = new Facts();
    var read =
        known
            .map(grammar -> scripts(window, Reading.of(grammar), facts))
            .orElseGet(() -> lines(window, change.language(), facts));
    if (facts.isEmpty() && SYNTAX.matcher(change.errorText()).find()) {
      new LineDiff(facts, change.language()).formatting(window.before(), window.after());
    }
    if (facts.isEmpty()) CommentedDependencies.diff(window.before(), window.after(), facts);
    var evidence = ErrorEvidence.of(change.errorText(), read.before(), read.after());
    var named =
        known
            .map(Reading::of)
            .map(reading -> new Scripts(reading, read.before(), read.after()))
            .map(scripts -> NamedEdit.of(evidence.message(), scripts, facts))
            .orElse(List.of());
    return ranked(facts, named, evidence, window.lines());
  }

  private record Read(List<Statement> before, List<Statement> after) {}

  private static Read scripts(Window window, Reading reading, Facts facts) {
    var read = new Read(reading.statements(window.before()), reading.statements(window.after()));
    new ScriptDiff(facts, reading).diff(read.before, read.after);
    return read;
  }

  private static Read lines(Window window, String language, Facts facts) {
    boolean shell = LineDiff.isShell(language);
    var read =
        new Read(Reading.lines(window.before(), shell), Reading.lines(window.after(), shell));
    new LineDiff(facts, language).diff(read.before, read.after);
    return read;
  }

  private static List<Edit> ranked(
      Facts facts, List<Fact> named, ErrorEvidence evidence, int linesBefore) {
    Map<String, Edit> edits = new LinkedHashMap<>();
    var repetition = new Repetition(facts.all());
    for (var fact : facts.all()) {
      if (evidence.isNotation(fact)) continue;
      var edit = edit(fact, evidence.relevance(fact, repetition), linesBefore);
      edits.merge(fact.identity(), edit, (a, b) -> b.relevance() > a.relevance() ? b : a);
    }
    var first =
        named.stream()
            .map(fact -> edits.get(fact.identity()))
            .filter(Objects::nonNull)
            .max(Comparator.comparingDouble(Edit::relevance));
    return Ranking.of(edits.values(), first);
  }

  private static Edit edit(Fact fact, double relevance, int linesBefore) {
    return new Edit(
        fact.strategy(),
        cut(fact.from()),
        cut(fact.to()),
        cut(fact.symbol()),
        linesBefore + Math.max(1, fact.before().line()),
        relevance);
  }

  private static String cut(String text) {
    return text.length() <= Edit.LONGEST ? text : text.substring(0, Edit.LONGEST - 1) + "…";
  }
}
