package io.hardknocks.analysis.price;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Price lists in the layout of LiteLLM: one JSON object, a model a key, dollars for one token. They
 * become rows of {@code prices.yaml}.
 *
 * @param skipped models without a price for a token of text; one that is listed as free is among
 *     them, because such lists write 0 for what they do not know
 */
public record LiteLlmPrices(String yaml, int imported, List<String> skipped) {
  private static final Pattern ABOVE = Pattern.compile("input_cost_per_token_above_(\\d+)k_tokens");
  private static final int MILLION = 6;

  public LiteLlmPrices {
    skipped = List.copyOf(skipped);
  }

  /**
   * Reads a list.
   *
   * @param asOf the day from which the list is
   * @throws IllegalArgumentException when {@code json} is no such list
   */
  public static LiteLlmPrices read(String json, LocalDate asOf, String source) {
    var problems = new Problems("price list");
    var top = YamlObject.parse(json, problems);
    problems.throwIfAny();
    var out = new StringBuilder("as_of: " + asOf + "\nsource: " + quoted(source) + "\nprices:\n");
    var skipped = new ArrayList<String>();
    int imported = 0;
    for (var model : top.keys()) {
      if (model.equals("sample_spec")) continue;
      var row = row(model, top.object(model));
      if (row == null) {
        skipped.add(model);
        continue;
      }
      out.append(row);
      imported++;
    }
    if (imported == 0)
      throw new IllegalArgumentException(
          "price list: no model with input_cost_per_token (expected: LiteLLM's layout)");
    return new LiteLlmPrices(out.toString(), imported, skipped);
  }

  private static @Nullable String row(String model, YamlObject fields) {
    var rates = rates(fields, "");
    if (rates == null || isFree(fields)) return null;
    var provider = fields.string("litellm_provider", "").toLowerCase(Locale.ROOT);
    int slash = model.indexOf('/');
    var names = new TreeSet<String>();
    names.add(model);
    if (slash > 0) names.add(model.substring(slash + 1));
    var out = new StringBuilder("- {provider: " + quoted(provider) + ", models: [");
    out.append(String.join(", ", names.stream().map(LiteLlmPrices::quoted).toList()));
    out.append("], ").append(rates).append(tiers(fields, ""));
    service(out, fields, "batch", "_batches");
    service(out, fields, "flex", "_flex");
    service(out, fields, "priority", "_priority");
    return out.append("}\n").toString();
  }

  private static boolean isFree(YamlObject fields) {
    return "0".equals(million(fields, "input_cost_per_token"))
        && "0".equals(million(fields, "output_cost_per_token"));
  }

  private static void service(StringBuilder out, YamlObject fields, String name, String suffix) {
    var rates = rates(fields, suffix);
    if (rates == null) return;
    out.append(", ").append(name).append(": {").append(rates).append(tiers(fields, suffix));
    out.append("}");
  }

  private static String tiers(YamlObject fields, String suffix) {
    var tiers = new ArrayList<String>();
    for (var key : fields.keys()) {
      var above = ABOVE.matcher(key);
      if (!above.matches()) continue;
      var rates = rates(fields, "_above_" + above.group(1) + "k_tokens" + suffix);
      if (rates != null) tiers.add("{above: " + above.group(1) + "000, " + rates + "}");
    }
    return tiers.isEmpty() ? "" : ", tiers: [" + String.join(", ", tiers) + "]";
  }

  /** {@code input: 3, output: 15 …}, or {@code null} without a price of input and output. */
  private static @Nullable String rates(YamlObject fields, String suffix) {
    var input = million(fields, "input_cost_per_token" + suffix);
    var output = million(fields, "output_cost_per_token" + suffix);
    if (input == null || output == null) return null;
    var out = new StringBuilder("input: " + input + ", output: " + output);
    more(out, "cache_read", million(fields, "cache_read_input_token_cost" + suffix));
    more(out, "cache_write", million(fields, "cache_creation_input_token_cost" + suffix));
    more(out, "reasoning", million(fields, "output_cost_per_reasoning_token" + suffix));
    return out.toString();
  }

  private static void more(StringBuilder out, String name, @Nullable String price) {
    if (price != null) out.append(", ").append(name).append(": ").append(price);
  }

  private static @Nullable String million(YamlObject fields, String key) {
    if (!fields.keys().contains(key)) return null;
    var text = fields.string(key);
    if (text == null) return null;
    try {
      var price = new BigDecimal(text).movePointRight(MILLION).stripTrailingZeros();
      return isPrice(price) ? price.toPlainString() : null;
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  /** What a row can hold; a number with an exponent may stand for any length of text. */
  private static boolean isPrice(BigDecimal price) {
    return price.signum() >= 0
        && price.scale() <= Rates.SCALE
        && price.compareTo(PriceFile.MOST) <= 0;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\p{Cntrl}", " ") + "'";
  }
}
