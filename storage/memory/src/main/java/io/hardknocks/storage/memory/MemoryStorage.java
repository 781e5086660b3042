package io.hardknocks.storage.memory;

import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.ExposureStore;
import io.hardknocks.storage.FixStore;
import io.hardknocks.storage.Health;
import io.hardknocks.storage.LessonStore;
import io.hardknocks.storage.PatternStore;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.TraceStore;

/**
 * A store in memory: the reference that other backends are compared with, and a test double. It is
 * as durable as its object.
 */
public final class MemoryStorage implements Storage {
  private final Gate gate = new Gate();
  private final AttemptStore attempts;
  private final FixStore fixes;
  private final PatternStore patterns;
  private final LessonStore lessons;
  private final ExposureStore exposures;
  private final Statistics statistics;
  private final StepStore steps;
  private final PipelineStatistics pipelines;
  private final TraceStore traces;

  public MemoryStorage() {
    var tables = new Tables();
    attempts = new MemoryAttempts(gate, tables);
    fixes = new MemoryFixes(gate, tables);
    patterns = new MemoryPatterns(gate, tables);
    lessons = new MemoryLessons(gate, tables);
    exposures = new MemoryExposures(gate, tables);
    statistics = new MemoryStatistics(gate, tables);
    steps = new MemorySteps(gate, tables);
    pipelines = new MemoryPipelines(gate, tables);
    traces = new MemoryTraces(gate, tables);
  }

  @Override
  public AttemptStore attempts() {
    return attempts;
  }

  @Override
  public FixStore fixes() {
    return fixes;
  }

  @Override
  public PatternStore patterns() {
    return patterns;
  }

  @Override
  public LessonStore lessons() {
    return lessons;
  }

  @Override
  public ExposureStore exposures() {
    return exposures;
  }

  @Override
  public Statistics statistics() {
    return statistics;
  }

  @Override
  public StepStore steps() {
    return steps;
  }

  @Override
  public PipelineStatistics pipelines() {
    return pipelines;
  }

  @Override
  public TraceStore traces() {
    return traces;
  }

  @Override
  public Health check() {
    return gate.isOpen()
        ? new Health(true, "memory: ends with the process")
        : new Health(false, Gate.CLOSED);
  }

  @Override
  public void close() {
    gate.close();
  }
}
