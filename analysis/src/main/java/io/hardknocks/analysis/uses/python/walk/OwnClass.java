package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.uses.meaning.Meaning;
import java.util.List;
import java.util.Set;

/**
 * A class that the script defines.
 *
 * @param id its type's name, which no name of elsewhere has
 * @param names what its body defines
 */
public record OwnClass(String id, List<Meaning> bases, Set<String> names) {
  public String attribute(String name) {
    return id + "." + name;
  }
}
