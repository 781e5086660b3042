package io.hardknocks.sandbox;

import io.hardknocks.model.Usage;

/** Looks at what the processes of one run take from the machine. */
interface Meter {
  /** Cheap enough to be asked every few milliseconds. */
  Reading read();

  /** Asked once, when all processes are gone. */
  Usage usage();
}
