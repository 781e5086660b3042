package io.hardknocks.analysis.prompt;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language in which a request wants its code. */
final class NamedLanguage {
  private record Name(String language, Pattern words) {}

  private static final List<Name> NAMES =
      List.of(
          name(
              "python",
              "python[23]?|pandas|numpy|django|flask|fastapi|pytest|matplotlib|scikit-learn|sklearn"
                  + "|pytorch|asyncio|jupyter|pip|py script"),
          name(
              "javascript",
              "javascript|node\\.?js|commonjs|npm|npx|pnpm|deno|bun|jquery|(next|vue|nest|express|react)\\.?js"
                  + "|(?<!to )react(?! to | on | when | if )|(in|with|using) express|js (script|code|file)s?"
                  + "|node (script|program|app|application|server|service|code|cli|project|module|tool|backend|package|stream)s?"
                  + "|express (app|api|server|route|router|middleware|backend|service|endpoint|handler)s?"),
          name("typescript", "typescript|ts-node|ts (script|code|file)s?"),
          name(
              "shell",
              "bash|zsh|(shell|sh|posix) (script|one-liner|command|function)s?|shellscript"),
          name("java", "java|spring boot"),
          name("go", "golang|go (program|code|service)s?"),
          name("rust", "rust"),
          name("ruby", "ruby"),
          name("perl", "perl"),
          name("php", "php"));

  /** What a tree or a cluster has, too. */
  private static final Name NODE = name("javascript", "node");

  private static final Pattern OF_A_GRAPH =
      Pattern.compile(
          "(?i)\\b(?:trees?|graphs?|lists?|linked|xml|html|dom|clusters?|kubernetes|parents?|child|children|leaf|root|edges?|nodes|neighbou?rs?|network|traver\\w+|heads?|tail)\\b");

  private NamedLanguage() {}

  private static Name name(String language, String words) {
    return new Name(language, Pattern.compile("(?i)(?<![\\w./-])(?:" + words + ")(?![\\w/-])"));
  }

  /** The only one that it names; empty when it names none, or several that are not kin. */
  static String in(String request) {
    var named =
        NAMES.stream()
            .filter(name -> name.words().matcher(request).find())
            .map(Name::language)
            .collect(Collectors.toCollection(TreeSet::new));
    if (named.isEmpty() && isOfNode(request)) return NODE.language();
    if (named.isEmpty()) return "";
    return named.stream().allMatch(other -> isKin(named.last(), other)) ? named.last() : "";
  }

  private static boolean isOfNode(String request) {
    return NODE.words().matcher(request).find() && !OF_A_GRAPH.matcher(request).find();
  }

  /** Whether lessons of one language are of use in another: what one runs the other runs too. */
  static boolean isKin(String one, String other) {
    return one.equals(other) || Set.of("javascript", "typescript").containsAll(List.of(one, other));
  }
}
