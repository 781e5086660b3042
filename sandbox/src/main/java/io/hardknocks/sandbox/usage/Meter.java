package io.hardknocks.sandbox.usage;

import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.group.Reading;
import java.util.List;

/** Looks at what the processes of one run take from the machine. */
public interface Meter {
  /** Cheap enough to be asked every few milliseconds. */
  Reading read();

  /** The processes of the run, as we see them. */
  List<Long> processes();

  /** Asked once, when all processes are gone. */
  Usage usage(Accounts accounts);
}
