package io.hardknocks.analysis.uses.meaning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls and attributes of a language and its usual libraries are, from a file of ours. */
public final class KnownTypes {
  private static final int DEEPEST = 5;

  /** Before a method that only one library has, whatever its object. */
  private static final String ANYTHING = "~.";

  /** What shows Keras as its own. */
  private static final String TENSORFLOW = "tensorflow.";

  /** Methods of a class that make a value of it. */
  private static final Set<String> MAKERS =
      Set.of("load", "create", "build", "parse", "of", "new", "make", "default");

  private final TypeFile file;

  private KnownTypes(TypeFile file) {
    this.file = file;
  }

  public static KnownTypes read(String resource) {
    return new KnownTypes(TypeFile.read(resource));
  }

  /** By what values are told of which no type is said. */
  public Telltales telltales() {
    return file.telltales;
  }

  /** What a method returns that only one library has; {@code null} for others. */
  public @Nullable Meaning ofAnything(String method) {
    return read(file.results.get(ANYTHING + method), Doubt.UNKNOWN);
  }

  /** Whether anything is known of the members of a type. */
  public boolean isType(String type) {
    return file.types.contains(type);
  }

  /** The known types of a last name. */
  public List<String> typesNamed(String last) {
    return file.types.stream().filter(type -> type.endsWith("." + last)).sorted().toList();
  }

  /** Whether a parameter of this name is the same thing to everyone who uses some library. */
  public boolean isUsual(String parameter) {
    return file.usual.contains(parameter);
  }

  /** Whether one of the known types has a member of this name. */
  public boolean isMember(String name) {
    return file.members.contains(name);
  }

  /** The other names of a thing. */
  public List<String> spellings(String canonical) {
    return file.spellings.getOrDefault(canonical, List.of());
  }

  /** The name under which a thing is known. */
  public String canonical(String dotted) {
    return file.otherNames.getOrDefault(dotted, dotted);
  }

  /** A type and those that it extends, nearest first. */
  public List<String> lineage(String type) {
    var base =
        file.bases.get(type.startsWith(TENSORFLOW) ? type.substring(TENSORFLOW.length()) : type);
    if (base == null) return List.of(type);
    var above = file.bases.get(base);
    return above == null ? List.of(type, base) : List.of(type, base, above);
  }

  /** What a call returns; of what is not known a type that says so, {@code maps.open()}. */
  public Meaning result(String callee, Meaning receiver, List<Meaning> arguments) {
    var known = inherited(file.results, callee);
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
    return read(inherited(file.attributes, dotted), receiver);
  }

  /** What an attribute is that is no method and of which nothing is said: a column of a table. */
  public @Nullable Meaning anyAttribute(String dotted, Meaning receiver) {
    boolean own = dotted.startsWith("_", dotted.lastIndexOf('.') + 1);
    return own || isCalled(dotted)
        ? null
        : read(file.attributes.get(receiver.type() + ".*"), receiver);
  }

  private static @Nullable Meaning read(@Nullable String known, Meaning receiver) {
    return known == null ? null : new TypeText(known, receiver, List.of()).read();
  }

  /** Whether a call of this is known. */
  public boolean isCalled(String dotted) {
    return inherited(file.results, dotted) != null;
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
