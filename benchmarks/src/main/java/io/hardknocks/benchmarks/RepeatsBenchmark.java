package io.hardknocks.benchmarks;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.Drafting;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what the gate makes of pairs of failing and fixed scripts: how many teach a lesson that
 * holds for other scripts, how many of these lessons warn of the failing script that taught them,
 * and how many of its fix, or of the fixes of all others, which are false alarms. Takes a file of
 * lines as {@code hardknocks mine --jsonl} reads them; with {@code --each} it prints each lesson
 * too.
 */
public final class RepeatsBenchmark {
  private static final FailureReader FAILURES = FailureReader.of(Rules.standard());
  private static final EditMiner MINER = new EditMiner();

  private record Case(String id, String language, String failing, String fixed, String error) {
    static Case of(JsonNode line) {
      return new Case(
          line.path("id").asString(""),
          line.path("language").asString("python"),
          line.path("failing_code").asString(""),
          line.path("fixed_code").asString(""),
          line.path("error_text").asString(""));
    }

    Optional<LessonDraft> draft() {
      var failure = FAILURES.read(new Observed(language, error, Outcome.FAILED, 1, failing));
      var edits = MINER.mine(new Change(language, failing, fixed, error));
      return Drafting.of(new Fixed(language, failing, fixed, failure, edits));
    }
  }

  private record Lessoned(Case of, LessonDraft draft, Gate gate) {
    boolean warnsOf(String language, String script) {
      return !gate.check(language, script).isEmpty();
    }

    boolean catches() {
      return warnsOf(of.language(), of.failing());
    }

    boolean warnsOfFixOf(Case other) {
      return warnsOf(other.language(), other.fixed());
    }
  }

  private RepeatsBenchmark() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0 || !Files.isRegularFile(Path.of(args[0]))) {
      System.err.printf(
          "repeats: %s (expected: a file of lines as hardknocks mine --jsonl reads them)%n",
          args.length == 0 ? "no file" : args[0] + " is no file");
      System.exit(2);
    }
    var cases = Files.readAllLines(Path.of(args[0])).stream().map(RepeatsBenchmark::read).toList();
    var lessons = new ArrayList<Lessoned>();
    for (var one : cases) one.draft().ifPresent(draft -> lessons.add(lessoned(one, draft)));
    if (List.of(args).contains("--each")) lessons.forEach(RepeatsBenchmark::print);
    print(cases, lessons);
  }

  private static Case read(String line) {
    return Case.of(JsonMapper.shared().readTree(line));
  }

  private static Lessoned lessoned(Case one, LessonDraft draft) {
    var lesson =
        new Lesson(
            draft.id(),
            Project.DEFAULT,
            draft.trigger(),
            draft.advice(),
            LessonOrigin.MINED,
            LessonState.ACTIVE,
            new Evidence(
                List.of(new Pair(new AttemptId("failed"), new AttemptId("fixing"))),
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH));
    return new Lessoned(one, draft, Gate.of(List.of(lesson)));
  }

  private static void print(Lessoned lesson) {
    System.out.printf(
        "%-12s %s%s %s%n",
        lesson.of().id(),
        lesson.catches() ? "caught" : "missed",
        lesson.warnsOfFixOf(lesson.of()) ? ", warns of its fix" : "",
        lesson.draft().advice().sentence());
  }

  private static void print(List<Case> cases, List<Lessoned> lessons) {
    long caught = lessons.stream().filter(Lessoned::catches).count();
    long own = lessons.stream().filter(lesson -> lesson.warnsOfFixOf(lesson.of())).count();
    int others = 0;
    for (var lesson : lessons) {
      for (var other : cases)
        if (!other.equals(lesson.of()) && lesson.warnsOfFixOf(other)) others++;
    }
    System.out.printf(
        "repeats: %d pairs, %d teach a lesson%n"
            + "failing scripts caught: %d of %d%n"
            + "own fixes warned of: %d of %d%n"
            + "fixes of others warned of: %d of %d%n",
        cases.size(),
        lessons.size(),
        caught,
        lessons.size(),
        own,
        lessons.size(),
        others,
        lessons.size() * Math.max(0, cases.size() - 1));
  }
}
