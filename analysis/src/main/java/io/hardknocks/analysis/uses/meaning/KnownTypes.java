package io.hardknocks.analysis.uses.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What calls and attributes of a language and its usual libraries are, from a file of ours. */
public final class KnownTypes {
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");
  private static final Pattern DOTTED = Pattern.compile("\\w+(\\.\\w+)+");
  private static final int DEEPEST = 5;

  /** Before a method that only one library has, whatever its object. */
  private static final String ANYTHING = "~.";

  /** What shows Keras as its own. */
  private static final String TENSORFLOW = "tensorflow.";

  /** Methods of a class that make a value of it. */
  private static final Set<String> MAKERS =
      Set.of("load", "create", "build", "parse", "of", "new", "make", "default");

  private final Map<String, String> results = new HashMap<>();
  private final Map<String, String> attributes = new HashMap<>();
  private final Map<String, String> otherNames = new HashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> usual = new HashSet<>();
  private final Telltales telltales = new Telltales();

  private KnownTypes() {}

  public static KnownTypes read(String resource) {
    var types = new KnownTypes();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                KnownTypes.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(types::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  private void line(String line) {
    var braces = BRACES.matcher(line);
    if (!braces.find() || braces.group(1).isEmpty()) {
      entry(line);
      return;
    }
    for (var choice : braces.group(1).split(" ", -1)) {
      var rest = line.substring(braces.end()).replaceFirst("\\{\\}", choice);
      line(line.substring(0, braces.start()) + choice + rest);
    }
  }

  private void entry(String line) {
    var words = line.split(" ", 3);
    if (telltale(words)) return;
    member(words[0].replace("()", ""));
    var said = line.substring(words[0].length());
    boolean handed = words[0].endsWith(">");
    if (handed) usual.add(words[0].substring(words[0].indexOf('<') + 1, words[0].length() - 1));
    else DOTTED.matcher(said).results().forEach(found -> types.add(found.group()));
    if (words[1].equals("=")) alias(words[0], words[2]);
    else if (words[1].equals("<")) bases.put(words[0], words[2]);
    else if (words[0].endsWith("()"))
      results.put(words[0].substring(0, words[0].length() - 2), line.substring(words[0].length()));
    else attributes.put(words[0], line.substring(words[0].length()));
  }

  /** Whether it says by what values are told. */
  private boolean telltale(String[] words) {
    int custom = words[0].endsWith(">") ? words[0].indexOf(".<") : -1;
    var name = custom < 0 ? "" : words[0].substring(custom + 2, words[0].length() - 1);
    if (name.startsWith("_") || name.endsWith("_"))
      telltales.custom(words[0].substring(0, custom), name, words[1]);
    else if (words[1].equals("~")) telltales.alone(words[2], words[0]);
    else if (words[1].equals("~[]")) telltales.withText(words[2], words[0]);
    else if (words[1].equals("!")) telltales.other(words[0], words[2]);
    else return false;
    return true;
  }

  private void member(String dotted) {
    int dot = dotted.lastIndexOf('.');
    if (dot < 0) return;
    members.add(dotted.substring(dot + 1));
  }

  private void alias(String name, String canonical) {
    otherNames.put(name, canonical);
    spellings.computeIfAbsent(canonical, c -> new ArrayList<>()).add(name);
  }

  /** By what values are told of which no type is said. */
  public Telltales telltales() {
    return telltales;
  }

  /** What a method returns that only one library has; {@code null} for others. */
  public @Nullable Meaning ofAnything(String method) {
    return read(results.get(ANYTHING + method), Doubt.UNKNOWN);
  }

  /** Whether anything is known of the members of a type. */
  public boolean isType(String type) {
    return types.contains(type);
  }

  /** The known types of a last name. */
  public List<String> typesNamed(String last) {
    return types.stream().filter(type -> type.endsWith("." + last)).sorted().toList();
  }

  /** Whether a parameter of this name is the same thing to everyone who uses some library. */
  public boolean isUsual(String parameter) {
    return usual.contains(parameter);
  }

  /** Whether one of the known types has a member of this name. */
  public boolean isMember(String name) {
    return members.contains(name);
  }

  /** The other names of a thing. */
  public List<String> spellings(String canonical) {
    return spellings.getOrDefault(canonical, List.of());
  }

  /** The name under which a thing is known. */
  public String canonical(String dotted) {
    return otherNames.getOrDefault(dotted, dotted);
  }

  /** A type and those that it extends, nearest first. */
  public List<String> lineage(String type) {
    var base = bases.get(type.startsWith(TENSORFLOW) ? type.substring(TENSORFLOW.length()) : type);
    if (base == null) return List.of(type);
    var above = bases.get(base);
    return above == null ? List.of(type, base) : List.of(type, base, above);
  }

  /** What a call returns; of what is not known a type that says so, {@code maps.open()}. */
  public Meaning result(String callee, Meaning receiver, List<Meaning> arguments) {
    var known = inherited(results, callee);
    if (known != null) return new TypeText(known, receiver, arguments).read();
    int dot = callee.lastIndexOf('.');
    if (isClass(callee, dot + 1)) return Meaning.value(callee);
    var method = callee.substring(dot + 1);
    boolean makes = method.startsWith("from") || MAKERS.contains(method);
    int owner = dot < 0 ? -1 : callee.lastIndexOf('.', dot - 1);
    if (makes && owner >= 0 && callee.indexOf('(') < 0 && isClass(callee, owner + 1))
      return Meaning.value(callee.substring(0, dot));
    return origin(callee + "()");
  }

  /** Whether the name that begins there is written as those of classes are. */
  private static boolean isClass(String dotted, int start) {
    return start < dotted.length() && Character.isUpperCase(dotted.charAt(start));
  }

  /** What an attribute of a value or a module is; {@code null} when it is not known. */
  public @Nullable Meaning attribute(String dotted, Meaning receiver) {
    return read(inherited(attributes, dotted), receiver);
  }

  /** What an attribute is that is no method and of which nothing is said: a column of a table. */
  public @Nullable Meaning anyAttribute(String dotted, Meaning receiver) {
    boolean own = dotted.startsWith("_", dotted.lastIndexOf('.') + 1);
    return own || isCalled(dotted) ? null : read(attributes.get(receiver.type() + ".*"), receiver);
  }

  private static @Nullable Meaning read(@Nullable String known, Meaning receiver) {
    return known == null ? null : new TypeText(known, receiver, List.of()).read();
  }

  /** Whether a call of this is known. */
  public boolean isCalled(String dotted) {
    return inherited(results, dotted) != null;
  }

  /** A type that is named by where its values come from. */
  public static Meaning origin(String path) {
    long steps = path.chars().filter(c -> c == '(' || c == '[').count();
    return steps > DEEPEST ? Doubt.UNKNOWN : Meaning.value(path);
  }

  private @Nullable String inherited(Map<String, String> map, String dotted) {
    var own = map.get(dotted);
    int dot = dotted.lastIndexOf('.');
    if (own != null || dot < 0) return own;
    for (var type : lineage(dotted.substring(0, dot))) {
      var found = map.get(type + dotted.substring(dot));
      if (found != null) return found;
    }
    int library = dotted.indexOf('.');
    return library < dot
        ? map.get(dotted.substring(0, library) + ".*" + dotted.substring(dot))
        : null;
  }
}
