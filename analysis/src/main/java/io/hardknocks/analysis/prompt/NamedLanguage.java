package io.hardknocks.analysis.prompt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language in which a request wants its code. */
final class NamedLanguage {
  private record Name(String language, Pattern words) {}

  private static final List<Name> NAMES =
      List.of(
          name("python", "python[23]?|pandas|django"),
          name("javascript", "javascript|node\\.?js|commonjs"),
          name("typescript", "typescript"),
          name("shell", "bash|zsh|(shell|sh) (script|one-liner)s?"),
          name("java", "java"),
          name("go", "golang|go (program|code|service)s?"),
          name("rust", "rust"),
          name("ruby", "ruby"),
          name("perl", "perl"),
          name("php", "php"));

  private NamedLanguage() {}

  private static Name name(String language, String words) {
    return new Name(language, Pattern.compile("(?i)(?<![\\w./-])(?:" + words + ")(?![\\w/-])"));
  }

  /** The only one that it names; empty when it names none, or several. */
  static String in(String request) {
    var named =
        NAMES.stream()
            .filter(name -> name.words().matcher(request).find())
            .map(Name::language)
            .collect(Collectors.toSet());
    return named.size() == 1 ? named.iterator().next() : "";
  }

  /** Whether lessons of one language are of use in another: what one runs the other runs too. */
  static boolean isKin(String one, String other) {
    return one.equals(other) || Set.of("javascript", "typescript").containsAll(List.of(one, other));
  }
}
