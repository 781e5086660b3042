package io.hardknocks.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnpackedLibrariesTest {
  @Test
  void nothingIsLeftInTheFolderForTemporaryFiles() throws Exception {
    for (var grammar : Grammar.values()) assertThat(grammar.pointer()).isNotNull();

    assertThat(Files.readString(Path.of("/proc/self/maps"))).contains("tree-sitter-ng-");
    assertThat(UnpackedLibraries.loaded()).isEmpty();
  }
}
