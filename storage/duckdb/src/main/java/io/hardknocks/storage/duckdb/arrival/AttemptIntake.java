package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.duckdb.attempt.admission.Arriving;
import io.hardknocks.storage.duckdb.file.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes attempts in. */
public interface AttemptIntake {
  /** Numbers and keeps those that are new; durable when it returns. */
  List<Attempt> append(List<Arriving> attempts);

  /** Changes the store, of which attempts may be forgotten; none arrives meanwhile. */
  <T extends @Nullable Object> T alone(Database.Work<T> work);
}
