package io.hardknocks.codec.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the elements of a JSON file, one at a time: of its array, of the array in its
 * wrapper ({@code {"events":[…]}}), of its lines, or the one that it is. Elements are told apart by
 * their brackets alone, so that a broken one costs none of the others.
 */
final class Elements implements Closeable {
  /** Characters of an element; a longer one is told as such. */
  static final int LONGEST = 32 << 20;

  private static final int END = -1;

  private final Reader in;
  private final boolean byLine;
  private final Set<String> wrappers;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int filled;
  private String again = "";
  private int inAgain;
  private long line = 1;
  private int column;
  private boolean started;
  private boolean inArray;
  private boolean unwrapped;

  /**
   * One element.
   *
   * @param line where it begins, from 1
   * @param indent the white space before it where it is the first of its line, else -1
   * @param tooLong whether the text is only its beginning
   */
  record Element(long line, int indent, String text, boolean tooLong) {}

  /**
   * @param byLine whether each line is an element
   * @param wrappers names of the field of a root object that holds the elements
   */
  Elements(Reader in, boolean byLine, Set<String> wrappers) {
    this.in = in;
    this.byLine = byLine;
    this.wrappers = wrappers;
  }

  /** The next element; {@code null} at the end. */
  @Nullable Element next() throws IOException {
    return byLine ? nextLine() : nextValue();
  }

  private @Nullable Element nextLine() throws IOException {
    while (true) {
      long begin = line;
      var text = new StringBuilder();
      boolean tooLong = false;
      int c = read();
      if (c == END) return null;
      for (; c != END && c != '\n'; c = read()) {
        if (text.length() < LONGEST) text.append((char) c);
        else tooLong = true;
      }
      var stripped = text.toString().strip();
      if (!stripped.isEmpty()) return new Element(begin, -1, stripped, tooLong);
    }
  }

  private @Nullable Element nextValue() throws IOException {
    boolean firstOfLine = column == 0;
    for (int c = read(); c != END; c = read()) {
      if (c == '\n') firstOfLine = true;
      if (Character.isWhitespace(c) || c == ',') continue;
      if (c == '[' && !started) {
        started = true;
        inArray = true;
      } else if (c == ']' && inArray) {
        inArray = false;
        if (unwrapped) return null;
      } else {
        started = true;
        var element = value(c, firstOfLine ? column - 1 : -1);
        if (element != null) return element;
      }
      firstOfLine = false;
    }
    return null;
  }

  /** {@code null} when it turned out to be the wrapper of the elements. */
  private @Nullable Element value(int first, int indent) throws IOException {
    long begin = line;
    var text = new StringBuilder();
    boolean plain = first != '{' && first != '[' && first != '"';
    int depth = 0;
    boolean inString = false;
    int key = -1;
    String name = "";
    for (int c = first; c != END; c = read()) {
      if (text.length() == LONGEST) return new Element(begin, indent, text.toString(), true);
      if (plain && !text.isEmpty() && (c == ',' || c == ']' || c == '\n')) {
        if (c != '\n') back((char) c);
        break;
      }
      text.append((char) c);
      if (inString) {
        if (c == '\\') escaped(text);
        else if (c == '"') {
          inString = false;
          name = depth == 1 && !inArray && key >= 0 ? text.substring(key, text.length() - 1) : "";
          if (depth == 0) break;
        }
      } else if (c == '"') {
        inString = true;
        key = text.length();
      } else if (c == '[' && depth == 1 && !inArray && wrappers.contains(name)) {
        inArray = true;
        unwrapped = true;
        return null;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (--depth <= 0) break;
      }
    }
    return new Element(begin, indent, text.toString().stripTrailing(), false);
  }

  private void escaped(StringBuilder text) throws IOException {
    int c = read();
    if (c != END) text.append((char) c);
  }

  /**
   * Reads what seems to be more than one element again from the second on: where a line begins as
   * the first one did.
   *
   * @return the first alone
   */
  Element alone(Element broken) {
    int cut = next(broken);
    if (cut < 0) return broken;
    again = broken.text().substring(cut) + rest();
    inAgain = 0;
    var head = broken.text().substring(0, cut).stripTrailing();
    line = broken.line() + broken.text().substring(0, cut).lines().count();
    column = 0;
    return new Element(broken.line(), broken.indent(), head, false);
  }

  private String rest() {
    return again.substring(Math.min(inAgain, again.length()));
  }

  private static int next(Element broken) {
    if (broken.indent() < 0) return -1;
    var begin = "\n" + " ".repeat(broken.indent()) + "{";
    int at = broken.text().replace('\t', ' ').indexOf(begin);
    return at < 0 ? -1 : at + 1;
  }

  private void back(char c) {
    again = c + rest();
    inAgain = 0;
    column--;
  }

  private int read() throws IOException {
    int c = one();
    if (c == '\n') {
      line++;
      column = 0;
    } else {
      column++;
    }
    return c;
  }

  private int one() throws IOException {
    if (inAgain < again.length()) return again.charAt(inAgain++);
    if (position == filled) {
      filled = Math.max(0, in.read(buffer));
      position = 0;
      if (filled == 0) return END;
    }
    return buffer[position++];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
