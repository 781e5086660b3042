package io.hardknocks.codec.layout;

import io.hardknocks.codec.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/** Fields of strangers on their way out again, under the names that they had. */
public final class Extra {
  private Extra() {}

  /**
   * Writes what came as {@code prefix} and a name under that name alone.
   *
   * @param taken names that are written already
   */
  public static void write(
      JsonObject out, Map<String, String> attributes, String prefix, Collection<String> taken) {
    write(out, attributes, prefix, name -> !taken.contains(name));
  }

  /** As above, where {@code wanted} says which of the names. */
  public static void write(
      JsonObject out, Map<String, String> attributes, String prefix, Predicate<String> wanted) {
    attributes.forEach(
        (name, json) -> {
          var own = original(name);
          if (!own.startsWith(prefix) || own.length() == prefix.length()) return;
          var bare = own.substring(prefix.length());
          if (wanted.test(bare)) out.putRaw(bare, json);
        });
  }

  /** The name that a stranger gave a field. */
  public static String original(String name) {
    return name.startsWith(Draft.ORIGINAL) ? name.substring(Draft.ORIGINAL.length()) : name;
  }
}
