package io.hardknocks.analysis.uses.call;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;

/**
 * A call of something.
 *
 * @param open whether there may be more arguments than are seen ({@code *args}, {@code **options})
 */
public record Call(SyntaxNode node, List<Argument> arguments, boolean open) {
  public Call {
    arguments = List.copyOf(arguments);
  }

  /** The arguments without a name. */
  public List<Argument> positional() {
    return arguments.stream().filter(a -> a.name().isEmpty()).toList();
  }
}
