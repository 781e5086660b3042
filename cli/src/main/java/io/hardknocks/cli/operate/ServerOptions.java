package io.hardknocks.cli.operate;

import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.Configuration;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.server.config.Key;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a server is to be: a flag for each {@link Key}. */
final class ServerOptions {
  private final World world;
  private final Map<Key, String> flags = new EnumMap<>(Key.class);

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings of the server, instead of those in config.yaml")
  @Nullable Path config;

  ServerOptions(World world) {
    this.world = world;
  }

  /** Gives the command that this is part of its flags. */
  @Spec(Spec.Target.MIXEE)
  void command(CommandSpec command) {
    for (var key : Key.values()) command.addOption(option(key));
  }

  private OptionSpec option(Key key) {
    var standard = key.standard().isEmpty() ? "" : " (default: " + key.standard() + ")";
    return OptionSpec.builder(key.flag())
        .type(String.class)
        .paramLabel(key.sample())
        .description(key.description() + standard)
        .setter(setter(key))
        .build();
  }

  private ISetter setter(Key key) {
    return new ISetter() {
      @Override
      public <T> @Nullable T set(@Nullable T value) {
        ServerOptions.this.set(key, (String) value);
        return null;
      }
    };
  }

  private void set(Key key, @Nullable String value) {
    if (value == null) flags.remove(key);
    else flags.put(key, value);
  }

  /** All settings, right or wrong. */
  Settings settings(DataFolder folder) throws IOException {
    var file = file(folder);
    var text = Files.exists(file) ? Files.readString(file) : null;
    return Settings.of(flags, world.environment(), text, String.valueOf(file.getFileName()));
  }

  /**
   * What they come to.
   *
   * @throws IllegalArgumentException all mistakes in one line, those of the rest of the file too
   */
  ServerConfig config(DataFolder folder) throws IOException {
    Set<String> problems = new LinkedHashSet<>();
    checkRest(file(folder), problems);
    try {
      var server = ServerConfig.of(settings(folder));
      if (problems.isEmpty()) return server;
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    throw new IllegalArgumentException(String.join("; ", problems));
  }

  private static void checkRest(Path file, Set<String> problems) throws IOException {
    if (!Files.exists(file)) return;
    try {
      Configuration.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private Path file(DataFolder folder) throws NoSuchFileException {
    if (config == null) return folder.config();
    if (!Files.exists(config)) throw new NoSuchFileException(config.toString());
    return config;
  }
}
