package io.hardknocks.cli.run;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.simulate.Coder;
import io.hardknocks.engine.simulate.Histories;
import io.hardknocks.model.lesson.LessonState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    if (json) json(rehearsed, useful, useless);
    else text(rehearsed, useful, useless);
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
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }

  private void text(
      Rehearsal.@Nullable Report rehearsed, Histories.Tally useful, Histories.Tally useless) {
    line(
        String.format(
            Locale.ROOT,
            "a coder that makes a mistake in %.0f%% of its sessions and follows %.0f%% of the lessons that it is shown",
            mistake * 100,
            follow * 100));
    if (rehearsed != null) rehearsed(rehearsed);
    replayed(useful, useless);
  }

  private void replayed(Histories.Tally useful, Histories.Tally useless) {
    line(
        String.format(
            Locale.ROOT,
            "%d lessons that help and %d that do not, %d sessions each in which they apply, outcomes replayed:",
            lessons,
            lessons,
            history));
    line(
        String.format(
            Locale.ROOT,
            "  true uplift %.3f, mean estimate %.3f",
            useful.trueUplift(),
            useful.meanUplift()));
    line(
        String.format(
            Locale.ROOT,
            "  estimated uplift inside its 95%% interval   %s",
            share(useful.inside())));
    line(
        String.format(
            Locale.ROOT,
            "  of the useless ones too                    %s",
            share(useless.inside())));
    line(
        String.format(
            Locale.ROOT,
            "  useful lesson retired by mistake           %s",
            share(useful.retired())));
    line(
        String.format(
            Locale.ROOT,
            "  useless lesson kept after %-5d sessions   %s",
            history,
            share(useless.kept())));
  }

  private void rehearsed(Rehearsal.Report report) {
    long active = report.lessons().stream().filter(SimulateCommand::isActive).count();
    line(
        String.format(
            Locale.ROOT,
            "%d sessions in %s: %d scripts run, %d failed, %d lessons learned, %d of them proven by running, shown %d times",
            report.sessions(),
            report.sandbox(),
            report.runs(),
            report.failures(),
            report.lessons().size(),
            active,
            report.shown()));
    for (var lesson : report.lessons())
      line(
          String.format(
              Locale.ROOT,
              "  %-8s %s",
              lesson.lesson().state().wire(),
              lesson.lesson().advice().sentence()));
  }

  private static boolean isActive(LessonReport report) {
    return report.lesson().state() == LessonState.ACTIVE;
  }

  private String share(int count) {
    return String.format(Locale.ROOT, "%d of %d (%.1f%%)", count, lessons, 100.0 * count / lessons);
  }

  private void line(String text) {
    var terminal = world.terminal();
    terminal.line(Width.cut(text, terminal.width()));
  }

  private void json(
      Rehearsal.@Nullable Report rehearsed, Histories.Tally useful, Histories.Tally useless) {
    world
        .terminal()
        .line(
            JsonObject.pretty(
                out ->
                    out.put("mistake", mistake, 4)
                        .put("follow", follow, 4)
                        .put("history", history)
                        .object("rehearsal", rehearsed, SimulateCommand::write)
                        .object("useful", tally -> write(tally, useful))
                        .object("useless", tally -> write(tally, useless))));
  }

  private static void write(JsonObject out, Rehearsal.Report report) {
    out.put("sandbox", report.sandbox())
        .put("sessions", report.sessions())
        .put("runs", report.runs())
        .put("failures", report.failures())
        .put("shown", report.shown())
        .objects(
            "lessons",
            report.lessons(),
            (row, lesson) ->
                row.put("id", lesson.lesson().id().value())
                    .put("state", lesson.lesson().state().wire())
                    .put("sentence", lesson.lesson().advice().sentence()));
  }

  private static void write(JsonObject out, Histories.Tally tally) {
    out.put("lessons", tally.lessons())
        .put("true_uplift", tally.trueUplift(), 4)
        .put("mean_uplift", tally.meanUplift(), 4)
        .put("inside_interval", tally.inside())
        .put("retired", tally.retired())
        .put("kept", tally.kept());
  }
}
