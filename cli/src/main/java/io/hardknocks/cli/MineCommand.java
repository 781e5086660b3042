package io.hardknocks.cli;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Edit;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what changed between a failing script and the one that fixed it. */
@Command(
    name = "mine",
    mixinStandardHelpOptions = true,
    description = "Say what fixed a failing script, as typed edits; nothing is kept.")
final class MineCommand implements Callable<Integer> {
  private static final List<String> FIELDS =
      List.of("id", "language", "failing_code", "fixed_code", "error_text");

  private final World world;
  private final EditMiner miner = new EditMiner();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "lines of JSON; - or nothing: standard input")
  @Nullable String file;

  @Option(
      names = "--jsonl",
      required = true,
      description =
          "read {\"id\",\"language\",\"failing_code\",\"fixed_code\",\"error_text\"} a line, print one line for each")
  boolean jsonl;

  MineCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    var refused = new Refused(world.terminal());
    try (var in = Lines.open(world, file)) {
      for (var line = in.next(); line != null; line = in.next()) mine(line, refused);
    }
    return refused.exitCode();
  }

  private void mine(Lines.Line line, Refused refused) {
    try {
      var fields = JsonFields.read(line.text(), FIELDS);
      var edits =
          miner.mine(
              new Change(
                  fields.text("language"),
                  fields.text("failing_code"),
                  fields.text("fixed_code"),
                  fields.text("error_text")));
      world
          .terminal()
          .line(
              JsonObject.line(
                  out ->
                      out.putRaw("id", fields.raw("id"))
                          .objects("edits", edits, MineCommand::edit)));
    } catch (BadRecord e) {
      refused.add(line.number(), String.valueOf(e.getMessage()));
    }
  }

  private static void edit(JsonObject out, Edit edit) {
    out.put("strategy", edit.strategy().wire())
        .put("from", edit.from())
        .put("to", edit.to())
        .put("symbol", edit.symbol())
        .put("line", edit.line())
        .put("relevance", edit.relevance(), 3);
  }
}
