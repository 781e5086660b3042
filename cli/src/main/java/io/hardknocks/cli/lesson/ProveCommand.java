package io.hardknocks.cli.lesson;

import io.hardknocks.api.lesson.ProveJson;
import io.hardknocks.cli.option.RunsOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.lesson.Trial;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Proof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves lessons by running their scripts again. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Run the scripts of lessons again: all that were not tried yet, or one.")
public final class ProveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin RunsOptions runs;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "its id, or as much of it as no other has")
  @Nullable String id;

  @Option(names = "--all", description = "every lesson, even if it was tried before")
  boolean all;

  @Option(names = "--project", paramLabel = "P", description = "only this project (default: all)")
  @Nullable String project;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  /** At most one for each store, and the others have nothing to do. */
  @Option(names = "--background", hidden = true)
  boolean background;

  ProveCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
    this.runs = new RunsOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    if (!background) return prove();
    if (!store.exists()) return Exit.DONE;
    try (var turn = ProvingTurn.take(store.folder())) {
      return turn == null ? Exit.DONE : prove();
    }
  }

  private int prove() throws IOException {
    var how = runs.runs(store);
    var reports = new ArrayList<LessonReport>();
    for (var lesson : wanted(how)) reports.add(prove(lesson, how));
    if (json) terminal.json(JsonObject.pretty(out -> ProveJson.write(out, reports)));
    else if (reports.isEmpty()) terminal.line("nothing to prove");
    return Exit.DONE;
  }

  /** Others have the store while the scripts run. */
  private LessonReport prove(Lesson lesson, Lessons.Runs how) {
    Trial trial;
    try (var hardknocks = store.open()) {
      trial = hardknocks.lessons().trial(lesson, how);
    }
    var proofs = trial.run();
    try (var hardknocks = store.open()) {
      var report = hardknocks.lessons().keep(lesson, proofs);
      if (!json) print(report, proofs);
      return report;
    }
  }

  private List<Lesson> wanted(Lessons.Runs how) {
    try (var hardknocks = LearningView.open(store, terminal)) {
      return wanted(hardknocks, how);
    }
  }

  private List<Lesson> wanted(Hardknocks hardknocks, Lessons.Runs how) {
    var in = project == null ? null : new Project(project);
    if (id != null) return List.of(hardknocks.lessons().lesson(id).lesson());
    return all ? hardknocks.lessons().list(in, Set.of()) : hardknocks.lessons().pending(in, how);
  }

  private void print(LessonReport report, List<Proof> proofs) {
    var lesson = report.lesson();
    terminal.line(lesson.id() + "  " + lesson.state().wire() + "  " + lesson.advice().sentence());
    if (proofs.isEmpty()) terminal.line("    no pair of attempts taught it here: nothing to run");
    for (var proof : proofs) terminal.line("    " + words(proof));
  }

  public static String words(Proof proof) {
    var pair = proof.pair().failed() + " → " + proof.pair().fixing();
    return switch (proof.result()) {
      case HOLDS -> "proven by " + pair;
      case NO_FAILURE ->
          "not proven: the failing script does not fail so any more, " + proof.detail();
      case NO_FIX -> "not proven: " + proof.detail();
      case EDIT_NOT_ENOUGH -> "not proven: " + proof.detail();
      case NOT_RUNNABLE -> "cannot be run again: " + proof.detail();
    };
  }
}
