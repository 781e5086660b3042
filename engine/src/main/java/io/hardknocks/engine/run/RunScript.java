package io.hardknocks.engine.run;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.analysis.symbols.LibraryVersions;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.engine.JsonTexts;
import io.hardknocks.engine.Offline;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Source;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Violation;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.interpreter.InstalledLibraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a script against the policy, runs it in the sandbox, and says what came of it.
 * Thread-safe.
 */
public final class RunScript {
  private final Sandbox sandbox;
  private final @Nullable Policy policy;
  private final Supplier<AttemptId> ids;
  private final InstantSource clock;

  /**
   * A runner.
   *
   * @param policy {@code null} to run whatever comes
   */
  public RunScript(
      Sandbox sandbox, @Nullable Policy policy, Supplier<AttemptId> ids, InstantSource clock) {
    this.sandbox = sandbox;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Runs a script to its end.
   *
   * @throws io.hardknocks.sandbox.CannotRunException when it could not be started
   * @throws UncheckedIOException when it could not be read
   */
  public Submission run(RunRequest request) {
    var script = read(request);
    var startedAt = clock.instant();
    var violations =
        policy == null ? List.<Violation>of() : policy.check(languageOf(request), script);
    if (!violations.isEmpty()) {
      return rejected(
          request,
          script,
          startedAt,
          violations.stream().map(violation -> "PolicyError: " + violation.message()).toList());
    }
    return ran(request, script, startedAt, sandbox.run(request.spec()));
  }

  private static String read(RunRequest request) {
    try {
      return new String(Files.readAllBytes(request.spec().script()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a script for what the lessons said of it.
   *
   * @throws UncheckedIOException when it could not be read
   */
  public Submission refuse(RunRequest request) {
    var reasons =
        request.told().hints().stream()
            .filter(Hint::isCertain)
            .map(hint -> "LessonError: line " + hint.line() + ": " + hint.fix())
            .toList();
    return rejected(request, read(request), clock.instant(), reasons);
  }

  private Submission rejected(
      RunRequest request, String script, Instant startedAt, List<String> reasons) {
    var error = String.join("\n", reasons);
    var execution = new Execution(startedAt, Duration.ZERO, Outcome.REJECTED, null, Usage.UNKNOWN);
    return submission(request, script, execution, new Output("", "", error, List.of()));
  }

  private Submission ran(RunRequest request, String script, Instant startedAt, RunResult result) {
    var execution =
        new Execution(startedAt, result.wall(), outcome(result), exitCode(result), result.usage());
    var output =
        new Output(
            result.stdout().text(),
            result.stderr().text(),
            error(result),
            result.outputs().files());
    return submission(request, script, execution, output);
  }

  private Submission submission(
      RunRequest request, String script, Execution execution, Output output) {
    var prompt = request.prompt();
    return new Submission(
        ids.get(),
        request.stage(),
        request.turn(),
        new Source(languageOf(request), script, prompt.text(), prompt.model(), prompt.version()),
        execution,
        output,
        new Labels(new TreeSet<>(request.tags()), attributes(request, script)));
  }

  /** How it was run, the versions of what the script imports, and what lessons said of it. */
  private SortedMap<String, String> attributes(RunRequest request, String script) {
    var attributes = new TreeMap<>(RunRecord.of(request.spec()).attributes());
    attributes.putAll(Offline.attributes(sandbox));
    var versions = libraries(request, script);
    if (!versions.isEmpty())
      attributes.put(LibraryVersions.ATTRIBUTE, LibraryVersions.json(versions));
    var shown = request.told().hints().stream().map(hint -> hint.lesson().id().value());
    put(attributes, RunRecord.SHOWN, shown);
    put(attributes, "lessons_withheld", request.told().withheld().map(LessonId::value));
    return attributes;
  }

  /** The versions of what a script imports, as it would find them. */
  public static Map<String, String> libraries(RunRequest request, String script) {
    var imported = ScriptSymbols.of(languageOf(request), script).roots();
    return InstalledLibraries.of(request.spec(), imported);
  }

  private static void put(Map<String, String> attributes, String name, Stream<String> texts) {
    var distinct = texts.distinct().toList();
    if (!distinct.isEmpty()) attributes.put(name, JsonTexts.write(distinct));
  }

  private static String languageOf(RunRequest request) {
    return request.spec().interpreter().language().wire();
  }

  private static Outcome outcome(RunResult result) {
    return switch (result.ending()) {
      case TIMED_OUT, CPU -> Outcome.TIMED_OUT;
      case CANCELLED -> Outcome.CANCELLED;
      case SIGNALLED, MEMORY, PROCESSES, DISK -> Outcome.FAILED;
      case EXITED ->
          Integer.valueOf(0).equals(result.exitCode()) ? Outcome.SUCCEEDED : Outcome.FAILED;
    };
  }

  /** As a shell would report it: 128 and the signal, when a signal ended it. */
  private static @Nullable Integer exitCode(RunResult result) {
    return result.ending() == Ending.SIGNALLED
        ? Integer.valueOf(128 + result.exit().signal())
        : result.exitCode();
  }

  /** What the script cannot have said itself, in the form that the rules read. */
  private static String error(RunResult result) {
    return switch (result.ending()) {
      case TIMED_OUT, CPU -> "TimeLimitError: " + result.reason();
      case MEMORY -> "MemoryLimitError: " + result.reason();
      case PROCESSES -> "ProcessLimitError: " + result.reason();
      case DISK -> "DiskLimitError: " + result.reason();
      case EXITED, SIGNALLED, CANCELLED -> "";
    };
  }
}
