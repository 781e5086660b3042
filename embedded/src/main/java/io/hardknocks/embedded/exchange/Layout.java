package io.hardknocks.embedded.exchange;

import io.hardknocks.codec.layout.LayoutReader;
import io.hardknocks.codec.layout.experiments.ExperimentReader;
import io.hardknocks.codec.layout.folders.FolderReader;
import io.hardknocks.codec.layout.generation.GenerationReader;
import io.hardknocks.codec.layout.pipeline.PipelineReader;
import io.hardknocks.codec.layout.recording.RecordingReader;
import io.hardknocks.codec.layout.sentry.SentryReader;
import java.util.Locale;

/** Files that other tools, or our recorder, leave behind. */
public enum Layout {
  ATTEMPT_FOLDERS,
  PIPELINE_JSON,
  GENERATION_JSONL,
  EXPERIMENTS,
  SENTRY_EVENT,
  RECORDING;

  /** The word for it in commands: {@code attempt-folders}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return wire();
  }

  LayoutReader reader(String project) {
    return switch (this) {
      case ATTEMPT_FOLDERS -> new FolderReader(project);
      case PIPELINE_JSON -> new PipelineReader(project);
      case GENERATION_JSONL -> new GenerationReader(project);
      case EXPERIMENTS -> new ExperimentReader(project);
      case SENTRY_EVENT -> new SentryReader(project);
      case RECORDING -> new RecordingReader();
    };
  }
}
