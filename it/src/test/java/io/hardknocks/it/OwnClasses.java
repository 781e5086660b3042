package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The classes that a process of ours is started with. Where all of them are in jars, as in {@code
 * ./verify}, the first one who needs it makes an archive of those that commands load, as the
 * launcher that ships does.
 */
final class OwnClasses {
  /** How every process is started; an archive holds for the same options only. */
  private static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+UseTransparentHugePages",
          "-Xmx512m");

  private static final Path FOLDER = Path.of("target", "archives").toAbsolutePath();
  private static final List<String> PATH = path();
  private static final List<String> JAVA = java();

  private OwnClasses() {}

  /** Java with its options and class path, without a class to start. */
  static List<String> command() {
    var command = new ArrayList<>(JAVA);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, PATH)));
    return command;
  }

  /** Without what only tests have. */
  private static List<String> path() {
    var own = Path.of("target").toAbsolutePath();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(own))
        .toList();
  }

  private static List<String> java() {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(OPTIONS);
    if (!PATH.stream().allMatch(entry -> entry.endsWith(".jar"))) return words;
    words.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
    try {
      words.add("-XX:AOTCache=" + archive(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Path archive(List<String> java) throws IOException {
    var archive = FOLDER.resolve(name() + ".aot");
    Files.createDirectories(FOLDER);
    try (var channel =
            FileChannel.open(
                FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(archive)) make(archive, java);
    }
    return archive;
  }

  private static void make(Path archive, List<String> java) throws IOException {
    var unfinished = FOLDER.resolve("unfinished.aot");
    var command = new ArrayList<>(java);
    command.add("-XX:AOTCacheOutput=" + unfinished);
    command.addAll(
        List.of("-cp", String.join(File.pathSeparator, PATH), "io.hardknocks.cli.Training"));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("training.out").toFile())
            .start();
    process.onExit().join();
    Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Of the path and of what is there now. */
  private static String name() throws IOException {
    var text = new StringBuilder();
    for (var entry : PATH) {
      text.append(entry).append(Files.getLastModifiedTime(Path.of(entry))).append('\n');
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
  }
}
