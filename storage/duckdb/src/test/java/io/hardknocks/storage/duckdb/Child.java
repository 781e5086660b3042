package io.hardknocks.storage.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process, with our class path. */
final class Child {
  private Child() {}

  static Process start(Class<?> main, Path errors, String... arguments) throws IOException {
    return start(List.of(), main, errors, arguments);
  }

  static Process start(List<String> before, Class<?> main, Path errors, String... arguments)
      throws IOException {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + errors.toAbsolutePath().getParent());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
