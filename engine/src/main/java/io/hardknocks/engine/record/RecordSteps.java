package io.hardknocks.engine.record;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.Storage;
import java.util.List;

/**
 * Makes steps fit to be kept, and keeps them: secrets out, errors read, calls priced; durable when
 * the call returns. Thread-safe.
 */
public final class RecordSteps {
  /** Fewer are understood sooner by one thread than shared out. */
  private static final int MANY = 1_000;

  private final CleanStep cleaning;
  private final ReadStep reading;
  private final Pricing pricing;
  private final Storage storage;

  public RecordSteps(Redactor redactor, FailureReader failures, Pricing pricing, Storage storage) {
    cleaning = new CleanStep(redactor);
    reading = new ReadStep(failures);
    this.pricing = pricing;
    this.storage = storage;
  }

  /** The steps that are new, in order; those whose id is there already are left out. */
  public List<Step> record(List<Step> steps) {
    return keep(understand(steps));
  }

  /** The steps as they may be written to a disk. */
  public List<Step> understand(List<Step> steps) {
    var few = steps.size() < MANY;
    return (few ? steps.stream() : steps.parallelStream()).map(this::understand).toList();
  }

  private Step understand(Step step) {
    var read = reading.read(cleaning.clean(step));
    return read.detail() instanceof Detail.ModelCall call
        ? read.detail(pricing.price(call, read.timing().startedAt()))
        : read;
  }

  List<Step> keep(List<Step> understood) {
    return understood.isEmpty() ? List.of() : storage.steps().append(understood);
  }
}
