package io.hardknocks.analysis.redact;

/**
 * A text that may be read only so often: bounds a regular expression that backtracks without end.
 */
final class BudgetedText implements CharSequence {
  private final String text;
  private int left;

  /** Thrown when the budget is used up. */
  static final class Exhausted extends RuntimeException {
    Exhausted() {
      super("budget used up", null, false, false);
    }
  }

  BudgetedText(String text, int budget) {
    this.text = text;
    this.left = budget;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) throw new Exhausted();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
