package io.hardknocks.embedded.exchange;

import io.hardknocks.codec.layout.FileNames;
import io.hardknocks.codec.layout.experiments.ExperimentJson;
import io.hardknocks.codec.layout.generation.GenerationFiles;
import io.hardknocks.codec.layout.pipeline.PipelineJson;
import io.hardknocks.codec.layout.sentry.SentryJson;
import io.hardknocks.embedded.exchange.Export.SessionName;
import io.hardknocks.engine.pipeline.PipelineReports;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** Writes what other tools' layouts can hold of a scope. */
final class LayoutExport {
  private final Export export;
  private final PipelineReports reports;

  LayoutExport(Storage storage, Scope scope, PipelineReports reports) {
    export = new Export(storage, scope);
    this.reports = reports;
  }

  long write(Layout layout, Path path) throws IOException {
    return switch (layout) {
      case ATTEMPT_FOLDERS -> export.folders(path);
      case PIPELINE_JSON -> sessions(story -> pipeline(path, story));
      case GENERATION_JSONL -> sessions(story -> generation(path, story));
      case EXPERIMENTS -> experiments(path);
      case SENTRY_EVENT -> events(path);
      case RECORDING ->
          throw new IllegalArgumentException(
              "format: recording (expected: one that others read; the recorder writes recordings)");
    };
  }

  private interface StorySink {
    void write(Story story) throws IOException;
  }

  /** Whole sessions, also where only a part of one is in the scope. */
  private long sessions(StorySink sink) throws IOException {
    var sessions = new TreeSet<SessionName>();
    long written = export.each((attempt, _) -> sessions.add(SessionName.of(attempt.stage())));
    for (var session : sessions) {
      var story = reports.story(session.key().project(), session.name());
      if (story != null) sink.write(story);
    }
    return written;
  }

  private static void pipeline(Path folder, Story story) throws IOException {
    Export.write(
        folder.resolve(FileNames.of(story.session())).resolve(".pipeline/logs/logs.json"),
        PipelineJson.file(story.session(), story.attempts(), story.steps(), story.errors()));
  }

  private static void generation(Path folder, Story story) throws IOException {
    GenerationFiles.write(
        story.session(),
        story.attempts(),
        story.steps(),
        (name, text) -> Export.write(folder.resolve(name), text.stripTrailing()));
  }

  private long experiments(Path path) throws IOException {
    var file = Files.isDirectory(path) ? path.resolve("experiments.json") : path;
    return Export.whole(
        file,
        out -> {
          out.append('[');
          var separator = new String[] {"\n"};
          long written =
              export.each(
                  (attempt, _) -> {
                    out.append(separator[0]).append(ExperimentJson.line(attempt));
                    separator[0] = ",\n";
                  });
          out.append("\n]\n");
          return written;
        });
  }

  /** Events are of failures alone. */
  private long events(Path folder) throws IOException {
    var written = new long[1];
    export.each(
        (attempt, _) -> {
          if (!attempt.outcome().failed()) return;
          Export.write(folder.resolve(SentryJson.id(attempt) + ".json"), SentryJson.event(attempt));
          written[0]++;
        });
    return written[0];
  }
}
