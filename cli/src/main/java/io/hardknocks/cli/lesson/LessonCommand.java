package io.hardknocks.cli.lesson;

import io.hardknocks.analysis.effect.Arm;
import io.hardknocks.analysis.effect.Effect;
import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.api.lesson.LessonReportJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.NoSuchRecord;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Sign;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One lesson, and what a person decides about it. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    description = "One lesson: advice, evidence, proofs, effect; decide about it.")
final class LessonCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Parameters(paramLabel = "ID", description = "its id, or as much of it as no other has")
  String id = "";

  @ArgGroup @Nullable Choice choice;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  /** What a person decides. */
  static final class Choice {
    @Option(names = "--activate", required = true, description = "serve it")
    boolean activate;

    @Option(names = "--retire", required = true, description = "serve it no longer")
    boolean retire;

    Ruling.Choice ruling() {
      return activate ? Ruling.Choice.ACTIVATE : Ruling.Choice.RETIRE;
    }
  }

  LessonCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = LearningView.open(store, terminal)) {
      var lessons = hardknocks.lessons();
      var found = lessons.lesson(id);
      var report = choice == null ? found : lessons.decide(found.lesson().id(), choice.ruling());
      if (json) terminal.json(JsonObject.pretty(out -> LessonReportJson.write(out, report)));
      else print(report, isSeen(hardknocks, report.lesson()));
      return Exit.DONE;
    }
  }

  /** Whether a check of the script that taught it last would warn of it. */
  private static boolean isSeen(Hardknocks memory, Lesson lesson) {
    var pairs = lesson.evidence().pairs();
    if (pairs.isEmpty() || lesson.trigger().sign().kind() == Sign.Kind.NONE) return true;
    try {
      var failed = memory.reports().attempt(pairs.getLast().failed());
      return Correction.isNeeded(lesson.trigger(), failed.source().script());
    } catch (NoSuchRecord elsewhere) {
      return true;
    }
  }

  private void print(LessonReport report, boolean seen) {
    var lesson = report.lesson();
    terminal.line(
        terminal.bold("lesson " + lesson.id())
            + "  "
            + lesson.state().wire()
            + "  ("
            + lesson.origin().wire()
            + ")");
    line("advice", terminal.green(lesson.advice().sentence()));
    var after = lesson.advice().after();
    if (!after.isBlank()) block("before", lesson.advice().before());
    if (!after.isBlank()) block("after", after);
    line("applies", trigger(lesson));
    if (!seen)
      line("", "not seen in the script that taught it: context tells it, check does not know it");
    evidence(lesson);
    report.life().proofs().forEach(proof -> line("proof", proof(proof)));
    effect(report);
    report
        .life()
        .rulings()
        .forEach(
            ruling -> line("decided", ruling.choice().wire() + " at " + Words.time(ruling.at())));
    report.feedback().forEach(said -> line("feedback", feedback(said)));
  }

  private static String feedback(Feedback said) {
    return said.result().wire().replace('_', ' ')
        + " at "
        + Words.time(said.at())
        + " ("
        + said.from()
        + ")"
        + (said.comment().isEmpty() ? "" : ": " + said.comment());
  }

  private void line(String name, String text) {
    terminal.line("  " + terminal.dim(String.format("%-9s", name)) + text);
  }

  private void block(String name, String code) {
    code.lines().forEach(line -> line(name, line));
  }

  private static String trigger(Lesson lesson) {
    var trigger = lesson.trigger();
    var sign = trigger.sign();
    var library = trigger.library();
    var shape =
        sign.kind() == Sign.Kind.NONE
            ? "in prompts only"
            : (sign.kind().wire().replace('_', ' ') + " " + sign.spoken() + " " + sign.detail())
                .strip();
    var versions =
        library.oldest().equals(library.newest())
            ? library.oldest()
            : library.oldest() + " to " + library.newest();
    return trigger.language()
        + ": "
        + shape
        + (library.name().isEmpty() ? "" : ", " + (library.name() + " " + versions).strip());
  }

  private void evidence(Lesson lesson) {
    var evidence = lesson.evidence();
    line(
        "evidence",
        evidence.fixes()
            + (evidence.fixes() == 1 ? " fix" : " fixes")
            + " in "
            + Words.count(evidence.sessions(), "session"));
    evidence
        .pairs()
        .forEach(pair -> line("", "hardknocks attempt " + pair.failed() + " → " + pair.fixing()));
  }

  private static String proof(io.hardknocks.model.lesson.Proof proof) {
    return proof.result().wire().replace('_', ' ')
        + " at "
        + Words.time(proof.at())
        + (proof.detail().isEmpty() ? "" : ": " + proof.detail());
  }

  private void effect(LessonReport report) {
    var effect = report.life().effect();
    if (report.trials().isEmpty()) {
      line("effect", "not known: no code came that it applies to");
      return;
    }
    line(
        "effect",
        "came again in "
            + arm(effect.shown())
            + " sessions that were shown it, in "
            + arm(effect.withheld())
            + " of those that were not");
    if (effect.shown().sessions() > 0 && effect.withheld().sessions() > 0)
      line("", figures(effect));
  }

  private static String arm(Arm arm) {
    return arm.repeated() + " of " + arm.sessions();
  }

  private static String figures(Effect effect) {
    var interval = effect.interval();
    return String.format(
        Locale.ROOT,
        "%.0f points fewer (95 %% interval %.0f to %.0f), probability that it is worth it %.3f",
        effect.difference() * 100,
        interval.low() * 100,
        interval.high() * 100,
        effect.uplift());
  }
}
