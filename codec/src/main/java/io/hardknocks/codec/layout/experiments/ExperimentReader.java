package io.hardknocks.codec.layout.experiments;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.ItemReader;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.step.Reported;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an array of experiments; each is a session, with one attempt or those that it lists. */
public final class ExperimentReader extends ItemReader {
  /**
   * @param project of experiments that name none
   */
  public ExperimentReader(String project) {
    super(project, "experiments", "results", "history", "runs");
  }

  @Override
  protected void item(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException {
    var fields = Fields.of(item);
    if (!isExperiment(fields))
      throw new BadRecord("no experiment (expected: status, adopted, code …)");
    var experiment = new Experiment(project, fields, origin.time());
    var tries = fields.list("attempts", "iterations", "trials");
    int number = 0;
    for (var one : tries == null ? List.<JsonNode>of() : tries.values())
      if (one instanceof ObjectNode object)
        tell(experiment.attempt(Fields.of(object), ++number), origin, taker);
    tell(experiment.attempt(), origin, taker);
  }

  private static boolean isExperiment(Fields fields) {
    return fields.has(
        "status",
        "adopted",
        "failure_analysis",
        "experiment_id",
        "hypothesis",
        "code",
        "script",
        "outcome");
  }

  private static void tell(@Nullable Reported reported, Origin origin, Taker taker)
      throws InterruptedException {
    if (reported == null) taker.passOver(origin.file(), origin.line());
    else taker.attempt(reported);
  }
}
