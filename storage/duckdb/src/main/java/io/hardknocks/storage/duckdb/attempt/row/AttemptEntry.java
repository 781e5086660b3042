package io.hardknocks.storage.duckdb.attempt.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attempt in a journal, with the numbers that it was admitted with. */
public record AttemptEntry(Attempt attempt, long position) {
  private static final long ABSENT = Long.MIN_VALUE;

  /** The texts before the tags. */
  private static final int WIDTH = 13;

  public static JournalEntry of(NewAttempt fresh) {
    var row = fresh.row();
    var names = row.names;
    var failure = row.failure;
    var texts = new ArrayList<byte @Nullable []>(WIDTH + row.tags.size());
    texts.add(numbers(fresh));
    texts.addAll(List.of(names.id, names.project, names.session, names.stage, names.method));
    texts.add(names.previous);
    texts.add(row.outcome);
    texts.add(row.rest);
    texts.add(failure == null ? null : failure.category);
    texts.add(failure == null ? null : failure.exception);
    texts.add(failure == null ? null : failure.message);
    texts.add(failure == null ? null : failure.fingerprint);
    for (var tag : row.tags) texts.add(tag.getBytes(UTF_8));
    return new JournalEntry(texts);
  }

  private static byte[] numbers(NewAttempt fresh) {
    var duration = fresh.row().duration;
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(fresh.position())
        .putLong(fresh.number())
        .putLong(fresh.row().startedAt)
        .putLong(duration == null ? ABSENT : duration)
        .array();
  }

  public static AttemptEntry read(JournalEntry entry) {
    var texts = new Texts(entry.texts());
    var numbers = ByteBuffer.wrap(texts.bytes());
    long position = numbers.getLong();
    int number = (int) numbers.getLong();
    long startedAt = numbers.getLong();
    long duration = numbers.getLong();
    var id = new AttemptId(texts.text());
    var stage = new StageKey(new Project(texts.text()), texts.text(), texts.text());
    var turn = new Turn(number, texts.text(), texts.previous());
    var outcome = Outcome.ofWire(texts.text());
    var rest = texts.text();
    var headline =
        new Headline(
            id,
            stage,
            turn,
            Micros.instant(startedAt),
            Micros.duration(duration == ABSENT ? null : duration),
            outcome,
            texts.blame(),
            position);
    return new AttemptEntry(AttemptReader.of(headline, texts.columnOfTags(), rest), position);
  }

  /** The texts of an entry, one after another. */
  private static final class Texts {
    private final List<byte @Nullable []> texts;
    private int next;

    Texts(List<byte @Nullable []> texts) {
      this.texts = texts;
    }

    private byte @Nullable [] bytesOrNull() {
      return texts.get(next++);
    }

    byte[] bytes() {
      var bytes = bytesOrNull();
      return bytes == null ? new byte[0] : bytes;
    }

    String text() {
      return Text.out(new String(bytes(), UTF_8));
    }

    @Nullable AttemptId previous() {
      var before = bytesOrNull();
      return before == null ? null : new AttemptId(Text.out(new String(before, UTF_8)));
    }

    Headline.@Nullable Blame blame() {
      var category = bytesOrNull();
      if (category == null) {
        next += 3;
        return null;
      }
      return new Headline.Blame(
          Category.ofWire(new String(category, UTF_8)), text(), text(), new Fingerprint(text()));
    }

    /** The rest of them, as they are. */
    List<String> columnOfTags() {
      return texts.subList(next, texts.size()).stream()
          .map(tag -> tag == null ? "" : new String(tag, UTF_8))
          .toList();
    }
  }
}
