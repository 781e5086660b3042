package io.hardknocks.cli.record;

import io.hardknocks.api.record.ExplainJson;
import io.hardknocks.cli.option.ProjectOption;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Texts;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.story.Explanation;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a session went as it did, question by question. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Why a session went as it did: prompt, answer, transformation, validation, error, healing, reason, cost, time.")
final class ExplainCommand implements Callable<Integer> {
  private static final int LINES = 6;

  private final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "SESSION", description = "the session")
  String session = "";

  @Option(names = "--json", description = "print JSON")
  boolean json;

  ExplainCommand(World world) {
    terminal = world.terminal();
    store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      var explanation = hardknocks.pipelines().explain(project.project(), session);
      if (json) terminal.json(JsonObject.pretty(out -> ExplainJson.write(out, explanation)));
      else print(explanation);
      return Exit.DONE;
    }
  }

  private void print(Explanation explanation) {
    terminal.line(terminal.bold("session " + explanation.session()));
    int number = 0;
    for (var answer : explanation.answers()) {
      var question = ++number + ". " + answer.question();
      var summary = Width.cut(answer.summary(), terminal.width() - Width.of(question) - 2);
      terminal.line(
          terminal.bold(question)
              + "  "
              + (answer.recorded() ? summary : terminal.yellow(summary)));
      answer.evidence().forEach(this::print);
      if (answer.more() > 0) cut("   … " + answer.more() + " more");
    }
  }

  private void print(Evidence evidence) {
    var id = " [" + evidence.id() + "]";
    var says = Width.cut(Texts.oneLine(evidence.says()), terminal.width() - 3 - Width.of(id));
    terminal.line("   " + says + terminal.dim(Width.cut(id, terminal.width() - 3)));
    var lines = evidence.text().strip().lines().toList();
    if (lines.isEmpty() || (lines.size() == 1 && evidence.says().startsWith(lines.getFirst())))
      return;
    lines.stream().limit(LINES).forEach(line -> cut("     │ " + Texts.oneLine(line)));
    if (lines.size() > LINES)
      cut("     │ … " + (lines.size() - LINES) + " more lines (--json has them)");
  }

  private void cut(String text) {
    terminal.line(Width.cut(text, terminal.width()));
  }
}
