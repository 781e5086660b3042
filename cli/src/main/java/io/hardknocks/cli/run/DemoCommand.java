package io.hardknocks.cli.run;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.report.ErrorsCommand;
import io.hardknocks.cli.report.SummaryCommand;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.view.HintView;
import io.hardknocks.cli.view.ScriptDiff;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.engine.gate.Corrected;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.interpreter.Interpreters;
import io.hardknocks.storage.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job on the example sessions: failing attempts first, then the ones that fixed them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Run the example sessions into a fresh store and show what is learned.")
final class DemoCommand implements Callable<Integer> {
  private static final Limits LIMITS =
      Limits.DEFAULT.withWall(Duration.ofSeconds(3)).withMemory(256 << 20);
  private static final Duration PROVING = Duration.ofSeconds(5);
  private static final int PATTERNS = 20;

  private final World world;
  private final Terminal terminal;

  @Mixin StoreOptions store;

  DemoCommand(World world) {
    this.world = world;
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    var examples = Path.of(System.getProperty("hardknocks.home", "."), "examples", "sessions");
    if (!Files.isDirectory(examples))
      throw new UsageException(examples + " is not there (expected: the example sessions)");
    var data = freshFolder();
    var sandbox = world.sandboxes().choose("auto");
    var repeat = examples.resolveSibling("repeat").resolve("report.py");
    try (var hardknocks = Hardknocks.open(data)) {
      terminal.line(
          terminal.bold("Running the example sessions in " + sandbox.name() + ", into " + data)
              + "\n");
      for (var number : List.of("1", "2")) {
        for (var session : sessions(examples)) attempt(hardknocks, sandbox, session, number);
      }
      results(hardknocks);
      repeat(hardknocks, repeat);
    }
    next(data, repeat);
    return Exit.DONE;
  }

  private Path freshFolder() throws IOException {
    var named = store.named();
    if (named == null) return Files.createTempDirectory("hardknocks-demo-");
    if (Files.isDirectory(named)) {
      try (Stream<Path> files = Files.list(named)) {
        if (files.findAny().isPresent())
          throw new UsageException(
              "--data: "
                  + named
                  + " is not empty (expected: a new folder, the demo wants a fresh store)");
      }
    }
    return named;
  }

  private static List<Path> sessions(Path examples) throws IOException {
    try (Stream<Path> folders = Files.list(examples)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void attempt(Hardknocks hardknocks, Sandbox sandbox, Path session, String number)
      throws IOException {
    var script = script(session, number);
    if (script == null) return;
    var name = String.valueOf(session.getFileName());
    var prompt = Files.readString(session.resolve("prompt.txt")).strip();
    terminal.line(terminal.dim("“" + prompt + "”"));
    var request =
        new RunRequest(
            RunSpec.of(script, world.interpreters().find(Interpreters.languageOf(script)))
                .withLimits(LIMITS),
            new StageKey(Project.DEFAULT, name, StageKey.SCRIPT),
            new Turn(0, Turn.LLM, null),
            new RunRequest.Prompt(prompt, "", ""),
            Set.of("demo"));
    var recorded = hardknocks.run(request, sandbox, Policy.standard());
    var report = new RunReport(terminal, hardknocks, terminal.out());
    report.diagnosis(recorded);
    var runs = new Lessons.Runs(sandbox, Policy.standard(), world.interpreters()::find);
    report.proofs(hardknocks.lessons().proveTaughtBy(recorded.fixed(), runs, PROVING), false);
    terminal.line("");
    terminal.out().flush();
  }

  private static @Nullable Path script(Path session, String number) throws IOException {
    try (Stream<Path> files = Files.list(session)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(number + "."))
          .findFirst()
          .orElse(null);
    }
  }

  private void results(Hardknocks hardknocks) {
    title("Summary");
    SummaryCommand.print(terminal, hardknocks.reports().summary(Scope.ALL));
    title("Error patterns and what fixed them");
    ErrorsCommand.print(terminal, hardknocks.reports().errors(Scope.ALL, PATTERNS));
    title("What to tell the model next time (hardknocks context)");
    terminal
        .out()
        .print(hardknocks.reports().context(PromptContext.Request.of(Scope.ALL, 3)).text());
  }

  private void repeat(Hardknocks hardknocks, Path script) throws IOException {
    title("The same mistakes again, in another script and spelled otherwise (hardknocks check)");
    var code = Files.readString(script);
    var question = new Question(Project.DEFAULT, null, "python", code, false);
    var hints = hardknocks.check(question, Policy.standard()).hints();
    hints.forEach(hint -> HintView.lines(terminal, hint).forEach(terminal::line));
    var corrected = Corrected.of(code, hints);
    if (corrected.made().isEmpty()) return;
    terminal.line("\nCorrected without asking a model (hardknocks check --fix)");
    ScriptDiff.print(terminal, code, corrected.script());
  }

  private void title(String text) {
    terminal.line("\n" + terminal.bold(text));
  }

  private void next(Path data, Path repeat) {
    title("Try next");
    var called = world.environment().getOrDefault("HARDKNOCKS_CALLED", "hardknocks");
    terminal.line(
        "  export HARDKNOCKS_DATA="
            + data
            + "    # this demo's memory, for all that is named above");
    for (var line :
        List.of(
            "check " + repeat + " --fix",
            "session sales-report",
            "unfixed",
            "recommendations",
            "run YOUR_SCRIPT.py    # in another terminal, into your own memory: "
                + called
                + " config")) terminal.line("  " + called + " " + line);
  }
}
