package io.hardknocks.engine.lesson;

import io.hardknocks.engine.record.Understand;
import io.hardknocks.engine.run.RunRecord;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.engine.run.RunScript;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Runs scripts of kept attempts again, as they were run. Nothing of it is kept. */
public final class Replay {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** A script that ran into its limit of time is only run into it again when that is short. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(5);

  private final RunScript runner;
  private final Understand understand;
  private final BiFunction<Language, Path, Interpreter> interpreters;

  /**
   * @param runner with the policy that applies
   */
  public Replay(
      RunScript runner,
      Understand understand,
      BiFunction<Language, Path, Interpreter> interpreters) {
    this.runner = runner;
    this.understand = understand;
    this.interpreters = interpreters;
  }

  /** An attempt cannot be run again; the message says why. */
  static final class Impossible extends Exception {
    Impossible(String message) {
      super(message);
    }
  }

  /** What {@code script} does now, run as {@code attempt} was. */
  Attempt run(Attempt attempt, String script) throws Impossible {
    var record = record(attempt);
    var language = Language.ofWire(attempt.source().language());
    if (language == null) throw new Impossible("we do not run " + attempt.source().language());
    requireWhole(attempt, script);
    for (var input : record.inputs()) {
      if (!Files.exists(input)) throw new Impossible("its input " + input + " is not there");
    }
    return inFolder(attempt, record, language, script);
  }

  private static RunRecord record(Attempt attempt) throws Impossible {
    try {
      return RunRecord.of(attempt.labels());
    } catch (IllegalArgumentException e) {
      throw new Impossible("how it was run cannot be read");
    }
  }

  private static void requireWhole(Attempt attempt, String script) throws Impossible {
    if (attempt.outcome() == Outcome.REJECTED) throw new Impossible("it was refused, not run");
    if (script.isBlank()) throw new Impossible("its script was not recorded");
    if (script.contains("[redacted:")) throw new Impossible("a secret was taken out of its script");
    if (script.contains("characters cut …]")) throw new Impossible("its script was cut");
    if (attempt.labels().attributes().toString().contains("[redacted:"))
      throw new Impossible("a secret was taken out of its arguments");
  }

  private Attempt inFolder(Attempt attempt, RunRecord record, Language language, String script)
      throws Impossible {
    try {
      var folder = Files.createTempDirectory("hardknocks-replay-");
      try {
        var file = folder.resolve(name(record, language));
        Files.writeString(file, script, StandardCharsets.UTF_8);
        return understood(attempt, spec(attempt, record, file, interpreters.apply(language, file)));
      } finally {
        delete(folder);
      }
    } catch (CannotRunException e) {
      throw new Impossible(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(RunRecord record, Language language) {
    return record.file().isEmpty() || record.file().contains("/")
        ? "script." + language.extension()
        : record.file();
  }

  private Attempt understood(Attempt attempt, RunSpec spec) throws Impossible {
    var request =
        new RunRequest(spec, attempt.stage(), attempt.turn(), RunRequest.Prompt.UNKNOWN, Set.of());
    var ran = understand.understand(understand.clean(runner.run(request)));
    if (ran.outcome() == Outcome.REJECTED) throw new Impossible("the policy refuses it");
    if (ran.outcome() == Outcome.CANCELLED) throw new Impossible("interrupted");
    return ran;
  }

  private static RunSpec spec(Attempt attempt, RunRecord record, Path file, Interpreter interpreter)
      throws Impossible {
    return new RunSpec(
        file,
        interpreter,
        record.arguments(),
        record.inputs(),
        limits(attempt, record),
        Map.of(),
        null);
  }

  private static Limits limits(Attempt attempt, RunRecord record) throws Impossible {
    var wall = record.wall() == null ? LONGEST : record.wall();
    if (attempt.outcome() == Outcome.TIMED_OUT
        && (record.wall() == null || wall.compareTo(LONGEST_TIMEOUT) > 0)) {
      throw new Impossible(
          "it ran out of time, and its limit is "
              + (record.wall() == null ? "not known" : "more than 5 s"));
    }
    var limits = Limits.DEFAULT.withWall(wall.compareTo(LONGEST) < 0 ? wall : LONGEST);
    return record.memory() == null ? limits : limits.withMemory(record.memory());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var path : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    }
  }
}
