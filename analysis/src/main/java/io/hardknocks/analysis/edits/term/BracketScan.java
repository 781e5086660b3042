package io.hardknocks.analysis.edits.term;

/** Walks over code and knows at each character how many brackets and which quotes are open. */
public final class BracketScan {
  private final String code;
  private int at;
  private int depth;
  private String quote = "";
  private boolean continued;
  private int pending;

  public BracketScan(String code, int from) {
    this.code = code;
    this.at = from;
  }

  /** What has to follow a text so that all its brackets and quotes are closed. */
  public static String closersOf(String text) {
    var scan = new BracketScan(text, 0);
    var open = new StringBuilder();
    while (scan.at < text.length()) {
      char c = text.charAt(scan.at);
      int before = scan.depth;
      if (!scan.inText() && c == '#') {
        int end = text.indexOf('\n', scan.at);
        scan.at = end < 0 ? text.length() : end;
        continue;
      }
      scan.step();
      if (scan.depth > before) open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
      if (scan.depth < before) open.setLength(open.length() - 1);
    }
    return scan.quote + open.reverse();
  }

  public int depth() {
    return depth;
  }

  public boolean inText() {
    return !quote.isEmpty();
  }

  /** Whether a statement may end here. */
  public boolean closed() {
    return depth == 0 && quote.length() != 3 && !continued;
  }

  /** Moves to the next line end, at most to the end of the code, and says where that is. */
  public int toLineEnd() {
    continued = false;
    while (at < code.length() && (code.charAt(at) != '\n')) {
      if (!inText() && code.charAt(at) == '#') {
        int end = code.indexOf('\n', at);
        at = end < 0 ? code.length() : end;
        break;
      }
      continued = !inText() && code.charAt(at) == '\\';
      step();
    }
    if (quote.length() == 1) {
      continued = at > 0 && code.charAt(at - 1) == '\\';
      if (!continued) quote = "";
    }
    return at;
  }

  public void nextLine() {
    pending = 0;
    at++;
  }

  public void skipTo(int position) {
    at = position;
  }

  /** Takes the next character in; of a quote of three characters or an escape the others later. */
  public void step() {
    char c = code.charAt(at);
    if (pending > 0) {
      pending--;
    } else if (inText()) {
      stepInText(c);
    } else if (c == '"' || c == '\'' || c == '`') {
      var triple = String.valueOf(c).repeat(3);
      quote = c != '`' && code.startsWith(triple, at) ? triple : String.valueOf(c);
      pending = quote.length() - 1;
    } else if (c == '(' || c == '[' || c == '{') {
      depth++;
    } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
      depth--;
    }
    at++;
  }

  private void stepInText(char c) {
    if (c == '\\') {
      pending = 1;
    } else if (code.startsWith(quote, at)) {
      pending = quote.length() - 1;
      quote = "";
    } else if (c == '\n' && quote.length() == 1 && !quote.equals("`")) {
      quote = "";
    }
  }
}
