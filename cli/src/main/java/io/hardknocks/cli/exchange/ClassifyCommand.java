package io.hardknocks.cli.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.api.gate.ClassifyJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges error texts by the rules, without keeping them. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Say what kind of failure an error text is; nothing is kept.")
final class ClassifyCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "an error text, or with --jsonl its lines; - or nothing: standard input")
  @Nullable String file;

  @Option(
      names = "--jsonl",
      description = "read {\"id\",\"language\",\"text\"} a line, print one line for each")
  boolean jsonl;

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "",
      description = "of a single text")
  String language = "";

  @Option(
      names = "--explain",
      description = "of a single text: why, and what the fingerprint is made of")
  boolean explain;

  ClassifyCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    try (var hardknocks = store.open();
        var in = Lines.open(world, file)) {
      if (jsonl) return lines(hardknocks, in);
      var observed = Observed.text(language, new String(in.all(), UTF_8));
      if (explain) explain(hardknocks, observed);
      else
        world
            .terminal()
            .json(JsonObject.pretty(out -> ClassifyJson.write(out, hardknocks.classify(observed))));
      return Exit.DONE;
    }
  }

  private int lines(Hardknocks hardknocks, Lines in) throws IOException {
    var refused = new Refused(world.terminal());
    in.forEachGroup(
        group -> {
          var answers = group.parallelStream().map(line -> answer(hardknocks, line)).toList();
          for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer.reason() == null) world.terminal().json(answer.text());
            else refused.add(group.get(i).number(), answer.reason());
          }
        });
    return refused.exitCode();
  }

  private static Answer answer(Hardknocks hardknocks, Lines.Line line) {
    try {
      return new Answer(ClassifyJson.answer(hardknocks, line.text()), null);
    } catch (io.hardknocks.codec.BadRecord e) {
      return new Answer("", e.getMessage());
    }
  }

  private record Answer(String text, @Nullable String reason) {}

  private void explain(Hardknocks hardknocks, Observed observed) {
    var explanation = hardknocks.explain(observed);
    var failure = explanation.failure();
    var terminal = world.terminal();
    terminal.line(terminal.bold(failure.headline()));
    terminal.line("category     " + failure.category().wire() + ": " + explanation.reason());
    terminal.line("fingerprint  " + failure.fingerprint());
    if (failure.isUntold()) terminal.line("  + nothing: no error was read in it");
    else explanation.contributed().forEach(part -> terminal.line("  + " + part));
    explanation
        .stripped()
        .forEach(part -> terminal.line("  - " + part.text() + " → " + part.placeholder()));
    if (!failure.verdict().suggestedFix().isEmpty())
      terminal.line("suggested    " + failure.verdict().suggestedFix());
  }
}
