package io.hardknocks.analysis.price;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prices in YAML.
 *
 * @param providers the names that a provider goes by, each with the one that rows use
 * @param budget what may be spent a day
 */
record PriceFile(List<PriceRow> rows, Map<String, String> providers, @Nullable Budget budget) {
  private static final Set<String> RATES =
      Set.of("input", "output", "cache_read", "cache_write", "reasoning");
  private static final List<String> SERVICES = List.of("batch", "flex", "priority");
  static final BigDecimal MOST = BigDecimal.TEN.pow(9);

  /**
   * @throws IllegalArgumentException all mistakes in one line
   */
  static PriceFile parse(String yaml) {
    var problems = new Problems("prices");
    var top = YamlObject.parse(yaml, problems);
    top.expectOnly(Set.of("as_of", "source", "providers", "budget", "prices"));
    var reader = new Reader(problems);
    var asOf = reader.date(top, "as_of", LocalDate.EPOCH);
    var source = top.string("source", "");
    var rows = new ArrayList<PriceRow>();
    for (var row : top.objects("prices")) reader.row(row, asOf, source).ifPresent(rows::add);
    var budget = reader.budget(top.object("budget"));
    var providers = reader.providers(top.object("providers"));
    problems.throwIfAny();
    return new PriceFile(List.copyOf(rows), providers, budget);
  }

  /** Reads the parts of one document. */
  private record Reader(Problems problems) {
    Map<String, String> providers(YamlObject object) {
      var names = new HashMap<String, String>();
      for (var name : object.keys()) {
        names.put(name, name);
        object.strings(name).forEach(other -> names.put(other.toLowerCase(Locale.ROOT), name));
      }
      return Map.copyOf(names);
    }

    @Nullable Budget budget(YamlObject object) {
      object.expectOnly(Set.of("per_day", "warn_at"));
      var perDay = number(object, "per_day");
      var warnAt = number(object, "warn_at");
      return perDay == null ? null : new Budget(perDay, warnAt == null ? Budget.WARN_AT : warnAt);
    }

    java.util.Optional<PriceRow> row(YamlObject row, LocalDate asOf, String source) {
      row.expectOnly(
          Set.of(
              "provider",
              "models",
              "from",
              "as_of",
              "source",
              "input",
              "output",
              "cache_read",
              "cache_write",
              "reasoning",
              "tiers",
              "batch",
              "flex",
              "priority"));
      var provider = row.string("provider");
      var models =
          row.strings("models").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      if (provider == null) problems.add(row.line(), "provider: missing");
      if (models.isEmpty()) problems.add(row.line(), "models: missing (expected: names)");
      var tiers = tiers(row);
      if (provider == null || models.isEmpty() || tiers.isEmpty())
        return java.util.Optional.empty();
      var from = row.string("from") == null ? null : date(row, "from", LocalDate.EPOCH);
      return java.util.Optional.of(
          new PriceRow(
              provider.toLowerCase(Locale.ROOT),
              models,
              from,
              date(row, "as_of", asOf),
              row.string("source", source),
              tiers));
    }

    private List<Tier> tiers(YamlObject row) {
      var tiers = new ArrayList<Tier>();
      add(tiers, row, Tier.STANDARD);
      for (var service : SERVICES) {
        var other = row.object(service);
        if (other.keys().isEmpty()) continue;
        other.expectOnly(with(RATES, "tiers"));
        add(tiers, other, service);
      }
      return tiers;
    }

    private void add(List<Tier> tiers, YamlObject at, String service) {
      var plain = rates(at);
      if (plain != null) tiers.add(new Tier(service, 0, plain));
      for (var higher : at.objects("tiers")) {
        higher.expectOnly(with(RATES, "above"));
        var above = number(higher, "above");
        if (above == null) problems.add(higher.line(), "above: missing (expected: tokens)");
        var rates = rates(higher);
        if (above != null && rates != null) tiers.add(new Tier(service, above.longValue(), rates));
      }
    }

    private static Set<String> with(Set<String> some, String one) {
      var all = new java.util.HashSet<>(some);
      all.add(one);
      return all;
    }

    private @Nullable Rates rates(YamlObject at) {
      var input = number(at, "input");
      var output = number(at, "output");
      if (input == null || output == null) {
        problems.add(at.line(), "input, output: missing (expected: dollars for a million tokens)");
        return null;
      }
      return new Rates(
          input,
          output,
          number(at, "cache_read"),
          number(at, "cache_write"),
          number(at, "reasoning"));
    }

    private @Nullable BigDecimal number(YamlObject at, String key) {
      var text = at.string(key);
      if (text == null) return null;
      try {
        var number = new BigDecimal(text).stripTrailingZeros();
        if (number.signum() >= 0 && number.scale() <= Rates.SCALE && number.compareTo(MOST) <= 0)
          return number;
      } catch (NumberFormatException e) {
        // told below
      }
      problems.add(at.line(key), key + ": " + text + " (expected: 0 or more, at most 12 decimals)");
      return null;
    }

    LocalDate date(YamlObject at, String key, LocalDate otherwise) {
      var text = at.string(key);
      if (text == null) return otherwise;
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        problems.add(at.line(key), key + ": " + text + " (expected: a day such as 2026-11-02)");
        return otherwise;
      }
    }
  }
}
