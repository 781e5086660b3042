package io.hardknocks.analysis.uses;

import java.util.List;
import java.util.Set;

/**
 * A class that the script defines.
 *
 * @param id its type's name, which no name of elsewhere has
 * @param names what its body defines
 */
record OwnClass(String id, List<Meaning> bases, Set<String> names) {
  String attribute(String name) {
    return id + "." + name;
  }
}
