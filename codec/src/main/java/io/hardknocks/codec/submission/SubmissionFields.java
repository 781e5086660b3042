package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.Durations;
import io.hardknocks.codec.JsonValue;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one record while it is read. */
final class SubmissionFields {
  private @Nullable AttemptId id;
  private Project project;
  private @Nullable String session;
  private String stage = StageKey.SCRIPT;
  private String method = Turn.LLM;
  private @Nullable AttemptId previous;
  private @Nullable Instant startedAt;
  private @Nullable Duration duration;
  private @Nullable Outcome outcome;
  private @Nullable Integer exitCode;
  private Usage usage = Usage.UNKNOWN;
  private String language = "";
  private String script = "";
  private String prompt = "";
  private String model = "";
  private String promptVersion = "";
  private String stdout = "";
  private String stderr = "";
  private String error = "";
  private List<OutputFile> files = List.of();
  private List<StepFields> steps = List.of();
  private final TreeSet<String> tags = new TreeSet<>();
  private final TreeMap<String, String> attributes = new TreeMap<>();

  /**
   * @param project of a record that names none
   */
  SubmissionFields(Project project) {
    this.project = project;
  }

  void take(String name, JsonValue value) throws BadRecord {
    if (value.isNull()) return;
    switch (name) {
      case "id" -> id = new AttemptId(value.text(name));
      case "project" -> project = new Project(value.text(name));
      case "session_id" -> session = value.text(name);
      case "stage" -> stage = value.text(name);
      case "method" -> method = value.text(name);
      case "previous_attempt_id" -> previous = new AttemptId(value.text(name));
      case "started_at" -> startedAt = Timestamps.read(name, value);
      case "duration_ms" -> duration = Durations.ofMillis(name, value.number(name));
      case "outcome" -> outcome = Outcome.ofWire(value.text(name));
      case "exit_code" -> exitCode = exitCode(value);
      case "usage" -> usage = new UsageFields(attributes).read(value);
      case "language" -> language = value.text(name);
      case "script" -> script = value.text(name);
      case "user_prompt" -> prompt = value.text(name);
      case "ai_model" -> model = value.text(name);
      case "prompt_version" -> promptVersion = value.text(name);
      case "stdout" -> stdout = value.text(name);
      case "stderr" -> stderr = value.text(name);
      case "error" -> error = value.text(name);
      case "output_files" -> files = value.list(name, OutputFiles::read);
      case "steps" -> steps = value.list(name, StepFields::of);
      case "tags" -> tags.addAll(value.list(name, tag -> tag.text("tags")));
      // what we write beside a record and make anew when it comes back
      case "attempt", "failure", "fixed_by" -> value.pass();
      default -> attributes.put(name, value.raw());
    }
  }

  private static int exitCode(JsonValue value) throws BadRecord {
    long code = value.whole("exit_code");
    if (code != (int) code)
      throw new BadRecord("exit_code: " + code + " (expected: a 32-bit number)");
    return (int) code;
  }

  /** With the steps that it came with, or the one that its tokens tell of. */
  Reported reported(Supplier<AttemptId> ids, InstantSource clock) throws BadRecord {
    var attempt = submission(ids, clock);
    var found = new ArrayList<Step>();
    for (var fields : steps) {
      found.add(
          fields.step(
              attempt.stage(), attempt.id(), attempt.execution().startedAt(), found.size() + 1));
    }
    if (found.stream().noneMatch(step -> step.detail() instanceof Detail.ModelCall)) {
      var call = UsageCall.of(attempt);
      if (call != null) found.add(call);
    }
    return new Reported(attempt, found);
  }

  private Submission submission(Supplier<AttemptId> ids, InstantSource clock) throws BadRecord {
    if (session == null)
      throw new BadRecord("session_id: missing (expected: the name of a session)");
    if (outcome == null)
      throw new BadRecord(
          "outcome: missing (expected: succeeded, failed, timed_out, rejected or cancelled)");
    if (outcome == Outcome.SUCCEEDED && exitCode != null && exitCode != 0)
      throw new BadRecord(
          "exit_code: " + exitCode + " (expected: 0 or none of an attempt that succeeded)");
    return new Submission(
        id == null ? ids.get() : id,
        new StageKey(project, session, stage),
        new Turn(0, method, previous),
        new Source(language, script, prompt, model, promptVersion),
        new Execution(
            startedAt == null ? clock.instant() : startedAt, duration, outcome, exitCode, usage),
        new Output(stdout, stderr, error, files),
        new Labels(tags, attributes));
  }
}
