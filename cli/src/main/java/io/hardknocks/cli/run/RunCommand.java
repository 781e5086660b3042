package io.hardknocks.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.cli.check.PlaceHere;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.RunsOptions;
import io.hardknocks.cli.option.StageOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.view.HintView;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.ScriptLanguage;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.embedded.Recorded;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.engine.run.RunScript;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Turn;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a script in the sandbox and remembers what came of it. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run a script in the sandbox, understand its failure, remember both.")
final class RunCommand implements Callable<Integer> {
  /** The result is printed by then; what does not fit is pending. */
  private static final Duration PROVING = Duration.ofSeconds(3);

  private final World world;
  private final LaterProof later;

  @Mixin StoreOptions store;
  @Mixin StageOptions stage = new StageOptions();
  @Mixin RunsOptions runs;

  @Parameters(index = "0", paramLabel = "FILE", description = "the script")
  Path file = Path.of("");

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "after --: what the script gets")
  List<String> arguments = List.of();

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = Turn.LLM,
      description = "who made it: llm, programmatic … (default: ${DEFAULT-VALUE})")
  String method = Turn.LLM;

  @Option(
      names = "--previous",
      paramLabel = "ID",
      description = "the attempt that this one tries to better")
  @Nullable String previous;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "what the model was asked for")
  String prompt = "";

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = "",
      description = "the model that wrote it")
  String model = "";

  @Option(
      names = "--prompt-version",
      paramLabel = "V",
      defaultValue = "",
      description = "your name of the prompt's variant")
  String promptVersion = "";

  @Option(names = "--tag", paramLabel = "T", description = "may be given several times")
  Set<String> tags = Set.of();

  @Option(
      names = "--timeout",
      paramLabel = "30s",
      converter = Converters.Time.class,
      description = "longest wall time (default: 30s)")
  @Nullable Duration timeout;

  @Option(
      names = "--memory",
      paramLabel = "512m",
      converter = Converters.Size.class,
      description = "most memory (default: 512m)")
  @Nullable Long memory;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description = "a file or folder that it may read, under its own name")
  List<Path> inputs = List.of();

  @Option(
      names = "--keep-outputs",
      paramLabel = "DIR",
      description = "copy the files that it made to there")
  @Nullable Path keepOutputs;

  @Option(names = "--strict", description = "do not run what a lesson is sure of: exit code 3")
  boolean strict;

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  /** Whether there are lessons that did not fit into the time for proofs. */
  private boolean leftOver;

  RunCommand(World world, LaterProof later) {
    this.world = world;
    this.later = later;
    this.store = new StoreOptions(world);
    this.runs = new RunsOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
    if (!Files.isRegularFile(file))
      throw new UsageException(file + " is not a file (expected: a script)");
    for (var input : inputs)
      if (!Files.exists(input)) throw new NoSuchFileException(input.toString());
    if (memory != null && memory < Limits.LEAST_MEMORY)
      throw new UsageException(
          "--memory: "
              + memory
              + " bytes (expected: "
              + (Limits.LEAST_MEMORY >> 20)
              + "m or more)");
    var request = told();
    var how = runs.runs(store);
    var recorded = run(request, how);
    if (leftOver) later.start(store.folder(), runs);
    return exitCode(recorded);
  }

  private Recorded run(RunRequest request, Lessons.Runs how) throws IOException {
    try (var hardknocks = store.open()) {
      var recorded =
          strict && request.told().hints().stream().anyMatch(Hint::isCertain)
              ? hardknocks.refuse(request, how.sandbox())
              : hardknocks.run(request, how.sandbox(), how.policy());
      var report = new RunReport(world.terminal(), hardknocks, world.terminal().err());
      if (json) report.json(recorded, request.told());
      else report.text(recorded, request.told());
      report.proofs(hardknocks.lessons().proveTaughtBy(recorded.fixed(), how, PROVING), json);
      leftOver = !recorded.fixed().isEmpty() && !hardknocks.lessons().pending(null, how).isEmpty();
      return recorded;
    }
  }

  /**
   * The request, and what the lessons say of its script. The store is closed again before the
   * script runs: others may want it meanwhile. Who cannot have it runs untold.
   */
  private RunRequest told() throws IOException {
    try (var hardknocks = store.open()) {
      var request = request(hardknocks);
      if (!store.exists()) return request;
      var code = new String(Files.readAllBytes(file), UTF_8);
      var language = request.spec().interpreter().language().wire();
      var libraries = RunScript.libraries(request, code);
      var question = Question.of(request.stage(), language, code).with(libraries);
      var place = PlaceHere.of(language, code, file, request.spec().inputs());
      var answer = hardknocks.ask(question.at(place));
      var terminal = world.terminal();
      for (var hint : answer.hints())
        HintView.lines(terminal, hint).forEach(line -> terminal.line(terminal.err(), line));
      var gap = LearningView.gap(hardknocks);
      if (gap != null) terminal.line(terminal.err(), gap);
      return request.told(answer);
    }
  }

  private RunRequest request(Hardknocks hardknocks) {
    var named =
        previous == null
            ? null
            : hardknocks.reports().attempt(hardknocks.reports().attemptId(previous));
    var key = stage.keyOr(named == null ? sessionOf(file) : named.stage().session());
    AttemptId before = named == null ? null : named.id();
    return new RunRequest(
        spec(),
        key,
        new Turn(0, method, before),
        new RunRequest.Prompt(prompt, model, promptVersion),
        tags);
  }

  /** One goal for each file: running it again after a change is the next attempt. */
  static String sessionOf(Path file) {
    var path = file.toAbsolutePath().normalize();
    return path.getFileName() + "@" + "%08x".formatted(path.hashCode());
  }

  private RunSpec spec() {
    return RunSpec.of(file, world.interpreters().find(ScriptLanguage.of(file), file))
        .withArguments(arguments)
        .withInputs(inputs)
        .withLimits(limits())
        .keepingOutputs(keepOutputs);
  }

  private Limits limits() {
    var limits = timeout == null ? Limits.DEFAULT : Limits.DEFAULT.withWall(timeout);
    return memory == null ? limits : limits.withMemory(memory);
  }

  private static int exitCode(Recorded recorded) {
    return switch (recorded.attempt().outcome()) {
      case SUCCEEDED -> Exit.DONE;
      case REJECTED -> Exit.REFUSED;
      case FAILED, TIMED_OUT, CANCELLED -> Exit.SCRIPT_FAILED;
    };
  }
}
