package io.hardknocks.cli.record;

import io.hardknocks.api.record.SessionJson;
import io.hardknocks.cli.option.ProjectOption;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Texts;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.view.ScriptDiff;
import io.hardknocks.cli.view.Timeline;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.engine.report.Journey;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A session: each attempt, and what changed from one to the next. */
@Command(
    name = "session",
    mixinStandardHelpOptions = true,
    description = "The journey of a session: each attempt, and what changed between them.")
final class SessionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "ID", description = "the session")
  String session = "";

  @Option(names = "--json", description = "print JSON")
  boolean json;

  SessionCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      var story = hardknocks.pipelines().story(project.project(), session);
      if (json) terminal.json(JsonObject.pretty(out -> SessionJson.write(out, story)));
      else print(terminal, story);
      return Exit.DONE;
    }
  }

  private static Journey journey(Story story) {
    return new Journey(story.project(), story.session(), story.attempts(), story.fixes());
  }

  static void print(Terminal terminal, Story story) {
    terminal.line(
        terminal.bold("session " + story.session()) + terminal.dim("  project " + story.project()));
    Timeline.print(terminal, story);
    errors(terminal, story);
    var journey = journey(story);
    var fixedBy = Fix.byFailed(journey.fixes());
    journey.stages().forEach((name, attempts) -> stage(terminal, name, attempts, fixedBy));
  }

  private static void errors(Terminal terminal, Story story) {
    if (story.steps().isEmpty() || story.errors().isEmpty()) return;
    var table = new Table(terminal, ">count", "last seen", "category", "error");
    for (var error : story.errors()) {
      table.row(
          error.occurrences() + "",
          Words.time(error.lastSeen()),
          error.verdict().category().wire(),
          Texts.oneLine(error.headline()));
      table.note("first seen " + Words.time(error.firstSeen()) + ", " + fixable(error.verdict()));
    }
    table.print();
  }

  private static String fixable(Verdict verdict) {
    var how = verdict.fixable() ? "fixable in the code" : "not fixable in the code";
    var auto = verdict.autoRecoverable() ? ", auto-recoverable" : "";
    return how + auto + (verdict.suggestedFix().isEmpty() ? "" : ": " + verdict.suggestedFix());
  }

  private static void stage(
      Terminal terminal, String name, List<Attempt> attempts, Map<AttemptId, AttemptId> fixedBy) {
    terminal.line(
        "stage "
            + name
            + ": "
            + attempts.stream().map(SessionCommand::step).collect(Collectors.joining(" → ")));
    for (int i = 0; i < attempts.size(); i++) {
      var attempt = attempts.get(i);
      if (i > 0)
        ScriptDiff.print(
            terminal, attempts.get(i - 1).source().script(), attempt.source().script());
      attempt(terminal, attempt, fixedBy.get(attempt.id()));
    }
  }

  private static String step(Attempt attempt) {
    return "attempt " + attempt.turn().number() + " " + Words.outcome(attempt.outcome());
  }

  private static void attempt(
      Terminal terminal, Attempt attempt, @org.jspecify.annotations.Nullable AttemptId fixing) {
    var text = step(attempt);
    var mark =
        attempt.outcome() == Outcome.SUCCEEDED
            ? terminal.green("✓ " + text)
            : terminal.red("✗ " + text);
    terminal.line(
        "  "
            + mark
            + terminal.dim(
                "  "
                    + attempt.turn().method()
                    + ", "
                    + Words.time(attempt.execution().startedAt())
                    + ", "
                    + Words.duration(attempt.execution().duration())
                    + ", "
                    + attempt.id()));
    var warned = WarnedOf.of(attempt);
    if (!warned.isEmpty()) terminal.line("      warned " + warned);
    if (attempt.failure() != null) {
      FailureView.lines(terminal, attempt.failure())
          .forEach(line -> terminal.line("      " + line));
      terminal.line("      " + (fixing == null ? "nothing fixed it" : "fixed by " + fixing));
    }
  }
}
