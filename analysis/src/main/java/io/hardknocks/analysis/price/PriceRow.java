package io.hardknocks.analysis.price;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asks for some models.
 *
 * @param models names; {@code *} stands for any text
 * @param from since when it holds; {@code null} for always
 * @param asOf the day on which the figures were read
 * @param source where they were read
 * @param tiers at least one
 */
public record PriceRow(
    String provider,
    List<String> models,
    @Nullable LocalDate from,
    LocalDate asOf,
    String source,
    List<Tier> tiers) {
  public PriceRow {
    models = List.copyOf(models);
    tiers = List.copyOf(tiers);
  }

  /** {@code anthropic/claude-sonnet-4-5@2025-09-29}, by one of its models. */
  public String id(String model) {
    return provider + "/" + model + "@" + asOf;
  }

  /** Whether {@code part} is in the name of its provider or of one of its models. */
  public boolean names(String part) {
    return provider.contains(part) || models.stream().anyMatch(model -> model.contains(part));
  }

  /** Whether it held on a day. */
  boolean holdsOn(LocalDate day) {
    return from == null || !day.isBefore(from);
  }

  /** The price of the longest prompts that {@code promptTokens} are longer than. */
  Optional<Tier> tier(String service, long promptTokens) {
    return tiers.stream()
        .filter(tier -> tier.holds(service, promptTokens))
        .max(Comparator.comparingLong(Tier::above));
  }

  /**
   * How well a name matches: the characters that a pattern spells out, more for a pattern without a
   * star; -1 when none matches.
   */
  int match(String name) {
    return models.stream().mapToInt(pattern -> match(pattern, name)).max().orElse(-1);
  }

  /** The one of its models that matches a name best. */
  Optional<String> best(String name) {
    return models.stream()
        .filter(pattern -> match(pattern, name) >= 0)
        .max(Comparator.comparingInt(pattern -> match(pattern, name)));
  }

  private static int match(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) return pattern.equals(name) ? 1_000 + pattern.length() : -1;
    var parts = pattern.split("\\*", -1);
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0 || (i == 0 && found > 0)) return -1;
      at = found + parts[i].length();
    }
    return name.endsWith(parts[parts.length - 1]) ? pattern.replace("*", "").length() : -1;
  }
}
