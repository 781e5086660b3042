package io.hardknocks.analysis.edits.named;

import static io.hardknocks.model.Strategy.CHANGE_LITERAL;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.named.Scripts.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that an error refuses and one that it says is taken: the fixing script has that under the
 * same name, wherever it is.
 */
final class AllowedValue implements NamedEdit {
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)\\b(?:got|received|found|given|was):? ['\"`]([^'\"`\\n]{1,80})['\"`]"
              + "|['\"`]([^'\"`\\n]{1,80})['\"`] is (?:not|an? (?:invalid|unknown|unsupported))\\b"
              + "|\\b(?:invalid|unknown|unsupported|unrecogni[sz]ed|illegal)\\b[^'\"`\\n]{0,60}['\"`]([^'\"`\\n]{1,80})['\"`]"
              + "|\\b(?:got|received):? ([A-Za-z][\\w.-]{0,60}?)(?: instead)?\\.?(?=\\s|$)");

  private static final Pattern TAKES =
      Pattern.compile(
          "(?i)\\b(?:among|one of|in|either|valid|supported|allowed|available|possible|choices|choose|options|expected|must be|should be|use)\\b");

  private static final Pattern QUOTED = Pattern.compile("['\"`]([^'\"`\\n]{1,80})['\"`]");

  /** How many texts are a list of what is allowed. */
  private static final int LIST = 2;

  private final Scripts scripts;
  private final String refused;
  private final Set<String> allowed = new HashSet<>();

  AllowedValue(String message, Scripts scripts) {
    this.scripts = scripts;
    this.refused = refused(message);
    if (!TAKES.matcher(message).find()) return;
    QUOTED.matcher(message).results().map(r -> r.group(1)).forEach(allowed::add);
    allowed.remove(refused);
  }

  private static String refused(String message) {
    var found = REFUSED.matcher(message);
    if (!found.find()) return "";
    return Stream.of(1, 2, 3, 4).map(found::group).filter(Objects::nonNull).findFirst().orElse("");
  }

  @Override
  public List<Fact> in(Facts facts) {
    if (refused.isEmpty()) return List.of();
    var told = facts.all().stream().filter(this::tells).toList();
    if (!told.isEmpty()) return told;
    int known = facts.all().size();
    scripts.gone(quoted()).stream()
        .flatMap(NamedText::in)
        .filter(text -> text.is(refused) && !isKept(text.name()))
        .flatMap(text -> replaced(text).stream())
        .findFirst()
        .ifPresent(replaced -> tell(facts, replaced.text(), replaced.instead()));
    return List.copyOf(facts.all().subList(known, facts.all().size()));
  }

  private String quoted() {
    return "\"" + refused + "\"";
  }

  private boolean tells(Fact fact) {
    return fact.strategy() == CHANGE_LITERAL
        && refused.equals(NamedText.value(fact.from()))
        && isAllowed(NamedText.value(fact.to()));
  }

  /** Whether the error says so, or does not say what is. */
  private boolean isAllowed(String value) {
    return !value.isEmpty() && (allowed.contains(value) || allowed.size() < LIST);
  }

  private record Replaced(NamedText text, NamedText instead) {}

  /** Whether the fixing script has the refused text under a name. */
  private boolean isKept(String name) {
    return named(name, scripts.after(quoted())).anyMatch(text -> text.is(refused));
  }

  /** The first text under the same name that is allowed and was not there. */
  private Optional<Replaced> replaced(NamedText text) {
    var was = named(text.name(), scripts.before(text.name())).toList();
    return named(text.name(), scripts.after(text.name()))
        .filter(one -> isAllowed(NamedText.value(one.literal().text())))
        .filter(one -> was.stream().noneMatch(one::isSame))
        .map(one -> new Replaced(text, one))
        .findFirst();
  }

  private static Stream<NamedText> named(String name, List<Place> places) {
    return places.stream().flatMap(NamedText::in).filter(one -> one.name().equals(name));
  }

  private static void tell(Facts facts, NamedText text, NamedText instead) {
    facts.at(text.place().statement(), instead.place().statement());
    facts.add(CHANGE_LITERAL, text.literal().text(), instead.literal().text(), text.name());
  }
}
