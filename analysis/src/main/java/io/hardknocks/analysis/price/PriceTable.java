package io.hardknocks.analysis.price;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Price rows by model. Rows that were added later come before those that were there. Immutable. */
public final class PriceTable {
  private static final String STANDARD = "prices.yaml";
  private static final Pattern VERSION =
      Pattern.compile("[-@](latest|\\d{8}|\\d{4}-\\d{2}-\\d{2}|00\\d)$");

  private static final int MOST_ANSWERS = 10_000;

  private final List<List<PriceRow>> layers;
  private final Map<String, String> providers;

  /** Answers that were given: a pipeline asks for the same few models all day. */
  private final Map<Asked, Found> answers = new ConcurrentHashMap<>();

  private record Asked(String provider, String model, LocalDate day) {}

  private PriceTable(List<List<PriceRow>> layers, Map<String, String> providers) {
    this.layers = layers;
    this.providers = providers;
  }

  /** The prices that ship. */
  public static PriceTable standard() {
    try (var in = PriceTable.class.getResourceAsStream(STANDARD)) {
      if (in == null) throw new IllegalStateException("no " + STANDARD);
      var file = PriceFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new PriceTable(List.of(file.rows()), file.providers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This table with more rows before its own, in the form of {@code prices.yaml}.
   *
   * @throws IllegalArgumentException all mistakes of {@code yaml} in one line
   */
  public PriceTable with(String yaml) {
    var file = PriceFile.parse(yaml);
    var more = new ArrayList<List<PriceRow>>();
    more.add(file.rows());
    more.addAll(layers);
    var names = new java.util.TreeMap<>(providers);
    names.putAll(file.providers());
    return new PriceTable(List.copyOf(more), Map.copyOf(names));
  }

  /** All rows, those that come first in front. */
  public List<PriceRow> rows() {
    return layers.stream().flatMap(List::stream).toList();
  }

  /** What was found for a model. */
  sealed interface Found {
    record Row(PriceRow row, String id) implements Found {}

    record Nothing(String reason) implements Found {}
  }

  Found find(String provider, String model, LocalDate day) {
    if (answers.size() > MOST_ANSWERS) answers.clear();
    return answers.computeIfAbsent(
        new Asked(provider, model, day), asked -> look(asked.provider, asked.model, asked.day));
  }

  private Found look(String provider, String model, LocalDate day) {
    if (model.isBlank()) return new Found.Nothing("the model is not known");
    var name = Name.of(provider, model, providers);
    for (var layer : layers) {
      var matching = best(layer, name, day);
      var sellers = matching.stream().map(this::seller).distinct().toList();
      if (sellers.size() > 1)
        return new Found.Nothing(
            "model " + model + " is sold by " + String.join(", ", sellers) + ": name the provider");
      if (!matching.isEmpty()) return name.found(latest(matching));
    }
    var seller = name.provider().isEmpty() ? "" : " of provider " + name.provider();
    return new Found.Nothing("no price of model " + model + seller);
  }

  private String seller(PriceRow row) {
    return providers.getOrDefault(row.provider(), row.provider());
  }

  private List<PriceRow> best(List<PriceRow> layer, Name name, LocalDate day) {
    var scores =
        layer.stream()
            .filter(row -> name.isSold(row, seller(row)))
            .filter(row -> row.holdsOn(day))
            .collect(Collectors.groupingBy(name::match));
    int best = scores.keySet().stream().mapToInt(score -> score).max().orElse(-1);
    return best < 0 ? List.of() : scores.getOrDefault(best, List.of());
  }

  private static PriceRow latest(List<PriceRow> rows) {
    return rows.stream()
        .max(
            Comparator.comparing((PriceRow row) -> orFirst(row.from()))
                .thenComparing(PriceRow::asOf))
        .orElseThrow();
  }

  private static LocalDate orFirst(@Nullable LocalDate day) {
    return day == null ? LocalDate.MIN : day;
  }

  /**
   * A model as it is looked up.
   *
   * @param provider as rows name it; empty when not known
   * @param full lower case, without the provider in front
   * @param stem the same without a version at its end: {@code -20250929}, {@code -latest}
   */
  private record Name(String provider, String full, String stem) {
    static Name of(String provider, String model, Map<String, String> providers) {
      var seller = canonical(provider, providers);
      var full = model.strip().toLowerCase(Locale.ROOT);
      if (full.startsWith("models/")) full = full.substring("models/".length());
      int slash = full.indexOf('/');
      if (slash > 0) {
        var prefix = canonical(full.substring(0, slash), providers);
        if (seller.isEmpty() && providers.containsValue(prefix)) seller = prefix;
        if (seller.equals(prefix)) full = full.substring(slash + 1);
      }
      return new Name(seller, full, VERSION.matcher(full).replaceFirst(""));
    }

    private static String canonical(String provider, Map<String, String> providers) {
      var name = provider.strip().toLowerCase(Locale.ROOT);
      return providers.getOrDefault(name, name);
    }

    /** A row of any model is one of its provider's alone. */
    boolean isSold(PriceRow row, String seller) {
      return provider.isEmpty() ? !row.models().contains("*") : provider.equals(seller);
    }

    Found found(PriceRow row) {
      var pattern = row.best(full).or(() -> row.best(stem)).orElse(full);
      return new Found.Row(row, row.id(pattern));
    }

    /** A name as it is counts more than one without its version. */
    int match(PriceRow row) {
      int whole = row.match(full);
      return whole >= 0 ? 10_000 + whole : row.match(stem);
    }
  }
}
