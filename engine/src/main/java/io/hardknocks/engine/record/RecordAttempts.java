package io.hardknocks.engine.record;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Submission;
import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.Storage;
import java.util.List;
import java.util.function.Supplier;

/** Understands submissions and keeps them: durable when the call returns. Thread-safe. */
public final class RecordAttempts {
  /** Fewer are a request among others, which have the processors too. */
  private static final int MANY = 500;

  private final Supplier<Understand> understand;
  private final Storage storage;

  public RecordAttempts(Supplier<Understand> understand, Storage storage) {
    this.understand = understand;
    this.storage = storage;
  }

  /** The attempts that are new, in order; those whose id is there already are left out. */
  public List<Attempt> record(List<Submission> submissions) {
    return prepare(submissions).append();
  }

  /** All but what is done in the order of arrival. */
  AttemptStore.Prepared prepare(List<Submission> submissions) {
    return storage.attempts().prepare(understand(submissions));
  }

  private List<Attempt> understand(List<Submission> submissions) {
    var how = understand.get();
    boolean few = submissions.size() < MANY;
    return (few ? submissions.stream() : submissions.parallelStream())
        .map(how::clean)
        .map(how::understand)
        .toList();
  }
}
