package io.hardknocks.analysis.edits.term;

/**
 * A simple statement or the header of a compound one ({@code if x:}), without its body.
 *
 * @param text as written, without indentation and comments
 * @param key the text without formatting; equal keys are the same code
 * @param line of its first character, from 1
 * @param indent columns of white space before it, one more for a body on its header's line
 */
public record Statement(String text, String key, int line, int indent) {
  /** Of longer scripts only the first statements are compared. */
  public static final int MOST = 20_000;

  public boolean opensBlock() {
    return key.endsWith(":") || key.endsWith("{");
  }

  public boolean startsWith(String word) {
    return key.startsWith(word)
        && (key.length() == word.length()
            || !Character.isJavaIdentifierPart(key.charAt(word.length())));
  }

  /** Whether it asks the same condition as another, but only where one before is not met. */
  public boolean isBranchOf(Statement other) {
    return startsWith("elif") && other.startsWith("if") && key.equals("el" + other.key);
  }

  public boolean isImport() {
    return startsWith("import")
        || key.contains("=require(")
        || (startsWith("from") && key.contains(" import"));
  }
}
