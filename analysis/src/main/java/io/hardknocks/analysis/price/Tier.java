package io.hardknocks.analysis.price;

/**
 * Prices under a condition.
 *
 * @param service {@code standard}, {@code batch}, {@code flex}, {@code priority}
 * @param above for prompts of more tokens than this
 */
public record Tier(String service, long above, Rates rates) {
  static final String STANDARD = "standard";

  boolean holds(String askedService, long promptTokens) {
    return service.equals(askedService) && (above == 0 || promptTokens > above);
  }

  /** {@code batch}, {@code above 200000}; empty for the plain price. */
  String label() {
    var name = service.equals(STANDARD) ? "" : service;
    if (above == 0) return name;
    return name.isEmpty() ? "above " + above : name + " above " + above;
  }
}
