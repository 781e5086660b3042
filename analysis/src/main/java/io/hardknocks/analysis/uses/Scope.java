package io.hardknocks.analysis.uses;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where names live: a module, a class body or a function.
 *
 * @param names that it binds anywhere
 * @param owner the class whose body or method it is
 */
record Scope(
    String id,
    @Nullable Scope parent,
    boolean ofClass,
    Set<String> names,
    @Nullable OwnClass owner) {
  String key(String name) {
    return id + ":" + name;
  }

  Scope module() {
    var scope = this;
    while (scope.parent() != null) scope = scope.parent();
    return scope;
  }
}
