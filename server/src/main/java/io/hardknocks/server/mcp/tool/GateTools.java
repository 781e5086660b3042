package io.hardknocks.server.mcp.tool;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.Remedy;
import io.hardknocks.api.gate.CheckJson;
import io.hardknocks.embedded.Checked;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Violation;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.sandbox.Language;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.mcp.tool.Tool.Effect;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known before code is written or run. */
final class GateTools {
  private static final int MOST_LESSONS = 20;

  private final Supplier<Hardknocks> memory;
  private final Supplier<@Nullable Policy> policy;
  private final InstantSource clock;

  GateTools(Supplier<Hardknocks> memory, Supplier<@Nullable Policy> policy, InstantSource clock) {
    this.memory = memory;
    this.policy = policy;
    this.clock = clock;
  }

  List<Tool> tools() {
    return List.of(checkBeforeRun(), getLessons());
  }

  private Tool checkBeforeRun() {
    return new Tool(
        "check_before_run",
        "Check a script before it runs",
        Role.READ,
        Effect.READS,
        "Says which lines of a script failed before in this team's runs, with the proven fix, and"
            + " what the sandbox policy forbids. Call it each time before you run or hand over"
            + " code that you wrote or changed, with the whole script. It runs nothing and takes"
            + " milliseconds. Do not call it for an error that already happened: use"
            + " explain_failure or find_fix.",
        Schema.requiring("script")
            .text("script", "the whole text of the script")
            .text(
                "language",
                "python, javascript, typescript, shell, java … (default: by its #! line, else python)")
            .text(
                "session_id",
                "the goal that the script is for; the same for all tries at it. Whether lessons"
                    + " help is measured by it")
            .text("stage", "the step of the session (default: script)")
            .flag("candidates", "also lessons that no run proves yet, labelled so")
            .json(),
        this::check);
  }

  private Answer check(Asked asked) {
    var script = asked.required("script", "the text of a script");
    var question =
        new Question(
            asked.oneProject(),
            asked.stage(),
            asked.text("language", Language.ofScript(script).wire()),
            script,
            asked.flag("candidates"));
    try (var lent = memory.get()) {
      return answer(lent.check(question, policy.get()), CheckJson.Seen.of(lent, question));
    }
  }

  private static Answer answer(Checked checked, CheckJson.Seen seen) {
    var answer =
        new Answer(head(checked, seen))
            .fact("verdict", verdict(checked, seen))
            .rows(checked.violations(), GateTools::violation)
            .rows(checked.hints(), GateTools::hint)
            .orAsk("correct what is told here, then check again");
    var failed = seen.failed();
    if (failed != null) answer.row(row -> same(row, failed));
    var unread = seen.unread();
    if (unread != null)
      answer.row(row -> row.say("- not checked whole: ").quoted("unchecked", unread));
    return answer;
  }

  private static String verdict(Checked checked, CheckJson.Seen seen) {
    if (!checked.violations().isEmpty()) return "forbidden";
    if (!checked.hints().isEmpty() || seen.failed() != null) return "failed_before";
    return seen.unread() == null ? "clear" : "unchecked";
  }

  private static String head(Checked checked, CheckJson.Seen seen) {
    if (checked.isClear())
      return seen.failed() != null
          ? "This very script failed before: change it before you run it."
          : seen.unread() != null
              ? "It could not be checked whole."
              : "Nothing in it is known to fail.";
    return checked.violations().size()
        + " forbidden by the policy, "
        + checked.hints().size()
        + " that failed before. Correct them before you run it.";
  }

  private static void same(Row row, Attempt failed) {
    var failure = failed.failure();
    row.put("kind", "failed_before").say("- this very script failed: ");
    row.quoted("error", failure == null ? "" : failure.headline());
    row.say("  (").tell("attempt", failed.id().value()).say(")");
  }

  private static void violation(Row row, Violation violation) {
    row.put("kind", "forbidden").put("line", violation.line()).put("rule", violation.rule());
    row.say("- forbidden: ").quoted("message", violation.message());
  }

