package io.hardknocks.cli.check;

import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.api.gate.ContextJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.option.Within;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.ScriptLanguage;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The learned text for a model. */
@Command(
    name = "context",
    mixinStandardHelpOptions = true,
    description = "The learned text for a model's prompt: what failed, and what fixed it.")
final class ContextCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Mixin Within within = new Within();

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "what the model is asked for: its words choose")
  String prompt = "";

  @Option(
      names = "--code",
      paramLabel = "FILE",
      description = "a script that the model goes on from: its names choose")
  @Nullable Path code;

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "",
      description = "only lessons of this language (default: that of --code, else any)")
  String language = "";

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "800",
      description = "at most so many tokens (default: ${DEFAULT-VALUE})")
  int budget;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "3",
      description = "at most so many lessons (default: ${DEFAULT-VALUE})")
  int limit;

  @Option(
      names = "--session",
      paramLabel = "S",
      description =
          "the goal that the text is for: what it is told is recorded, to see if it helps")
  @Nullable String session;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  ContextCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    var request = new PromptContext.Request(within.scope(), need(), limit, budget, stage());
    try (var hardknocks = store.open()) {
      var written = hardknocks.reports().context(request);
      var terminal = world.terminal();
      if (json) terminal.json(JsonObject.pretty(out -> ContextJson.write(out, written)));
      else if (written.text().isEmpty())
        terminal
            .err()
            .println("nothing to tell: no fix is known yet, or none fits into the budget");
      else terminal.out().print(written.text());
      return Exit.DONE;
    }
  }

  private @Nullable StageKey stage() {
    if (session == null) return null;
    var project = within.scope().project();
    return new StageKey(project == null ? Project.DEFAULT : project, session, StageKey.SCRIPT);
  }

  private Need need() throws IOException {
    if (code == null) return Need.of(prompt, "", language);
    if (!Files.isRegularFile(code)) throw new NoSuchFileException(code.toString());
    var text = new String(Files.readAllBytes(code), java.nio.charset.StandardCharsets.UTF_8);
    var of = language.isEmpty() ? ScriptLanguage.of(code).wire() : language;
    return Need.of(prompt, text, of);
  }
}
