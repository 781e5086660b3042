package io.hardknocks.engine.simulate;

/**
 * The habits of a simulated coder.
 *
 * @param mistake how likely it makes a mistake in a session, 0 to 1
 * @param follow how likely it follows a lesson that is shown, 0 to 1
 */
public record Coder(double mistake, double follow) {
  public Coder {
    requireShare(mistake, "mistake");
    requireShare(follow, "follow");
  }

  private static void requireShare(double value, String name) {
    if (!(value >= 0 && value <= 1))
      throw new IllegalArgumentException(name + ": " + value + " (expected: 0..1)");
  }
}
