package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of JavaScript for tests, with the packages from npm that it names. */
record NodeProject(Path sources, Path installed) {
  NodeProject(String name) {
    this(Path.of("src", "test", name).toAbsolutePath(), Path.of("target", name).toAbsolutePath());
  }

  /** Copies it and installs exactly what its lock file names. */
  void install() throws IOException, InterruptedException {
    Files.createDirectories(installed);
    try (var files = Files.newDirectoryStream(sources)) {
      for (var file : files) {
        var copy = installed.resolve(String.valueOf(file.getFileName()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
  }

  /** What a process that succeeds in its folder prints. */
  String run(ProcessBuilder builder) throws IOException, InterruptedException {
    var process = builder.directory(installed.toFile()).redirectErrorStream(true).start();
    var out = CommandLine.reading(process.getInputStream());
    process.getOutputStream().close();
    assertThat(process.waitFor()).as(out.join()).isZero();
    return out.join();
  }
}
