package io.hardknocks.storage.contract;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Headline;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens a store for each test, and checks its invariants after it. */
abstract class ContractCase {
  @SuppressWarnings("NullAway.Init")
  protected Storage storage;

  /** Whose store is tested. */
  protected abstract StorageContract backend();

  protected Storage open() {
    return backend().open();
  }

  protected boolean durable() {
    return backend().durable();
  }

  @BeforeEach
  void openStorage() {
    storage = open();
  }

  @AfterEach
  void checkAndClose() {
    Thread.interrupted();
    try (var last = storage) {
      if (last.check().usable()) Invariants.check(last);
    }
  }

  /** Closes the store and opens its data again. */
  protected void reopen() {
    storage.close();
    storage = open();
  }

  protected List<Attempt> append(Attempt... attempts) {
    return storage.attempts().append(List.of(attempts));
  }

  protected List<Attempt> append(Sample... samples) {
    var attempts = new ArrayList<Attempt>();
    for (var sample : samples) attempts.add(sample.attempt());
    return storage.attempts().append(attempts);
  }

  protected List<Step> keep(StepSample... samples) {
    return storage.steps().append(Arrays.stream(samples).map(StepSample::step).toList());
  }

  /** The ids of a list, in its order. */
  protected static List<String> ids(List<Headline> headlines) {
    return headlines.stream().map(headline -> headline.id().value()).toList();
  }

  protected static List<String> idsOf(List<Attempt> attempts) {
    return attempts.stream().map(attempt -> attempt.id().value()).toList();
  }

  protected List<String> listed(AttemptQuery query) {
    return ids(storage.attempts().list(query).items());
  }
}
