package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.uses.call.Argument;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an error says, looked through for what it is about.
 *
 * @param text its quotation marks are those of a keyboard
 */
public record Message(String text) {
  private static final Pattern REMOVAL =
      Pattern.compile(
          "(?i)\\b(removed|deprecated|renamed|refactored|moved to|discontinued|no longer|has changed"
              + "|not (an? )?(available|supported|exist|found)|does(n't| not) exist|unknown|unrecognized"
              + "|instead|obsolete|dropped|replaced (by|with))\\b");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)not a valid|\\bunknown\\b|\\bunsupported\\b|not supported|must be (one of|in)\\b"
              + "|expected one of|not (recogni[sz]ed|understood|among|one of)|unrecogni[sz]ed"
              + "|\\binvalid (choice|option|value|mode|argument|name|format|parameter)"
              + "|\\b(valid|supported|allowed|available|possible) (options|values|choices|names|modes|are)"
              + "|\\bdeprecated\\b|does not exist|has been removed|\\bremoved\\b");

  /** What is wrong with these data, and may be right with others. */
  private static final Pattern DATA =
      Pattern.compile("(?i)\\b(size|shape|stride|dimension|contiguous)s?\\b");

  /** How many there are of what these data hold. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\bn_(?:samples|features|rows|observations|classes)\\b"
              + "|\\b(?:number of|\\d{1,9}) (?:samples|members|features|rows|columns|classes|observations|elements|points|items)\\b");

  /** That NAME has to be given, or that what happens without it has changed. */
  private static final String REQUIRES =
      "(?i)missing .{0,60}NAME|requires? .{0,60}NAME|required .{0,40}NAME"
          + "|(must|has to|have to|needs? to) (be |explicitly )?(specify|pass|provide|set|give|supply|define) .{0,40}NAME"
          + "|NAME.{0,40} (is|are) (required|missing|mandatory)"
          + "|NAME.{0,40} (must|has to|have to|needs? to) be (specified|passed|provided|set|given|supplied|defined|explicit)"
          + "|without .{0,20}NAME|no NAME|changed the default value of .{0,20}NAME";

  private static final Map<String, String> SPOKEN =
      Map.of(
          "str", "string",
          "list", "list",
          "tuple", "tuple",
          "dict", "dictionarie",
          "int", "integer",
          "float", "float",
          "bytes", "byte",
          "coroutine", "coroutine",
          "Function", "callback");

  private static final Pattern EITHER =
      Pattern.compile("(?i)\\b(?:one of|either) [`'\"*]?(\\w+)[`'\"*]? (?:and|or) [`'\"*]?(\\w+)");

  private static final Pattern THIS =
      Pattern.compile("(?i)\\bthis (function|method|class|attribute|module)\\b");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)\\bnot an? [\\w.` ]*(object|instance|type)\\b|\\bmust be\\b|\\bshould be\\b"
              + "|\\bexpect(ed|s)\\b|\\binstance of\\b|\\bof type\\b|\\b(rather than|instead of) (as )?an? (list|tuple|dict|string)\\b|\\bnot executable\\b"
              + "|\\binvalid type\\b|\\bgot '?(str|int|float|list|tuple|dict|NoneType|bytes|set)\\b");

  public Message {
    text = text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
  }

  /**
   * Whether it says that an option has to be given, whatever the data: not that it would help with
   * these.
   */
  public boolean requires(String name) {
    if (!mentions(name) && !quotes(name)) return false;
    var quoted = "[`'\"]?" + Pattern.quote(name) + "[`'\"]?(?!\\w)";
    return Pattern.compile(REQUIRES.replace("NAME", quoted)).matcher(text).find();
  }

  /** Whether a word of the code is in it. */
  public boolean mentions(String word) {
    if (word.length() < 2) return false;
    return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text).find();
  }

  /** Whether the name of an option is in it, in whatever case. */
  public boolean mentionsOption(String name) {
    return mentions(name)
        || (!name.isEmpty() && text.contains("argument '" + name + "'"))
        || (name.length() > 4
            && new Message(text.toLowerCase(Locale.ROOT)).mentions(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether it says what value an argument had. */
  public boolean tells(Argument argument) {
    var unquoted = argument.value().replace("'", "");
    return mentions(unquoted) || quotes(unquoted);
  }

  /** Whether it shows an argument with its value, {@code copy=False}: others are no mistake. */
  public boolean shows(Argument argument) {
    return !argument.name().isEmpty() && text.contains(argument.name() + "=" + argument.value());
  }

  /** Whether it says that values of a type are not taken, by the name that people have for it. */
  public boolean refuses(String type) {
    var name = SPOKEN.getOrDefault(type, "");
    var refusal =
        "(?i)\\b"
            + name
            + "s?( types)? (is|are) (not|no longer) (accepted|allowed|supported)\\b"
            + "|passing "
            + name
            + "s? is forbidden|(no longer|does not|doesn't) (accept|take|support)s? (an? )?"
            + name;
    return !name.isEmpty() && Pattern.compile(refusal).matcher(text).find();
  }

  /** Whether it says that a call takes something no longer. */
  public boolean tellsOfRefusal() {
    return text.contains("no longer accepts") || text.contains("no longer supports");
  }

  /** Another option that would do as well, as in {@code one of NAME and OTHER}; or nothing. */
  public String alternative(String name) {
    var either = EITHER.matcher(text);
    if (!either.find()) return "";
    if (either.group(1).equals(name)) return either.group(2);
    return either.group(2).equals(name) ? either.group(1) : "";
  }

  /** Whether it says that what was called is gone, and only the call can tell what that is. */
  public boolean tellsOfThis() {
    return THIS.matcher(text).find();
  }

  /** Whether it quotes a text, be it as short as can be. */
  public boolean quotes(String value) {
    return text.contains("'" + value + "'")
        || text.contains("\"" + value + "\"")
        || text.contains("`" + value + "`");
  }

  /** Whether a name is in it, and not as a part of another one with hyphens or of an address. */
  public boolean names(String name) {
    if (name.length() < 2) return false;
    var alone = Pattern.compile("(?<![\\w/-])" + Pattern.quote(name) + "(?![\\w/-])");
    return alone.matcher(text).find();
  }

  /** Whether it speaks of a module or package. */
  public boolean mentionsModule(String dotted) {
    var name = "[`'\"]?" + Pattern.quote(dotted) + "[`'\"]?";
    var spoken =
        Pattern.compile(
            "(?i)(module|package) "
                + name
                + "(?![\\w.-])|(?<![\\w.-])"
                + name
                + " (module|package)");
    return spoken.matcher(text).find();
  }

  /** Whether it says that something is not there any more. */
  public boolean tellsOfRemoval() {
    return REMOVAL.matcher(text).find() && !DATA.matcher(text).find();
  }

  /** Whether it says that a value is none of those that are accepted. */
  public boolean tellsOfValue() {
    return VALUE.matcher(text).find();
  }

  /** Whether it compares a number with how much data there are. */
  public boolean tellsOfCount() {
    return COUNT.matcher(text).find();
  }

  /** Whether it says that values were given by their places that should not have been. */
  public boolean tellsOfPlaces() {
    return Places.areIn(text);
  }

  /**
   * The place of the first value that was one too many, from 1; 0 where they were not counted.
   *
   * @param method whether the object is one of those that Python counts
   */
  public int firstTooMany(boolean method) {
    return Places.firstTooMany(text, method);
  }

  /** Whether it says that a value has the wrong type. */
  public boolean tellsOfType() {
    return TYPE.matcher(text).find();
  }
}
