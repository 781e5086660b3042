package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.cli.Main;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code hardknocks} inside the process of the test, on a store of its own: as {@link CommandLine},
 * and many times faster, where a process of its own would show no more.
 */
final class Inside {
  private final Map<String, String> environment = new TreeMap<>(System.getenv());
  private final Path folder;
  private int columns;

  Inside(Path data) {
    this(data, Path.of(""));
  }

  /** Calls from this folder. */
  Inside(Path data, Path folder) {
    this.folder = folder;
    environment.put("HARDKNOCKS_DATA", data.toString());
    environment.put("HARDKNOCKS_BACKGROUND", "off");
  }

  Inside with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Calls as from a terminal of this width. */
  Inside wide(int columns) {
    this.columns = columns;
    return this;
  }

  CommandLine.Result call(String... arguments) {
    return call(new byte[0], arguments);
  }

  CommandLine.Result call(byte[] input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        Terminal.of(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            columns,
            environment);
    var world = new World(terminal, new ByteArrayInputStream(input), environment, folder, null);
    int code = Main.run(world, arguments);
    return new CommandLine.Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
