package io.hardknocks.cli.exchange;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.exchange.Recording;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.model.AttemptId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records attempts that ran elsewhere. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description =
        "Record attempts that ran elsewhere: JSON, one object or with --jsonl one a line, gzip or not.")
final class LogCommand implements Callable<Integer> {
  /** A record a line. */
  private static final Pattern SEVERAL = Pattern.compile("\\{[^\\n]*\\}\\r?\\n\\{");

  private final World world;

  @Mixin StoreOptions store;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the records; - or nothing: standard input, a stream")
  @Nullable String file;

  @Option(
      names = "--jsonl",
      description = "one record a line; a bad line is refused, the others are taken")
  boolean jsonl;

  @Option(names = "--acks", description = "print each id on a line once it is durable")
  boolean acks;

  LogCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var clock = InstantSource.system();
    var reader = new SubmissionReader(new AttemptIds(clock, new SecureRandom()), clock);
    var refused = new Refused(world.terminal());
    try (var in = Lines.open(world, file);
        var hardknocks = store.open();
        var recording = hardknocks.recording(this::acknowledge)) {
      long read =
          jsonl ? lines(in, reader, recording, refused) : one(in, reader, recording, refused);
      long recorded = recording.finish();
      if (!acks) tell(recorded, read - recorded, refused.count());
    }
    return refused.exitCode();
  }

  private static long lines(Lines in, SubmissionReader reader, Recording recording, Refused refused)
      throws IOException, InterruptedException {
    long read = 0;
    for (var line = in.next(); line != null; line = in.next()) {
      if (take(line, reader, recording, refused)) read++;
    }
    return read;
  }

  private static long one(Lines in, SubmissionReader reader, Recording recording, Refused refused)
      throws IOException, InterruptedException {
    var text = new String(in.all(), StandardCharsets.UTF_8);
    try {
      recording.submit(reader.report(text));
      return 1;
    } catch (BadRecord e) {
      boolean several = SEVERAL.matcher(text).lookingAt();
      refused.add(1, e.getMessage() + (several ? "; --jsonl takes one a line" : ""));
      return 0;
    }
  }

  private static boolean take(
      Lines.Line line, SubmissionReader reader, Recording recording, Refused refused)
      throws InterruptedException {
    try {
      recording.submit(reader.report(line.text()));
      return true;
    } catch (BadRecord e) {
      refused.add(line.number(), String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void acknowledge(List<AttemptId> ids) {
    if (!acks) return;
    ids.forEach(id -> world.terminal().out().println(id));
    world.terminal().out().flush();
  }

  private void tell(long recorded, long known, long refused) {
    var more =
        (known == 0 ? "" : ", " + known + " known already")
            + (refused == 0 ? "" : ", " + refused + " refused");
    world.terminal().line("recorded " + Words.count(recorded, "attempt") + more);
  }
}
