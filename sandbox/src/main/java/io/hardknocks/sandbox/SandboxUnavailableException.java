package io.hardknocks.sandbox;

/** No sandbox of the asked kind works on this machine. */
public final class SandboxUnavailableException extends CannotRunException {
  public SandboxUnavailableException(String message) {
    super(message);
  }
}
