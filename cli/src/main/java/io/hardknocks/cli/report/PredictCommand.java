package io.hardknocks.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.api.gate.PredictJson;
import io.hardknocks.cli.check.PlaceHere;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.world.ScriptLanguage;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.gate.Prediction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** How likely a script fails. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "How likely a script fails, from how scripts with the same names did, and why.")
final class PredictCommand extends ReportCommand {
  @Parameters(paramLabel = "FILE", description = "the script")
  Path file = Path.of("");

  PredictCommand(World world) {
    super(world);
  }

  private Prediction prediction(Hardknocks hardknocks) {
    try {
      if (!Files.isRegularFile(file))
        throw new UsageException(file + ": no such file (expected: a script)");
      var code = new String(Files.readAllBytes(file), UTF_8);
      var language = ScriptLanguage.of(file).wire();
      var place = PlaceHere.of(language, code, file);
      return hardknocks.reports().predict(scope.scope(), language, code, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var prediction = prediction(hardknocks);
    var forecast = prediction.forecast();
    if (prediction.attempts() == 0) {
      terminal.line("nothing is known yet: no attempt is in the store");
      return;
    }
    terminal.line(
        terminal.bold(Words.percent(forecast.probability()) + " likely to fail")
            + "  (of all "
            + Words.count(prediction.attempts(), "attempt")
            + " "
            + Words.percent(forecast.base())
            + " failed)");
    if (prediction.same() != null) terminal.line(FailureView.sameScript(prediction.same()));
    for (var hint : prediction.hints())
      terminal.line("line " + hint.line() + ": " + hint.what() + ": " + hint.fix());
    reasons(forecast);
  }

  private void reasons(Forecast forecast) {
    if (forecast.reasons().isEmpty()) {
      terminal.line("no attempt used the names that it uses");
      return;
    }
    var table = new Table(terminal, ">failed at it", ">of", ">risk", "name that it uses");
    for (var reason : forecast.reasons().stream().limit(scope.limit()).toList()) {
      var record = reason.record();
      table.row(
          Long.toString(record.failed()),
          Long.toString(record.attempts()),
          Words.percent(reason.risk()),
          record.what());
    }
    table.print();
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var prediction = prediction(hardknocks);
    terminal.json(JsonObject.pretty(out -> PredictJson.write(out, prediction)));
  }
}
