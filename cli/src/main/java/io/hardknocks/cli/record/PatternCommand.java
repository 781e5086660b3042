package io.hardknocks.cli.record;

import io.hardknocks.api.record.PatternJson;
import io.hardknocks.cli.option.ProjectOption;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.fix.KnownFix;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One pattern, and what a person decides about it. */
@Command(
    name = "pattern",
    mixinStandardHelpOptions = true,
    description = "One pattern of failures; decide about it.")
final class PatternCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "FINGERPRINT", description = "or as much of it as no other has")
  String fingerprint = "";

  @ArgGroup @Nullable Choice choice;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  /** What a person decides. */
  static final class Choice {
    @Option(
        names = "--resolve",
        required = true,
        description = "it is dealt with; tell when it comes back")
    boolean resolve;

    @Option(names = "--mute", required = true, description = "do not speak of it")
    boolean mute;

    @Option(names = "--open", required = true, description = "it is not dealt with")
    boolean open;

    PatternState state() {
      return resolve ? PatternState.RESOLVED : mute ? PatternState.MUTED : PatternState.OPEN;
    }
  }

  PatternCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      var report =
          decided(hardknocks, hardknocks.reports().pattern(project.project(), fingerprint));
      if (json) terminal.json(JsonObject.pretty(out -> PatternJson.write(out, report)));
      else print(hardknocks, report);
      return Exit.DONE;
    }
  }

  private PatternReport decided(Hardknocks hardknocks, PatternReport report) {
    return choice == null
        ? report
        : hardknocks
            .reports()
            .decide(project.project(), report.pattern().fingerprint(), choice.state());
  }

  private void print(Hardknocks hardknocks, PatternReport report) {
    var pattern = report.pattern();
    terminal.line(
        terminal.bold("pattern " + pattern.fingerprint()) + "  " + pattern.state().wire());
    var sample = hardknocks.reports().attempt(pattern.sample().id());
    if (sample.failure() != null)
      FailureView.lines(terminal, sample.failure()).forEach(line -> terminal.line("  " + line));
    terminal.line("  " + seen(pattern));
    terminal.line("  " + lately(report));
    terminal.line(
        "  fixed %s of %s (%s)"
            .formatted(pattern.fixed(), pattern.failures(), Words.percent(pattern.fixRate())));
    if (report.fix() != null) terminal.line("  " + report.fix().lead() + ": " + fix(report.fix()));
    terminal.line(terminal.dim("  latest: hardknocks attempt " + pattern.sample().id()));
  }

  private static String seen(Pattern pattern) {
    return "seen %s in %s, first %s, last %s"
        .formatted(
            Words.count(pattern.failures(), "time"),
            Words.count(pattern.sessions(), "session"),
            Words.time(pattern.firstSeen()),
            Words.time(pattern.lastSeen()));
  }

  private static String lately(PatternReport report) {
    return "last 7 days %s %s, the 7 days before %s"
        .formatted(
            report.lastWeek(),
            Words.arrow(report.lastWeek(), report.weekBefore()),
            report.weekBefore());
  }

  private String fix(KnownFix known) {
    var attempts = "  (attempt %s → %s)".formatted(known.fix().failed(), known.fix().fixing());
    return terminal.green(known.sentence()) + terminal.dim(attempts);
  }
}
