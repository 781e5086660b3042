package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import picocli.CommandLine.Command;

/** The learned text for a model. */
@Command(
    name = "context",
    mixinStandardHelpOptions = true,
    description = "The learned text for a model's prompt: what failed, and what fixed it.")
final class ContextCommand extends ReportCommand {
  ContextCommand(World world) {
    super(world);
  }

  @Override
  void text(Hardknocks hardknocks) {
    var text = hardknocks.context(scope.scope(), scope.limit);
    if (text.isEmpty()) terminal.err().println("no fix is known yet");
    else terminal.out().print(text);
  }

  @Override
  void json(Hardknocks hardknocks) {
    var text = hardknocks.context(scope.scope(), scope.limit);
    terminal.json(JsonObject.pretty(out -> out.put("context", text)));
  }
}
