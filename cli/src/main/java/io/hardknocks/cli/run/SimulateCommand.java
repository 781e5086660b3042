package io.hardknocks.cli.run;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.ScratchFolder;
import io.hardknocks.engine.simulate.Coder;
import io.hardknocks.engine.simulate.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A coder with known habits, against what we say of it. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "A simulated coder with known habits runs real scripts through the whole loop, in a store of its own; then many histories of lessons show how often the figures are right.")
final class SimulateCommand implements Callable<Integer> {
  private final World world;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      defaultValue = "12",
      description = "sessions that run real scripts (default: ${DEFAULT-VALUE})")
  int sessions;

  @Option(names = "--fast", description = "only the histories: no script is run")
  boolean fast;

  @Option(
      names = "--lessons",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "lessons of each kind whose histories are simulated (default: ${DEFAULT-VALUE})")
  int lessons;

  @Option(
      names = "--history",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "sessions of a history, in which the lesson applies (default: ${DEFAULT-VALUE})")
  int history;

  @Option(
      names = "--mistake",
      paramLabel = "P",
      defaultValue = "0.8",
      description =
          "how likely the coder makes the mistake in a session (default: ${DEFAULT-VALUE})")
  double mistake;

  @Option(
      names = "--follow",
      paramLabel = "P",
      defaultValue = "0.6",
      description = "how likely it follows a lesson that is shown (default: ${DEFAULT-VALUE})")
  double follow;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed gives the same figures (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  SimulateCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    positive("sessions", sessions);
    positive("lessons", lessons);
    positive("history", history);
    var coder = new Coder(mistake, follow);
    var rehearsed = fast ? null : rehearse(coder);
    var histories = new Histories(coder, LessonSettings.DEFAULT.assignment(), new Random(seed + 1));
    var useful = histories.of(lessons, history, true);
    var useless = histories.of(lessons, history, false);
    var report = new SimulationReport(coder, history, rehearsed, useful, useless);
    if (json) world.terminal().line(report.json());
    else report.lines().forEach(this::line);
    return Exit.DONE;
  }

  private static void positive(String name, int value) {
    if (value < 1) throw new UsageException("--" + name + ": " + value + " (expected: 1 or more)");
  }

  private Rehearsal.Report rehearse(Coder coder) throws IOException {
    var folder = Files.createTempDirectory("hardknocks-simulate-");
    try (var hardknocks = Hardknocks.open(folder.resolve("store"))) {
      return new Rehearsal(world, hardknocks, folder, coder, new Random(seed)).of(sessions);
    } finally {
      ScratchFolder.delete(folder);
    }
  }

  private void line(String text) {
    var terminal = world.terminal();
    terminal.line(Width.cut(text, terminal.width()));
  }
}
