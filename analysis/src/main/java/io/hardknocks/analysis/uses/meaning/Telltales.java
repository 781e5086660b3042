package io.hardknocks.analysis.uses.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * By what values are told that nothing says the type of: members that only one type has, methods
 * that only one library has, and names that everyone gives them.
 */
public final class Telltales {
  /** Instead of a member: that a value is asked for what it has under a text. */
  public static final String BY_TEXT = "[]";

  /** What a variable of a name is in scripts that use a library. */
  private record Custom(String library, String name, String type) {
    boolean is(String variable) {
      if (name.startsWith("=")) return variable.equals(name.substring(1));
      if (name.endsWith("_")) return variable.startsWith(name);
      return variable.endsWith(name) || variable.equals(name.substring(1));
    }
  }

  private final Map<String, String> alone = new HashMap<>();
  private final Map<String, String> gone = new HashMap<>();
  private final Map<String, String> withText = new HashMap<>();
  private final Map<String, String> divided = new HashMap<>();
  private final Set<String> rare = new HashSet<>();
  private final Map<String, Set<String>> others = new HashMap<>();
  private final List<Custom> customs = new ArrayList<>();

  Telltales() {}

  void alone(String member, String type) {
    alone.put(member, type);
  }

  /** A member that only values of a type had, until they lost it. */
  void gone(String member, String type) {
    gone.put(member, type);
  }

  /** What takes whole numbers only: of which type is what is divided there. */
  void divided(String function, String type) {
    divided.put(function, type);
  }

  /**
   * A member of tables.
   *
   * @param enough whether it and that texts are looked up in a value tell a table
   */
  void withText(String member, String type, boolean enough) {
    withText.put(member, type);
    if (enough) rare.add(member);
  }

  /** A library whose values look like those of a type, or a member that only they have. */
  void other(String type, String name) {
    others.computeIfAbsent(type, t -> new HashSet<>()).add(name);
  }

  /** What ends with {@code _name}, begins with {@code name_}, or is {@code =name}. */
  void custom(String library, String name, String type) {
    customs.add(new Custom(library, name, type));
  }

  /** Whether a member says something of its object. */
  public boolean tells(String member) {
    return alone.containsKey(member) || withText.containsKey(member);
  }

  /**
   * The type of a variable; empty where it is not clear.
   *
   * @param members that it is used with
   * @param named what it is by its name
   */
  public String type(Set<String> members, String named, Set<String> libraries) {
    var types = new HashSet<String>();
    for (var member : members) {
      if (alone.containsKey(member)) types.add(alone.get(member));
      var shared = withText.getOrDefault(member, "");
      boolean second = rare.contains(member) || others(member, members, shared);
      if ((second && members.contains(BY_TEXT)) || shared.equals(named)) types.add(shared);
    }
    types.remove("");
    if (types.size() != 1) return "";
    var type = types.iterator().next();
    return mayBe(type, members) && mayBe(type, libraries) ? type : "";
  }

  /** The type of which a member tells that it has not any more; empty for others. */
  public String lost(String member, Set<String> members, Set<String> libraries) {
    var type = gone.getOrDefault(member, "");
    return mayBe(type, members) && mayBe(type, libraries) ? type : "";
  }

  /** The type of a quotient that a function is given; empty where it may be any. */
  public String quotient(String function) {
    return divided.getOrDefault(function, "");
  }

  /** Whether another member says the same as one. */
  private boolean others(String member, Set<String> members, String type) {
    return members.stream()
        .anyMatch(m -> !m.equals(member) && type.equals(withText.getOrDefault(m, "")));
  }

  /** Whether none of these libraries or members is one of which a type has nothing. */
  public boolean mayBe(String type, Set<String> names) {
    var strange = others.getOrDefault(type, Set.of());
    return strange.isEmpty() || names.stream().noneMatch(strange::contains);
  }

  /** The type of a variable by its name alone; empty for any other name. */
  public String named(String variable) {
    return named(variable, _ -> true);
  }

  /** The same in a script that uses these libraries. */
  public String named(String variable, Set<String> libraries) {
    return named(variable, c -> libraries.contains(c.library()));
  }

  private String named(String variable, Predicate<Custom> here) {
    var name = withoutNumber(variable);
    return customs.stream()
        .filter(custom -> here.test(custom) && custom.is(name))
        .map(Custom::type)
        .findFirst()
        .orElse("");
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '_'))
      end--;
    return name.substring(0, end);
  }
}
