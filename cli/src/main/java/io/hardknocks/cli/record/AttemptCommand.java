package io.hardknocks.cli.record;

import io.hardknocks.api.AttemptReportJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One attempt, whole. */
@Command(
    name = "attempt",
    mixinStandardHelpOptions = true,
    description = "One attempt: where it came from, what happened, what fixed it.")
final class AttemptCommand implements Callable<Integer> {
  private static final int LINES = 20;

  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Parameters(paramLabel = "ID", description = "its id, or as much of it as no other has")
  String id = "";

  @Option(names = "--json", description = "print JSON")
  boolean json;

  @Option(names = "--script", description = "print the script alone")
  boolean script;

  AttemptCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      var report = hardknocks.reports().attemptReport(id);
      if (script) terminal.out().print(report.attempt().source().script());
      else if (json) terminal.json(JsonObject.pretty(out -> AttemptReportJson.write(out, report)));
      else print(report.attempt(), report.fix(), report.weak());
      return Exit.DONE;
    }
  }

  private void print(Attempt attempt, @Nullable Fix fix, boolean weak) {
    var execution = attempt.execution();
    terminal.line(
        terminal.bold("attempt " + attempt.id()) + "  " + Words.outcome(attempt.outcome()));
    line(
        "session",
        attempt.stage().session()
            + ", stage "
            + attempt.stage().name()
            + ", attempt "
            + attempt.turn().number()
            + " by "
            + attempt.turn().method());
    line(
        "started",
        Words.time(execution.startedAt())
            + ", took "
            + Words.duration(execution.duration())
            + (execution.exitCode() == null ? "" : ", exit code " + execution.exitCode()));
    usage(attempt);
    var source = attempt.source();
    if (!source.model().isEmpty())
      line(
          "model",
          source.model()
              + (source.promptVersion().isEmpty() ? "" : ", prompt " + source.promptVersion()));
    if (!source.prompt().isEmpty()) line("prompt", source.prompt().strip().replaceAll("\\s+", " "));
    if (!attempt.labels().tags().isEmpty())
      line("tags", String.join(", ", attempt.labels().tags()));
    attempt
        .output()
        .files()
        .forEach(
            file ->
                line(
                    "made",
                    file.path()
                        + ", "
                        + Words.bytes(file.sizeBytes())
                        + ", sha256 "
                        + file.sha256()));
    if (attempt.failure() != null) {
      FailureView.lines(terminal, attempt.failure()).forEach(text -> terminal.line("  " + text));
      line("pattern", "hardknocks pattern " + attempt.failure().fingerprint());
      line("fixed by", fix == null ? "nothing yet" : fixing(fix, weak));
    }
    block("script", source.script());
    block("stdout", attempt.output().stdout());
    block("stderr", attempt.output().stderr());
    block("error", attempt.output().error());
  }

  private static String fixing(Fix fix, boolean weak) {
    return fix.fixing()
        + (weak
            ? "  (weak evidence: several unrelated changes, no telling which of them did it)"
            : "");
  }

  private void usage(Attempt attempt) {
    var usage = attempt.execution().usage();
    if (usage.source() == io.hardknocks.model.Usage.Source.NONE) return;
    line(
        "used",
        (usage.cpu() == null ? "" : "CPU " + Words.duration(usage.cpu()) + ", ")
            + (usage.peakMemoryBytes() == null
                ? ""
                : "memory " + Words.bytes(usage.peakMemoryBytes()) + ", ")
            + (usage.readBytes() == null ? "" : "read " + Words.bytes(usage.readBytes()) + ", ")
            + (usage.writtenBytes() == null
                ? ""
                : "wrote " + Words.bytes(usage.writtenBytes()) + ", ")
            + "by "
            + usage.source().wire());
  }

  private void line(String name, String text) {
    terminal.line(
        terminal.dim(String.format("  %-9s", name)) + Width.cut(text, terminal.width() - 11));
  }

  private void block(String name, String text) {
    if (text.isBlank()) return;
    var lines = text.lines().toList();
    terminal.line(terminal.dim("  " + name));
    lines.stream()
        .limit(LINES)
        .forEach(line -> terminal.line("    " + Width.cut(line, terminal.width() - 4)));
    if (lines.size() > LINES)
      terminal.line(
          terminal.dim("    … " + (lines.size() - LINES) + " more lines (--json has them)"));
  }
}
