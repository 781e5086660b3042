package io.hardknocks.cli.record;

import io.hardknocks.api.record.AttemptReportJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.Hint;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Usage;
import java.util.ArrayList;
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
    head(attempt);
    usage(attempt);
    source(attempt);
    warned(attempt);
    files(attempt);
    failure(attempt, fix, weak);
    block("script", attempt.source().script());
    block("stdout", attempt.output().stdout());
    block("stderr", attempt.output().stderr());
    block("error", attempt.output().error());
  }

  private void head(Attempt attempt) {
    var stage = attempt.stage();
    var turn = attempt.turn();
    var execution = attempt.execution();
    var code = execution.exitCode();
    terminal.line(
        terminal.bold("attempt " + attempt.id()) + "  " + Words.outcome(attempt.outcome()));
    line(
        "session",
        "%s, stage %s, attempt %s by %s"
            .formatted(stage.session(), stage.name(), turn.number(), turn.method()));
    line(
        "started",
        "%s, took %s%s"
            .formatted(
                Words.time(execution.startedAt()),
                Words.duration(execution.duration()),
                code == null ? "" : ", exit code " + code));
  }

  private void source(Attempt attempt) {
    var source = attempt.source();
    var version = source.promptVersion();
    if (!source.model().isEmpty())
      line("model", source.model() + (version.isEmpty() ? "" : ", prompt " + version));
    if (!source.prompt().isEmpty()) line("prompt", source.prompt().strip().replaceAll("\\s+", " "));
    var tags = attempt.labels().tags();
    if (!tags.isEmpty()) line("tags", String.join(", ", tags));
  }

  private void warned(Attempt attempt) {
    var lessons = WarnedOf.of(attempt);
    if (!lessons.isEmpty()) line("warned", lessons);
  }

  private void files(Attempt attempt) {
    for (var file : attempt.output().files())
      line(
          "made",
          "%s, %s, sha256 %s".formatted(file.path(), Words.bytes(file.sizeBytes()), file.sha256()));
  }

  private void failure(Attempt attempt, @Nullable Fix fix, boolean weak) {
    var failure = attempt.failure();
    if (failure == null) return;
    FailureView.lines(terminal, failure).forEach(text -> terminal.line("  " + text));
    line("pattern", Hint.pattern(attempt.stage().project(), failure.fingerprint()));
    line("fixed by", fix == null ? "nothing yet" : fixing(fix, weak));
  }

  private static String fixing(Fix fix, boolean weak) {
    return fix.fixing() + (weak ? "  (weak evidence: no telling which change did it)" : "");
  }

  private void usage(Attempt attempt) {
    var usage = attempt.execution().usage();
    if (usage.source() == Usage.Source.NONE) return;
    var used = new ArrayList<String>();
    if (usage.cpu() != null) used.add("CPU " + Words.duration(usage.cpu()));
    if (usage.peakMemoryBytes() != null) used.add("memory " + Words.bytes(usage.peakMemoryBytes()));
    if (usage.readBytes() != null) used.add("read " + Words.bytes(usage.readBytes()));
    if (usage.writtenBytes() != null) used.add("wrote " + Words.bytes(usage.writtenBytes()));
    used.add("by " + usage.source().wire());
    line("used", String.join(", ", used));
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
