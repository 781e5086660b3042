package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.text.Slip;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a wrong name was meant to be, by a name that is new in the fixing script: the one that the
 * error suggests, or one that is written nearly the same.
 */
public final class Meant {
  private static final Pattern SUGGESTED = Pattern.compile("Did you mean:? '(?:\\w+)?\\.?(\\w+)'");

  /** Shorter names are like too many others. */
  private static final int SHORT = 5;

  private final Comparison scripts;

  public Meant(Comparison scripts) {
    this.scripts = scripts;
  }

  /** Whether the error itself says it. */
  public boolean isSuggested(String name) {
    return !name.isEmpty() && name.equals(suggested());
  }

  private String suggested() {
    var found = SUGGESTED.matcher(scripts.message().text());
    return found.find() ? found.group(1) : "";
  }

  /** A thing of the same module or type; empty when there is none, or more than one. */
  public String name(String key) {
    int dot = key.lastIndexOf('.');
    if (dot < 0) return "";
    var owner = key.substring(0, dot + 1);
    var meant = of(key.substring(dot + 1), fresh(uses -> members(uses, owner)));
    return meant.isEmpty() ? "" : owner + meant;
  }

  /** The one thing of the same module that is new; empty when there is none, or more than one. */
  public String only(String key) {
    var owner = key.substring(0, key.lastIndexOf('.') + 1);
    var now = owner.isEmpty() ? Set.<String>of() : fresh(uses -> members(uses, owner));
    return now.size() == 1 ? owner + now.iterator().next() : "";
  }

  /** The name of another argument. */
  public String argument(String wrong) {
    return of(wrong, fresh(Meant::arguments));
  }

  private Set<String> fresh(Function<Uses, Stream<String>> names) {
    var now = names.apply(scripts.after()).collect(Collectors.toSet());
    names.apply(scripts.before()).forEach(now::remove);
    return now;
  }

  private static Stream<String> members(Uses uses, String owner) {
    return uses.all().stream()
        .map(Use::key)
        .filter(key -> key.startsWith(owner) && key.indexOf('.', owner.length()) < 0)
        .map(key -> key.substring(owner.length()));
  }

  private static Stream<String> arguments(Uses uses) {
    return uses.all().stream()
        .flatMap(use -> use.call() == null ? Stream.of() : use.call().arguments().stream())
        .map(Argument::name)
        .filter(name -> !name.isEmpty());
  }

  private String of(String wrong, Collection<String> now) {
    var suggested = suggested();
    if (now.contains(suggested)) return suggested;
    var like = now.stream().filter(name -> isLike(wrong, name)).toList();
    return like.size() == 1 ? like.getFirst() : "";
  }

  private static boolean isLike(String name, String other) {
    return Math.min(name.length(), other.length()) >= SHORT && Slip.isBetween(name, other);
  }
}
