package io.hardknocks.engine.pipeline;

import io.hardknocks.analysis.price.Budget;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.engine.pipeline.story.Explain;
import io.hardknocks.engine.pipeline.story.Explanation;
import io.hardknocks.engine.pipeline.story.Stories;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.model.Project;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports on pipelines. Thread-safe. */
public final class PipelineReports {
  private final Storage storage;
  private final Pricing pricing;
  private final @Nullable Budget budget;
  private final Stories stories;

  /**
   * @param budget {@code null} when nobody set one
   */
  public PipelineReports(
      Storage storage, ReadStep reading, Pricing pricing, @Nullable Budget budget) {
    this.storage = storage;
    this.pricing = pricing;
    this.budget = budget;
    stories = new Stories(storage, reading);
  }

  public CostReport costs(Scope scope, By by) {
    return CostReport.of(storage.pipelines(), scope, by, budget);
  }

  /** Prices kept calls again, by the table as it is now. */
  public Repriced reprice(Scope scope) {
    return new Reprice(storage.steps(), pricing).run(scope);
  }

  /** Stages in the order of their names. */
  public List<Figures> stages(Scope scope) {
    return storage.pipelines().attempts(scope, Grouping.STAGE);
  }

  public List<StageMethods> methods(Scope scope) {
    return StageMethods.of(storage.pipelines(), scope);
  }

  public List<Incident> incidents(Scope scope) {
    return storage.pipelines().incidents(scope);
  }

  public Recoveries recoveries(Scope scope) {
    return Recoveries.of(storage.pipelines(), scope);
  }

  /** {@code null} when the project has no such session. */
  public @Nullable Story story(Project project, String session) {
    return stories.of(project, session);
  }

  public Explanation explain(Story story) {
    return Explain.of(story);
  }
}
