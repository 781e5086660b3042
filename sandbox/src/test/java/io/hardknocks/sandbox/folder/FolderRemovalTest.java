package io.hardknocks.sandbox.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRemovalTest {
  @TempDir Path dir;

  @Test
  void linksAreRemovedAndNotFollowed() throws IOException {
    var kept = Files.createDirectory(dir.resolve("kept"));
    var file = Files.writeString(kept.resolve("file"), "x");
    var top = Files.createDirectories(dir.resolve("top/a"));
    Files.createSymbolicLink(top.resolve("link"), kept);
    Files.createSymbolicLink(dir.resolve("top/link"), file);
    FolderRemoval.remove(dir.resolve("top"));
    assertThat(dir.resolve("top")).doesNotExist();
    assertThat(file).hasContent("x");
  }

  @Test
  void aLinkInPlaceOfTheFolderIsLeftAlone() throws IOException {
    var kept = Files.createDirectory(dir.resolve("kept"));
    Files.writeString(kept.resolve("file"), "x");
    var link = Files.createSymbolicLink(dir.resolve("link"), kept);
    FolderRemoval.remove(link);
    assertThat(kept.resolve("file")).hasContent("x");
  }

  @Test
  void foldersOfADeadProcessAreStale() throws IOException {
    var gone = new ProcessBuilder("/bin/true").start();
    gone.onExit().join();
    assertThat(StaleRuns.isStale(gone.pid() + "-1f")).isTrue();
    assertThat(StaleRuns.isStale(ProcessHandle.current().pid() + "-1f")).isFalse();
    assertThat(StaleRuns.isStale("other")).isFalse();
  }
}