  private static void hint(Row row, Hint hint) {
    var warning = hint.warning();
    row.put("kind", "failed_before");
    row.say("- ").tell("line", hint.line()).say(": ").quoted("error", hint.what());
    row.say("\n  FIX: ").quoted("fix", hint.fix());
    if (!warning.from().isEmpty()) edit(row, warning);
    row.say("\n  [").say(hint.proven() ? "proven" : "unproven").say(", ").say(hint.seenWhen());
    if (hint.seen() != null) row.put("seen", hint.seen().toString());
    row.say(", ").tell("lesson", hint.lesson().id().value());
    row.say("]").put("proven", hint.proven());
  }

  /** Advice that is to be followed by hand names what fails, and nothing to write instead. */
  private static void edit(Row row, Warning warning) {
    row.say("  (").quoted("from", warning.from());
    if (!warning.to().isEmpty()) row.say(" → ").quoted("to", warning.to());
    row.say(")");
  }

  private Tool getLessons() {
    return new Tool(
        "get_lessons",
        "Get lessons for a task",
        Role.READ,
        Effect.READS,
        "What this team learned from past failures that matters to a task: errors that came up and"
            + " the fixes that worked. Call it once before you write code for a new task, with the"
            + " task in a sentence; or with lesson_id for all about one lesson. Do not call it for"
            + " code that is written already: check_before_run is exact.",
        Schema.requiring()
            .text("task", "what the code is to do, in the words of the request")
            .text("code", "a script that you go on from, if there is one")
            .text("language", "only lessons of this language")
            .text("session_id", "the goal; whether lessons help is measured by it")
            .text("lesson_id", "only this lesson, with its evidence")
            .text("since", "only failures since then: 7d, 2026-11-02")
            .number("limit", "at most so many (default: 3)")
            .json(),
        this::lessons);
  }

  private Answer lessons(Asked asked) {
    var id = asked.optional("lesson_id");
    try (var lent = memory.get()) {
      return id == null ? chosen(lent, asked) : one(Visible.lesson(lent, id, asked.who()));
    }
  }

  private Answer chosen(Hardknocks lent, Asked asked) {
    var need = Need.of(asked.text("task"), asked.text("code"), asked.text("language"));
    int limit = Math.min(asked.limit(PromptContext.Request.LIMIT), MOST_LESSONS);
    // what is shown is kept as shown: so no more than fits with the words around it
    var request =
        new PromptContext.Request(
            asked.scope(clock), need, limit, asked.budget() / 3, asked.stage());
    var remedies = lent.reports().context(request).remedies();
    return new Answer(
            remedies.isEmpty()
                ? "No lesson matters to this, or none fits into max_tokens."
                : remedies.size() + " lessons, the most relevant first.")
        .rows(remedies, GateTools::remedy)
        .orAsk("the ids are of get_lessons with lesson_id");
  }

  private static void remedy(Row row, Remedy remedy) {
    var seen = remedy.failure();
    row.say("- ").tell("category", seen.category()).say(": ").quoted("error", seen.message());
    row.say("  (").tell("occurrences", seen.occurrences()).say(")");
    row.say("\n  FIX: ").quoted("fix", remedy.fix());
    row.say("  [").say(remedy.proven() ? "proven" : "unproven").say(", ");
    row.tell("id", remedy.name()).say("]").put("proven", remedy.proven());
  }

  private static Answer one(LessonReport report) {
    var lesson = report.lesson();
    var effect = report.life().effect();
    return new Answer("Lesson " + lesson.id() + " is " + lesson.state().wire() + ".")
        .fact("lesson", lesson.id().value())
        .fact("state", lesson.state().wire())
        .fact("origin", lesson.origin().wire())
        .fact("proven", report.life().proven())
        .fact("fixes", lesson.evidence().fixes())
        .fact("sessions_shown", effect.shown().sessions())
        .fact("repeated_when_shown", effect.shown().repeated())
        .fact("sessions_withheld", effect.withheld().sessions())
        .fact("repeated_when_withheld", effect.withheld().repeated())
        .row(row -> row.say("advice: ").quoted("advice", lesson.advice().sentence()))
        .rows(
            List.of(lesson.advice()).stream().filter(a -> !a.after().isBlank()).toList(),
            GateTools::change)
        .rows(
            lesson.evidence().pairs(),
            (row, pair) ->
                row.tell("failed", pair.failed().value())
                    .say(", ")
                    .tell("fixed_by", pair.fixing().value()));
  }

  private static void change(Row row, Advice advice) {
    row.say("before:\n").block("before", advice.before());
    row.say("\nafter:\n").block("after", advice.after());
  }
}
