package io.hardknocks.analysis.uses.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that stand around a place in a script. */
public final class Guards {
  /** One check. */
  public sealed interface Guard {}

  /** Of the version of the language, or one that we cannot tell apart from it. */
  record Everything() implements Guard {}

  /** Whether something is there, or which version it has. */
  public record Below(String dotted) implements Guard {}

  /** Whether a value has a member. */
  public record Member(String name) implements Guard {}

  /** Whether a text is among those that something accepts. */
  public record Among(String text) implements Guard {}

  /** Exceptions that are handled. */
  public record Handled(Set<String> exceptions) implements Guard {}

  public static final Guard EVERYTHING = new Everything();

  private final List<Guard> open = new ArrayList<>();

  public int depth() {
    return open.size();
  }

  public void push(List<Guard> guards) {
    open.addAll(guards);
  }

  public void backTo(int depth) {
    while (open.size() > depth) open.removeLast();
  }

  /** Those that also hold in a function that is defined here. */
  public List<Guard> lasting() {
    return List.copyOf(open);
  }

  public boolean cover(String key) {
    for (var guard : open) {
      if (covers(guard, key)) return true;
    }
    return false;
  }

  private static boolean covers(Guard guard, String key) {
    return switch (guard) {
      case Everything _ -> true;
      case Below below -> key.equals(below.dotted()) || key.startsWith(below.dotted() + ".");
      case Member member -> key.endsWith("." + member.name()) || key.equals(member.name());
      case Among _, Handled _ -> false;
    };
  }

  /** Whether a check asks for the text of one of the arguments. */
  public boolean coverOneOf(List<Argument> arguments) {
    for (var guard : open) {
      boolean asked =
          guard instanceof Among among
              && arguments.stream().anyMatch(a -> a.value().equals("'" + among.text() + "'"));
      if (asked) return true;
    }
    return false;
  }

  public Set<String> handled() {
    var names = new HashSet<String>();
    for (var guard : open) {
      if (guard instanceof Handled handled) names.addAll(handled.exceptions());
    }
    return names;
  }
}
