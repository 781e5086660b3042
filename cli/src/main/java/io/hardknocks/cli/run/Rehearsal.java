package io.hardknocks.cli.run;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.embedded.Recorded;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.engine.simulate.Coder;
import io.hardknocks.engine.simulate.Mistake;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A simulated coder in the real loop: its scripts run in the real sandbox, are recorded, linked,
 * learned from and proven, and it asks for hints before each run as an agent's hook does.
 */
final class Rehearsal {
  private static final Duration PROVING = Duration.ofSeconds(30);

  private final World world;
  private final Hardknocks hardknocks;
  private final Sandbox sandbox;
  private final Path folder;
  private final Coder coder;
  private final RandomGenerator random;
  private int runs;
  private int failures;
  private int shown;

  Rehearsal(World world, Hardknocks hardknocks, Path folder, Coder coder, RandomGenerator random) {
    this.world = world;
    this.hardknocks = hardknocks;
    this.sandbox = world.sandboxes().choose("auto");
    this.folder = folder;
    this.coder = coder;
    this.random = random;
  }

  /**
   * What came of it.
   *
   * @param runs scripts that were run for attempts, those of proofs not counted
   * @param failures those of them that failed
   * @param shown how often a lesson was shown before a run
   */
  record Report(
      String sandbox, int sessions, int runs, int failures, int shown, List<LessonReport> lessons) {
    Report {
      lessons = List.copyOf(lessons);
    }
  }

  Report of(int sessions) throws IOException {
    for (int i = 0; i < sessions; i++) session(i, Mistake.ALL.get(i % Mistake.ALL.size()));
    var lessons =
        hardknocks.lessons().list(null, Set.of()).stream()
            .map(lesson -> hardknocks.lessons().lesson(lesson.id().value()))
            .toList();
    return new Report(sandbox.name(), sessions, runs, failures, shown, lessons);
  }

  private void session(int number, Mistake mistake) throws IOException {
    var stage = new StageKey(Project.DEFAULT, "simulated-" + number, StageKey.SCRIPT);
    var code = mistake.fixing();
    if (random.nextDouble() < coder.mistake()) code = warned(stage, mistake);
    if (run(stage, mistake, code).attempt().outcome() == Outcome.SUCCEEDED) return;
    var fixed = run(stage, mistake, mistake.fixing());
    hardknocks.lessons().proveTaughtBy(fixed.fixed(), proofs(), PROVING);
  }

  /** What the coder writes after it was told what failed before. */
  private String warned(StageKey stage, Mistake mistake) {
    var checked = hardknocks.check(Question.of(stage, "python", mistake.failing()), null);
    if (checked.hints().isEmpty()) return mistake.failing();
    shown++;
    return random.nextDouble() < coder.follow() ? mistake.fixing() : mistake.failing();
  }

  private Recorded run(StageKey stage, Mistake mistake, String code) throws IOException {
    var script = Files.writeString(folder.resolve(mistake.name() + ".py"), code);
    var spec = RunSpec.of(script, world.interpreters().find(Language.PYTHON));
    var request =
        new RunRequest(
            spec, stage, new Turn(0, Turn.LLM, null), RunRequest.Prompt.UNKNOWN, Set.of());
    var recorded = hardknocks.run(request, sandbox, Policy.standard());
    runs++;
    if (recorded.attempt().outcome() != Outcome.SUCCEEDED) failures++;
    return recorded;
  }

  private Lessons.Runs proofs() {
    return new Lessons.Runs(sandbox, Policy.standard(), world.interpreters()::find);
  }
}
