package io.hardknocks.sandbox.isolation;

import static java.util.Objects.requireNonNull;

import io.hardknocks.sandbox.Sandbox;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Where the caller has no rights: user namespaces. */
class HostileScriptsOfOtherUserTest extends HostileScripts {
  private static @Nullable OtherUser other;

  @BeforeAll
  static void start() throws IOException {
    other = OtherUser.start();
  }

  @AfterAll
  static void stop() throws IOException {
    requireNonNull(other).close();
  }

  @Override
  public Sandbox sandbox() {
    return requireNonNull(other);
  }
}
