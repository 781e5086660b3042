package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Category;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Frame;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Source;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link #COLUMNS} selects. */
final class AttemptReader {
  static final String COLUMNS =
      HeadlineReader.COLUMNS
          + """
          , exit_code, tags, severity, fixable, transient, auto_recoverable, suggested_fix, rule,
          line_number, line_text, frames, language, script, prompt, model, prompt_version, stdout,
          stderr, error, files, usage_source, cpu_us, peak_memory_bytes, read_bytes, written_bytes,
          labels, attributes""";

  private AttemptReader() {}

  static Attempt read(Row row) throws SQLException {
    return new Attempt(
        HeadlineReader.id(row),
        HeadlineReader.stage(row),
        HeadlineReader.turn(row),
        new Source(row.text(27), row.text(28), row.text(29), row.text(30), row.text(31)),
        execution(row),
        new Output(row.text(32), row.text(33), row.text(34), files(row.text(35))),
        failure(row),
        new Labels(new TreeSet<>(Packed.read(row.text(41))), attributes(row.text(42))));
  }

  private static Execution execution(Row row) throws SQLException {
    return new Execution(
        Micros.instant(row.number(9)),
        Micros.duration(row.numberOrNull(10)),
        HeadlineReader.outcome(row),
        row.integerOrNull(16),
        usage(row));
  }

  private static Usage usage(Row row) throws SQLException {
    return new Usage(
        Usage.Source.ofWire(row.text(36)),
        Micros.duration(row.numberOrNull(37)),
        row.numberOrNull(38),
        row.numberOrNull(39),
        row.numberOrNull(40));
  }

  private static @Nullable Failure failure(Row row) throws SQLException {
    if (row.textOrNull(12) == null) return null;
    return new Failure(
        row.text(13),
        row.text(14),
        verdict(row),
        frames(row.text(26)),
        line(row),
        new Fingerprint(row.text(15)),
        row.texts(17));
  }

  private static Verdict verdict(Row row) throws SQLException {
    return new Verdict(
        Category.ofWire(row.text(12)),
        Severity.ofWire(row.text(18)),
        row.yes(19),
        row.yes(20),
        row.yes(21),
        row.text(22),
        row.text(23));
  }

  private static @Nullable SourceLine line(Row row) throws SQLException {
    var number = row.integerOrNull(24);
    return number == null ? null : new SourceLine(number, row.text(25));
  }

  private static List<Frame> frames(String packed) {
    var parts = Packed.read(packed);
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < parts.size(); i += 4) {
      frames.add(
          new Frame(
              parts.get(i),
              parts.get(i + 1),
              Integer.parseInt(parts.get(i + 2)),
              parts.get(i + 3).equals("1")));
    }
    return frames;
  }

  private static List<OutputFile> files(String packed) {
    var parts = Packed.read(packed);
    var files = new ArrayList<OutputFile>();
    for (int i = 0; i < parts.size(); i += 3) {
      files.add(new OutputFile(parts.get(i), Long.parseLong(parts.get(i + 1)), parts.get(i + 2)));
    }
    return files;
  }

  private static SortedMap<String, String> attributes(String packed) {
    var parts = Packed.read(packed);
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < parts.size(); i += 2) attributes.put(parts.get(i), parts.get(i + 1));
    return attributes;
  }
}
