package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Guards;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that the script defines.
 *
 * @param decorated the dotted names of its decorators
 * @param guards that stood where it was defined
 */
public record OwnFunction(
    String id,
    SyntaxNode node,
    Scope scope,
    @Nullable OwnClass owner,
    Set<String> decorated,
    List<Guards.Guard> guards) {
  /** Decorators that leave a function what it is. */
  private static final Set<String> HARMLESS =
      Set.of(
          "staticmethod",
          "classmethod",
          "property",
          "functools.cached_property",
          "functools.lru_cache",
          "functools.cache",
          "functools.wraps",
          "abc.abstractmethod",
          "contextlib.contextmanager",
          "contextlib.asynccontextmanager",
          "typing.no_type_check");

  public OwnFunction {
    decorated = Set.copyOf(decorated);
    guards = List.copyOf(guards);
  }

  public String result() {
    return id + " returns";
  }

  public String parameter(String name) {
    return id + " takes " + name;
  }

  /** What a library hands over for a parameter, as far as that is known. */
  public String handed(String name) {
    return id + " is handed " + name;
  }

  /** Whether its decorators leave it what it is. */
  public boolean isPlain() {
    return HARMLESS.containsAll(decorated);
  }

  public boolean isAsync() {
    return node.children().stream().anyMatch(c -> c.is("async"));
  }

  /** Whether the first parameter is the object or the class. */
  public boolean bound() {
    return owner != null && !decorated.contains("staticmethod");
  }
}
