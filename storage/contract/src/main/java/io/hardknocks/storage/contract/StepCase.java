package io.hardknocks.storage.contract;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.StepStore.Arrived;
import java.util.Arrays;
import java.util.List;

/** Tells of steps by their ids. */
abstract class StepCase extends ContractCase {
  protected static List<String> names(List<Step> steps) {
    return steps.stream().map(step -> step.id().value()).toList();
  }

  protected List<String> session(String name) {
    return names(storage.steps().ofSession(Project.DEFAULT, name));
  }

  protected List<String> ofAttempts(String... ids) {
    return names(storage.steps().ofAttempts(Arrays.stream(ids).map(AttemptId::new).toList()));
  }

  protected static List<String> arrivals(List<Arrived> arrived) {
    return arrived.stream().map(one -> one.step().id().value()).toList();
  }
}
