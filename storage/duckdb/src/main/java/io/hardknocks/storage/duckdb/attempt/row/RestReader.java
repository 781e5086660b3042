package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Source;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a {@link Rest} apart, each part once and in its order. */
public record RestReader(Unpacked in) {
  Source source() {
    return new Source(in.text(), in.text(), in.text(), in.text(), in.text());
  }

  Output output() {
    return new Output(in.text(), in.text(), in.text(), files());
  }

  private List<OutputFile> files() {
    var files = new ArrayList<OutputFile>();
    for (long left = in.number(); left > 0; left--) {
      files.add(new OutputFile(in.text(), in.number(), in.text()));
    }
    return files;
  }

  @Nullable Integer exitCode() {
    var code = in.numberOrNothing();
    return code == null ? null : code.intValue();
  }

  public Usage usage() {
    return new Usage(
        Usage.Source.valueOf(in.text()),
        Micros.duration(in.numberOrNothing()),
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing());
  }

  Labels labels() {
    var tags = new TreeSet<String>();
    for (long left = in.number(); left > 0; left--) tags.add(in.text());
    var attributes = new TreeMap<String, String>();
    for (long left = in.number(); left > 0; left--) attributes.put(in.text(), in.text());
    return new Labels(tags, attributes);
  }

  Failure failure(Headline.Blame blame, SortedSet<String> tags) {
    var verdict = verdict(blame.category());
    var line = line();
    return new Failure(
        blame.exception(), blame.message(), verdict, frames(), line, blame.fingerprint(), tags);
  }

  private Verdict verdict(Category category) {
    var severity = Severity.valueOf(in.text());
    return new Verdict(category, severity, in.yes(), in.yes(), in.yes(), in.text(), in.text());
  }

  private @Nullable SourceLine line() {
    var number = in.numberOrNothing();
    var text = in.text();
    return number == null ? null : new SourceLine(number.intValue(), text);
  }

  private List<Frame> frames() {
    var frames = new ArrayList<Frame>();
    for (long left = in.number(); left > 0; left--) {
      frames.add(new Frame(in.text(), in.text(), (int) in.number(), in.yes()));
    }
    return frames;
  }
}
