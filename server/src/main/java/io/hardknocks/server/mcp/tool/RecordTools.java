package io.hardknocks.server.mcp.tool;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.embedded.Recorded;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.problem.NotAllowed;
import io.hardknocks.server.mcp.tool.Tool.Effect;
import io.hardknocks.server.rest.Ran;
import io.hardknocks.server.rest.RunBody;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a model adds to the memory. */
final class RecordTools {
  private final Supplier<Hardknocks> memory;
  private final SubmissionReader reader;
  private final Toolbox.Running running;
  private final Runnable recorded;

  RecordTools(Toolbox.Parts parts) {
    memory = parts.memory();
    reader = parts.reader();
    running = parts.running();
    recorded = parts.recorded();
  }

  List<Tool> tools() {
    return List.of(recordAttempt(), runScript(), lessonFeedback());
  }

  private Tool recordAttempt() {
    return new Tool(
        "record_attempt",
        "Record an attempt",
        Role.INGEST,
        Effect.ADDS,
        "Keeps a script that you ran yourself and what came of it, failed or not: the success after"
            + " a failure is what teaches the fix. Call it after each run of code that you wrote,"
            + " with one session_id for all tries at one goal. Do not call it for what run_script"
            + " ran: that is recorded already; nor for commands that are no attempt at a goal.",
        Schema.requiring("session_id", "outcome", "script")
            .text("session_id", "the goal; the same for all tries at it")
            .oneOf(
                "outcome",
                Arrays.stream(Outcome.values()).map(Outcome::wire).toList(),
                "how it ended")
            .text("script", "the whole text that ran")
            .text("language", "python, javascript, shell …")
            .text("stderr", "what it printed there; with the stack trace, whole")
            .text("stdout", "what it printed there")
            .text("error", "the error text, where it is apart from stderr")
            .number("exit_code", "of the process")
            .number("duration_ms", "how long it took")
            .text("stage", "the step of the session (default: script)")
            .text("previous_attempt_id", "the attempt that this one betters")
            .text("user_prompt", "what was asked for")
            .text("ai_model", "the model that wrote it")
            .text("id", "yours, of this attempt: telling it twice keeps it once")
            .json(),
        this::record);
  }

  private Answer record(Asked asked) throws BadRecord {
    var reported = reader.report(asked.json(), ownProject(asked));
    var project = reported.attempt().stage().project();
    if (!asked.who().sees(project))
      throw new NotAllowed(
          "project: " + project + " (expected: " + asked.who().project() + ", the token's)");
    try (var lent = memory.get()) {
      var kept = lent.record(reported);
      recorded.run();
      return kept(kept);
    }
  }

  private static Project ownProject(Asked asked) {
    var own = asked.who().project();
    return own == null ? Project.DEFAULT : own;
  }

  private static Answer kept(Recorded kept) {
    var attempt = kept.attempt();
    var failure = attempt.failure();
    var answer =
        new Answer(head(kept))
            .fact("attempt", attempt.id().value())
            .fact("outcome", attempt.outcome().wire())
            .fact("fixed", kept.fixed().stream().map(fix -> fix.failed().value()).toList())
            .fact("waiting", kept.waiting());
    if (failure == null) return answer;
    return answer
        .fact("category", failure.category().wire())
        .fact("fingerprint", failure.fingerprint().value())
        .row(row -> row.say("error: ").quoted("error", failure.headline()));
  }

  private static String head(Recorded kept) {
    var attempt = kept.attempt();
    var fixed = kept.fixed().size();
    return "Recorded as "
        + attempt.id()
        + ", "
        + attempt.outcome().wire()
        + (fixed == 0 ? "" : "; it fixed " + fixed + (fixed == 1 ? " failure" : " failures"))
        + (attempt.failure() == null ? "" : ". Next: find_fix with attempt " + attempt.id())
        + ".";
  }

  private Tool runScript() {
    return new Tool(
        "run_script",
        "Run a script in the sandbox",
        Role.RUN,
        Effect.RUNS,
        "Runs a script in a sandbox without network and without the user's files, and records what"
            + " came of it. Call it to try code that needs nothing but itself. Do not call it for"
            + " code that needs the user's project, its files or the network: run that yourself,"
            + " then record_attempt.",
        Schema.requiring("script")
            .text("script", "the whole text")
            .text(
                "language",
                "python, javascript, typescript, shell, java … (default: by its #! line, else python)")
            .text("session_id", "the goal; the same for all tries at it")
            .text("stage", "the step of the session (default: script)")
            .text("previous_attempt_id", "the attempt that this one betters")
            .text("user_prompt", "what was asked for")
            .text("ai_model", "the model that wrote it")
            .texts("arguments", "of the script")
            .number("timeout_ms", "longest time (default: 30000)")
            .number("memory_bytes", "most memory (default: 536870912)")
            .json(),
        this::run);
  }

  private Answer run(Asked asked) throws Exception {
    return ran(running.run(RunBody.read(asked.json(), asked::project), asked.who()));
  }

  private static Answer ran(Ran ran) {
    var attempt = ran.recorded().attempt();
    var output = attempt.output();
    var answer =
        kept(ran.recorded())
            .fact("session_id", attempt.stage().session())
            .fact("exit_code", attempt.execution().exitCode());
    ran.told()
        .hints()
        .forEach(
            hint ->
                answer.row(
                    row ->
                        row.say("- known before: ")
                            .tell("line", hint.line())
                            .say(": ")
                            .quoted("fix", hint.fix())));
    if (!output.error().isBlank())
      answer.row(row -> row.say("error text:\n").tail("error_text", output.error()));
    if (!output.stderr().isBlank())
      answer.row(row -> row.say("stderr:\n").tail("stderr", output.stderr()));
    if (!output.stdout().isBlank())
      answer.row(row -> row.say("stdout:\n").tail("stdout", output.stdout()));
    return answer.orAsk("the resource hardknocks://attempt/" + attempt.id());
  }

  private Tool lessonFeedback() {
    return new Tool(
        "lesson_feedback",
        "Say whether a lesson helped",
        Role.INGEST,
        Effect.ADDS,
        "Keeps whether a lesson that you followed helped or was wrong, for the people who decide"
            + " about lessons; it activates and retires none. Call it once after you followed a"
            + " lesson and ran the code. Do not call it for a lesson that you did not follow.",
        Schema.requiring("lesson_id", "result")
            .text("lesson_id", "as check_before_run or get_lessons told it")
            .oneOf(
                "result",
                Arrays.stream(Feedback.Result.values()).map(Feedback.Result::wire).toList(),
                "what came of it")
            .text("comment", "what you saw, in a sentence or two")
            .text("session_id", "where")
            .json(),
        this::feedback);
  }

  private Answer feedback(Asked asked) {
    var result = Feedback.Result.ofWire(asked.required("result", "helped, did_not_help or wrong"));
    var id = asked.required("lesson_id", "the id of a lesson");
    var from = new Lessons.Sender(asked.who().name(), asked.text("session_id"));
    try (var lent = memory.get()) {
      var lesson = Visible.lesson(lent, id, asked.who()).lesson();
      lent.lessons().tell(lesson.id(), result, from, asked.text("comment"));
      recorded.run();
      return new Answer("Kept. Lesson " + lesson.id() + " stays " + lesson.state().wire() + ".")
          .fact("lesson", lesson.id().value())
          .fact("result", result.wire())
          .fact("state", lesson.state().wire());
    }
  }
}
