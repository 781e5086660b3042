package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import java.util.List;
import java.util.Set;

/**
 * A class that the script defines.
 *
 * @param id its type's name, which no name of elsewhere has
 * @param names what its body defines
 * @param frozen whether its fields keep what they were made with
 * @param open whether its values may have attributes that nothing in the script names
 */
public record OwnClass(
    String id,
    SyntaxNode node,
    List<Meaning> bases,
    Set<String> names,
    boolean frozen,
    boolean open) {
  public String attribute(String name) {
    return id + "." + name;
  }
}
