package io.hardknocks.server.access;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param name of the token; {@code local} without one
 * @param project the only one that it may see; {@code null} for all
 */
public record Principal(String name, Set<Role> roles, @Nullable Project project) {
  /** A program of this machine, where no token is asked for. */
  public static final Principal LOCAL = new Principal("local", EnumSet.allOf(Role.class), null);

  public Principal {
    requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }

  /** Whether it may see this project. */
  public boolean sees(Project other) {
    return project == null || project.equals(other);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }
}
