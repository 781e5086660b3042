package io.hardknocks.server.access;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: not the secret, but its hash.
 *
 * @param id what it is revoked by
 * @param hash SHA-256 of the secret, in hexadecimal; the secret has 256 random bits, so that no
 *     slower hash is needed
 * @param project the only one that it may see; {@code null} for all
 */
public record Token(
    String id, String name, Role role, @Nullable Project project, String hash, Instant createdAt) {
  public Token {
    Names.requireName(id, "id", 100);
    Names.requireName(name, "name", 200);
    requireNonNull(role, "role");
    if (!hash.matches("[0-9a-f]{64}"))
      throw new IllegalArgumentException("hash: (expected: 64 hexadecimal digits)");
    requireNonNull(createdAt, "createdAt");
  }

  Principal principal() {
    return new Principal(name, EnumSet.copyOf(role.grants()), project);
  }
}
