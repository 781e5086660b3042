package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;

/**
 * An error as pytest tells it: {@code KeyError: 'a'}, {@code assert 1 == 2}.
 *
 * @param exception empty where it is not named
 */
record ToldError(String exception, String message) {

  static ToldError of(String told) {
    int end = Names.nameEnd(told, 0);
    boolean named = end > 0 && end < told.length() && told.charAt(end) == ':';
    var word = told.substring(0, end);
    boolean bare = end == told.length() && Names.soundsLikeError(word);
    var exception = named || bare ? word : "";
    var message = named ? told.substring(end + 1).strip() : told;
    if (exception.isEmpty() && message.startsWith("assert ")) exception = "AssertionError";
    return new ToldError(exception, message);
  }
}
