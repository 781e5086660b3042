package io.hardknocks.analysis.uses.meaning;

import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a call, and what they are.
 *
 * @param open whether there may be more than are seen
 */
public record Handed(List<Argument> arguments, List<Meaning> meanings, boolean open) {
  public Handed {
    arguments = List.copyOf(arguments);
    meanings = List.copyOf(meanings);
  }

  /** What the positional arguments are. */
  public List<Meaning> positional() {
    var positional = new ArrayList<Meaning>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).name().isEmpty()) positional.add(meanings.get(i));
    }
    return positional;
  }

  /** What the first argument is; {@link Doubt#UNKNOWN} when there is none. */
  public Meaning first() {
    return meanings.isEmpty() ? Doubt.UNKNOWN : meanings.getFirst();
  }

  /** Whether there is an argument of a name. */
  public boolean has(String name) {
    return arguments.stream().anyMatch(argument -> argument.name().equals(name));
  }

  /** What the argument of a name is; {@link Doubt#NEVER} when there is none. */
  public Meaning named(String name) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).name().equals(name)) return meanings.get(i);
    }
    return Doubt.NEVER;
  }

  /** The text of an argument; empty when it is none that is known. */
  public String literal(int index) {
    return index < arguments.size() ? Texts.content(arguments.get(index).valueNode()) : "";
  }
}
