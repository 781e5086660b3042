package io.hardknocks.cli.report;

import io.hardknocks.api.record.AttemptsJson;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Listed;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.storage.AttemptQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;

/** Attempts of one kind, latest first. */
abstract class ListCommand extends ReportCommand {
  private static final Set<Outcome> FAILED =
      Set.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.REJECTED);

  private final UnaryOperator<AttemptQuery> kind;
  private final String none;

  private ListCommand(World world, UnaryOperator<AttemptQuery> kind, String none) {
    super(world);
    this.kind = kind;
    this.none = none;
  }

  /** All failures. */
  @Command(
      name = "failures",
      mixinStandardHelpOptions = true,
      description = "Attempts that failed, latest first.")
  static final class Failures extends ListCommand {
    Failures(World world) {
      super(world, query -> query.outcomes(FAILED), "no failures");
    }
  }

  /** All successes. */
  @Command(
      name = "successes",
      mixinStandardHelpOptions = true,
      description = "Attempts that succeeded, latest first.")
  static final class Successes extends ListCommand {
    Successes(World world) {
      super(world, query -> query.outcomes(Set.of(Outcome.SUCCEEDED)), "no successes");
    }
  }

  /** Failures that no later attempt fixed. */
  @Command(
      name = "unfixed",
      mixinStandardHelpOptions = true,
      description = "Failures that nothing has fixed yet, latest first.")
  static final class Unfixed extends ListCommand {
    Unfixed(World world) {
      super(world, AttemptQuery::unfixed, "nothing is unfixed");
    }
  }

  private Listed list(Hardknocks hardknocks) {
    return hardknocks.reports().listed(kind.apply(AttemptQuery.of(scope.scope(), scope.limit())));
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var listed = list(hardknocks);
    if (listed.attempts().isEmpty()) {
      terminal.line(none);
      return;
    }
    print(terminal, listed.attempts(), listed.fixedBy());
    mayGoOn(listed.attempts().size());
  }

  static void print(Terminal terminal, List<Headline> list, Map<AttemptId, AttemptId> fixedBy) {
    var table =
        new Table(
            terminal,
            "attempt",
            "started",
            "session",
            "stage",
            ">no",
            "outcome",
            "fixed by",
            "error");
    for (var attempt : list) {
      var fixing = fixedBy.get(attempt.id());
      table.row(
          attempt.id().value(),
          Words.time(attempt.startedAt()),
          Width.cut(attempt.stage().session(), 24),
          attempt.stage().name(),
          Integer.toString(attempt.turn().number()),
          Words.outcome(attempt.outcome()),
          fixing == null ? "" : fixing.value(),
          attempt.failure() == null ? "" : Headlines.of(attempt.failure()));
    }
    table.print();
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var listed = list(hardknocks);
    terminal.json(JsonObject.pretty(out -> AttemptsJson.write(out, listed)));
  }
}
