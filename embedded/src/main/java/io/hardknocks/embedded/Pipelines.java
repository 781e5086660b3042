package io.hardknocks.embedded;

import io.hardknocks.analysis.price.LiteLlmPrices;
import io.hardknocks.analysis.price.PriceRow;
import io.hardknocks.embedded.folder.Prices;
import io.hardknocks.engine.pipeline.CostReport;
import io.hardknocks.engine.pipeline.PipelineReports;
import io.hardknocks.engine.pipeline.Recoveries;
import io.hardknocks.engine.pipeline.Repriced;
import io.hardknocks.engine.pipeline.StageMethods;
import io.hardknocks.engine.pipeline.story.Explanation;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was observed inside attempts, and what pipelines cost. The methods read like the commands;
 * every one throws {@link StorageException} when the store cannot do it. Thread-safe.
 */
public final class Pipelines {
  private final SharedStore shared;
  private final Lazy<RecordSteps> recorder;
  private final Lazy<PipelineReports> reports;
  private final Prices prices;

  Pipelines(
      SharedStore shared,
      Lazy<RecordSteps> recorder,
      Lazy<PipelineReports> reports,
      Prices prices) {
    this.shared = shared;
    this.recorder = recorder;
    this.reports = reports;
    this.prices = prices;
  }

  /**
   * Keeps steps, in any order, before or after their attempt. Secrets are taken out first, and
   * model calls priced. Waits up to ten seconds for a store that another process has open.
   *
   * @return those that are new
   * @throws StorageException.Locked when that process does not let go in time; nothing was kept
   */
  public List<Step> record(List<Step> steps) {
    shared.open();
    return recorder.get().record(steps);
  }

  public CostReport costs(Scope scope, By by) {
    shared.open();
    return reports.get().costs(scope, by);
  }

  /** Prices kept model calls again, by the prices in force. */
  public Repriced reprice(Scope scope) {
    shared.open();
    return reports.get().reprice(scope);
  }

  /** The prices in force, those that count first in front. */
  public List<PriceRow> prices() {
    return prices.table().rows();
  }

  /** Those of models or providers with {@code part} in their name. */
  public List<PriceRow> prices(String part) {
    return prices().stream().filter(row -> row.names(part)).toList();
  }

  /** Takes a price list in LiteLLM's layout in the place of the one that was imported before. */
  public LiteLlmPrices importPrices(Path list) throws IOException {
    return prices.take(list);
  }

  /** What each stage took, in the order of their names. */
  public List<Figures> stages(Scope scope) {
    shared.open();
    return reports.get().stages(scope);
  }

  /** The methods of each stage, and which of them to try first. */
  public List<StageMethods> methods(Scope scope) {
    shared.open();
    return reports.get().methods(scope);
  }

  /** The hours in which providers turned calls away. */
  public List<Incident> incidents(Scope scope) {
    shared.open();
    return reports.get().incidents(scope);
  }

  /** How validations went, and what healed those that failed. */
  public Recoveries recoveries(Scope scope) {
    shared.open();
    return reports.get().recoveries(scope);
  }

  /**
   * All that was recorded of a session.
   *
   * @throws NoSuchRecord when the project has no such session
   */
  public Story story(Project project, String session) {
    shared.open();
    var story = reports.get().story(project, session);
    if (story == null) throw NoSuchRecord.session(project.name(), session);
    return story;
  }

  /**
   * Why a session went as it did.
   *
   * @throws NoSuchRecord when the project has no such session
   */
  public Explanation explain(Project project, String session) {
    return reports.get().explain(story(project, session));
  }
}
