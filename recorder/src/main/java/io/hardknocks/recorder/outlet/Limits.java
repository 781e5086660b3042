package io.hardknocks.recorder.outlet;

/**
 * What may wait for an exporter or a listener that cannot keep up. More is dropped and counted.
 *
 * @param events at once
 * @param characters about, in all their texts together
 */
public record Limits(int events, long characters) {
  public static final Limits STANDARD = new Limits(65_536, 64L << 20);

  public Limits {
    if (events < 8 || events > 100_000_000)
      throw new IllegalArgumentException("events: " + events + " (expected: 8..100000000)");
    if (characters < 1)
      throw new IllegalArgumentException("characters: " + characters + " (expected: >= 1)");
  }
}
