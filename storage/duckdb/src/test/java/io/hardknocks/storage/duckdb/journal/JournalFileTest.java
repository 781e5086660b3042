package io.hardknocks.storage.duckdb.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in a file that is used again and again. */
class JournalFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private static JournalEntry entry(@Nullable String... texts) {
    var bytes = new ArrayList<byte @Nullable []>();
    for (var text : texts) bytes.add(text == null ? null : text.getBytes(UTF_8));
    return new JournalEntry(bytes);
  }

  private static List<@Nullable String> texts(JournalEntry entry) {
    var texts = new ArrayList<@Nullable String>();
    for (var text : entry.texts()) texts.add(text == null ? null : new String(text, UTF_8));
    return texts;
  }

  @Test
  void aTextThatIsAbsentIsNotAnEmptyOne() throws IOException {
    var path = dir.resolve("journal");
    try (var file = JournalFile.create(path)) {
      file.append(List.of(entry("a", "", null, "b"), entry()));
      var read = JournalFile.read(path);
      assertThat(read).hasSize(2);
      assertThat(texts(read.getFirst())).containsExactly("a", "", null, "b");
      assertThat(texts(read.getLast())).isEmpty();
    }
  }

  @Test
  void aRecordMayBeLargerThanTheBuffer() throws IOException {
    var path = dir.resolve("journal");
    var large = "x".repeat(3 << 20);
    try (var file = JournalFile.create(path)) {
      file.append(List.of(entry("a"), entry(large), entry("b")));
      assertThat(JournalFile.read(path).stream().map(read -> texts(read).getFirst()))
          .containsExactly("a", large, "b");
    }
  }

  @Test
  void anInterruptOfTheOneWhoWritesCostsNobodyAnything() throws IOException {
    var path = dir.resolve("journal");
    try (var file = JournalFile.create(path)) {
      file.append(List.of(entry("a")));
      Thread.currentThread().interrupt();
      file.append(List.of(entry("b")));
      assertThat(Thread.interrupted()).isTrue();
      file.append(List.of(entry("c")));
      assertThat(JournalFile.read(path)).hasSize(3);
      Thread.currentThread().interrupt();
      file.clear();
      assertThat(Thread.interrupted()).isTrue();
      file.append(List.of(entry("d")));
      assertThat(JournalFile.read(path)).hasSize(1);
    }
  }
}
