package io.hardknocks.analysis.uses.python.walk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where names live: a module, a class body or a function.
 *
 * @param names that it binds anywhere
 * @param owner the class whose body or method it is
 */
public record Scope(
    String id,
    @Nullable Scope parent,
    boolean ofClass,
    Set<String> names,
    @Nullable OwnClass owner) {
  public String key(String name) {
    return id + ":" + name;
  }

  public Scope module() {
    var scope = this;
    while (scope.parent() != null) scope = scope.parent();
    return scope;
  }
}
