package io.hardknocks.analysis.uses;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that the script defines.
 *
 * @param decorated the dotted names of its decorators
 * @param guards that stood where it was defined
 */
record OwnFunction(
    String id,
    SyntaxNode node,
    Scope scope,
    @Nullable OwnClass owner,
    Set<String> decorated,
    List<Guards.Guard> guards) {
  String result() {
    return id + " returns";
  }

  String parameter(String name) {
    return id + " takes " + name;
  }

  boolean isAsync() {
    return node.children().stream().anyMatch(c -> c.is("async"));
  }

  /** Whether the first parameter is the object or the class. */
  boolean bound() {
    return owner != null && !decorated.contains("staticmethod");
  }
}
