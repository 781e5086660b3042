package io.hardknocks.cli;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.ScratchFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through the common commands once, so that Java can archive what they load; or, told {@code
 * work}, through those that take in much, for long enough that it can archive how their code runs
 * too. Started by the launcher alone.
 */
public final class Training {
  private static final String RECORDS =
      """
      {"session_id":"a","outcome":"failed","language":"python","script":"import numpy as np\\nx = np.float(1)\\n","error":"Traceback (most recent call last):\\n  File \\"a.py\\", line 2, in <module>\\n    x = np.float(1)\\nAttributeError: module 'numpy' has no attribute 'float'","tags":["x"],"usage":{"cpu_ms":1}}
      {"session_id":"a","outcome":"succeeded","language":"python","script":"import numpy as np\\nx = float(1)\\n","output_files":[{"path":"a"}],"own":{"a":1}}
      """;

  private static final Set<String> STORELESS = Set.of("config", "classify", "mine");

  private Training() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var data = Files.createTempDirectory("hardknocks-training-");
    try {
      if (List.of(args).contains("work")) work(data);
      else train(data);
    } finally {
      ScratchFolder.delete(data);
    }
  }

  private static void work(Path data) throws IOException, InterruptedException {
    var records = PracticeRecords.read();
    new PracticeServer(data.resolve("served"), records, Duration.ofSeconds(8)).run();
    call(data, records.attempts(10_000), "log", "--jsonl");
    call(data, records.errors(50_000), "classify", "--jsonl");
    call(data, records.fixes(400), "mine", "--jsonl");
  }

  private static void train(Path data) throws IOException {
    call(data, RECORDS, "log", "--jsonl");
    var script = Files.writeString(data.resolve("script.py"), "print({}['a'])\n");
    call(data, "", "run", script.toString());
    call(data, "", "check", script.toString());
    for (var command :
        new String[] {
          "summary",
          "errors",
          "unfixed",
          "failures",
          "successes",
          "lessons",
          "libraries",
          "recommendations",
          "context",
          "all",
          "config",
          "costs",
          "stages",
          "methods"
        }) {
      call(data, "", command);
    }
    call(data, "", "summary", "--json");
    call(data, "", "session", "a");
    call(data, "", "explain", "a");
    call(data, "", "classify");
    call(data, "", "export", data.resolve("out.jsonl").toString());
  }

  private static void call(Path data, String input, String... command) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var world = new World(Terminal.ofProcess(Map.of()), in, System.getenv());
    var store =
        STORELESS.contains(command[0]) ? Stream.<String>of() : Stream.of("--data", data.toString());
    Main.run(world, Stream.concat(store, Stream.of(command)).toArray(String[]::new));
  }
}
