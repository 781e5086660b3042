package io.hardknocks.sandbox;

/** The program that would run the script is not on this machine. */
public final class InterpreterMissingException extends CannotRunException {
  public InterpreterMissingException(String message) {
    super(message);
  }
}
