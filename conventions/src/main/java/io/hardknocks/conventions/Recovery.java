package io.hardknocks.conventions;

/** Whether a program tried to heal what a validation found, and whether that worked. */
public enum Recovery implements Word {
  NOT_TRIED,
  WORKED,
  FAILED
}
