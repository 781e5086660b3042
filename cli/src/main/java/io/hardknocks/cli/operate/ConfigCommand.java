package io.hardknocks.cli.operate;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.Configuration;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.sandbox.SandboxUnavailableException;
import io.hardknocks.server.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is in force, and where it comes from. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description =
        "Print where the store is and what is in force, for a server with the flags of serve too.")
final class ConfigCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Mixin ServerOptions server;

  ConfigCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
    this.server = new ServerOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    var folder = new DataFolder(store.folder());
    var origin =
        store.named() != null
            ? "--data"
            : world.environment().containsKey("HARDKNOCKS_DATA") ? "HARDKNOCKS_DATA" : "default";
    line("data", folder.root() + "  (" + origin + ")");
    line("store", described(folder.store()));
    line("rules", own(folder.rules()));
    line("redaction", own(folder.redaction()));
    line("policy", own(folder.policy()));
    line("watch", watched(folder.watch()));
    line(
        "config",
        Files.exists(folder.config())
            ? folder.config() + ""
            : "standard  (" + folder.config() + " would change it)");
    line("prices", own(folder.prices()));
    line("sandbox", sandbox());
    line("java", Runtime.version() + "  (" + System.getProperty("java.home") + ")");
    settings(server.settings(folder));
    server.config(folder);
    lessons(Configuration.of(folder).lessons());
    return Exit.DONE;
  }

  /** Before they are checked: who has to put one right sees where it is. */
  private void settings(Settings settings) {
    var name = "server";
    for (var setting : settings.all()) {
      var value = setting.value().isEmpty() ? "none" : setting.value();
      line(name, setting.key().word() + ": " + value + "  (" + setting.origin() + ")");
      name = "";
    }
  }

  private void lessons(LessonSettings lessons) {
    line("lessons", "enabled: " + lessons.enabled());
    line("", "withheld: " + Words.percent(lessons.withheld()));
    line("", "require_approval: " + lessons.requireApproval());
  }

  private String sandbox() {
    try {
      return world.sandboxes().choose("auto").name();
    } catch (SandboxUnavailableException e) {
      return "none works: " + e.getMessage();
    }
  }

  private static String described(Path file) {
    return file + (Files.exists(file) ? "" : "  (made at the first use)");
  }

  private static String own(Path file) {
    return Files.exists(file)
        ? "standard, and before them " + file
        : "standard  (" + file + " would come before)";
  }

  private static String watched(Path file) {
    return Files.exists(file) ? file.toString() : "nothing  (" + file + " would name your own API)";
  }

  private void line(String name, String text) {
    world.terminal().line(String.format("%-10s", name) + text);
  }
}
