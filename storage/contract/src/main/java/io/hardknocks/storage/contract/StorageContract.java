package io.hardknocks.storage.contract;

import io.hardknocks.storage.Storage;
import org.junit.jupiter.api.Nested;

/**
 * What every backend must pass. A backend's test extends this class and says how to open a fresh
 * store.
 */
public abstract class StorageContract {
  /** A store that is new and empty the first time in a test, and the same data again after that. */
  protected abstract Storage open();

  /** Whether attempts outlive the object: what a store says of itself is asserted either way. */
  protected boolean durable() {
    return true;
  }

  @Nested
  class Appending extends AppendContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Finding extends AttemptContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Listing extends ListContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Forgetting extends ForgetContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Fixes extends FixContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Patterns extends PatternContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Lessons extends LessonContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Learned extends LearnContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Exposures extends ExposureContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Figures extends StatisticsContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Steps extends StepContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Amendments extends AmendContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Pipelines extends PipelineContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Money extends MoneyContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Tries extends TriesContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Traces extends TraceContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Texts extends TextContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Threads extends ConcurrencyContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }

  @Nested
  class Life extends LifecycleContract {
    @Override
    protected StorageContract backend() {
      return StorageContract.this;
    }
  }
}
