package io.hardknocks.engine.record;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.analysis.symbols.LibraryVersions;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.engine.Offline;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Source;
import io.hardknocks.model.Submission;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes an attempt of a submission: bounds its texts, takes the secrets out, reads the failure.
 * Thread-safe.
 */
public final class Understand {
  private final Redactor redactor;
  private final FailureReader failures;

  public Understand(Redactor redactor, FailureReader failures) {
    this.redactor = redactor;
    this.failures = failures.recalling();
  }

  /** A text as it may be written to a disk. */
  public String redact(String text) {
    return redactor.redact(text);
  }

  /** The submission as it may be written to a disk. Cleaning twice changes nothing. */
  public Submission clean(Submission submission) {
    var source = submission.source();
    var output = submission.output();
    return new Submission(
        submission.id(),
        submission.stage(),
        submission.turn(),
        new Source(
            source.language(),
            clean(source.script(), Bounds.SCRIPT),
            clean(source.prompt(), Bounds.TEXT),
            redactor.redact(source.model()),
            redactor.redact(source.promptVersion())),
        submission.execution(),
        new Output(
            clean(output.stdout(), Bounds.TEXT),
            clean(output.stderr(), Bounds.TEXT),
            clean(output.error(), Bounds.TEXT),
            output.files().stream().map(this::clean).toList()),
        clean(submission.labels()));
  }

  private OutputFile clean(OutputFile file) {
    return new OutputFile(redactor.redact(file.path()), file.sizeBytes(), file.sha256());
  }

  private Labels clean(Labels labels) {
    if (labels.tags().isEmpty() && labels.attributes().isEmpty()) return labels;
    var tags = new TreeSet<String>();
    for (var tag : labels.tags()) tags.add(redactor.redact(tag));
    var attributes = new TreeMap<String, String>();
    labels.attributes().forEach((name, json) -> clean(name, json, attributes));
    return new Labels(tags, attributes);
  }

  /** A field as it stands in JSON: what it is called may be what tells that it is a secret. */
  private void clean(String name, String json, SortedMap<String, String> attributes) {
    var kept = redactor.redact(name);
    var head = "\"" + kept + "\": ";
    var field = redactor.redact(head + json);
    attributes.put(
        kept, field.startsWith(head) ? field.substring(head.length()) : redactor.redact(json));
  }

  private String clean(String text, int longest) {
    return redactor.redact(Bounds.cut(text, longest));
  }

  /** The attempt that a cleaned submission is. */
  public Attempt understand(Submission cleaned) {
    var source = cleaned.source();
    var symbols = ScriptSymbols.of(source.language(), source.script());
    var versions = LibraryVersions.of(cleaned.labels());
    return new Attempt(
        cleaned.id(),
        cleaned.stage(),
        cleaned.turn(),
        cleaned.source(),
        cleaned.execution(),
        cleaned.output(),
        cleaned.execution().outcome().failed()
            ? FailureTags.on(failure(cleaned), symbols, versions)
            : null,
        cleaned.labels().using(uses(symbols, versions)));
  }

  private static SortedSet<String> uses(ScriptSymbols symbols, LibraryVersions versions) {
    if (versions.versions().isEmpty()) return symbols.names();
    var uses = new TreeSet<>(symbols.names());
    uses.addAll(versions.pinned(symbols.roots()));
    return uses;
  }

  private Failure failure(Submission submission) {
    return Offline.understood(failures.read(observed(submission)), submission.labels());
  }

  private static Observed observed(Submission submission) {
    var source = submission.source();
    var execution = submission.execution();
    var output = submission.output();
    boolean stated = !output.error().isBlank();
    return new Observed(
        source.language(),
        stated ? output.error() : written(output),
        execution.outcome(),
        execution.exitCode(),
        source.script(),
        stated);
  }

  /** What the program wrote to stderr, else the end of stdout. */
  private static String written(Output output) {
    return output.stderr().isBlank() ? output.stdout() : output.stderr();
  }
}
