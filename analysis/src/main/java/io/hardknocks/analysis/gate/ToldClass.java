package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.lesson.Sign;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A member of a class of which the error tells the name and the script only the library: {@code
 * sqlalchemy.*.Engine} and {@code table_names}. Scripts get its values in many ways, of which often
 * no more is known than the library. So its names are those that no other class has.
 *
 * @param type {@code *} where the error does not tell the class, {@code *Clip} for all of a kind
 * @param library the first word of its name: what several packages share is one library
 */
public record ToldClass(String library, String type, String member) {
  private static final String ANYWHERE = ".*.";

  /** In place of the class of which the error does not tell. */
  private static final String ANY = "*";

  private static final int LONG = 8;
  private static final int SHORT = 6;

  /** Before the last word of a class's name: all classes of the library that end with it. */
  private static final String KIN = "*";

  private static final Pattern LAST_WORD = Pattern.compile("(?<=[a-z0-9])[A-Z][a-z]{3,}$");

  /** What a sign is about; empty for one that is about a type by its full name. */
  static Optional<ToldClass> of(Sign sign) {
    int any = sign.symbol().indexOf(ANYWHERE);
    if (sign.kind() != Sign.Kind.MEMBER || any < 0) return Optional.empty();
    var type = sign.symbol().substring(any + ANYWHERE.length());
    return Optional.of(new ToldClass(sign.symbol().substring(0, any), type, sign.detail()));
  }

  /**
   * A sign about a member that has another name now: it was taken from all classes of a kind,
   * {@code AudioFileClip} as well as {@code VideoFileClip}.
   */
  public static Sign ofKin(Sign sign) {
    var owner = sign.symbol();
    var type = owner.substring(owner.lastIndexOf('.') + 1);
    var word = LAST_WORD.matcher(type);
    boolean plain = sign.kind() != Sign.Kind.MEMBER || Uses.knowsType(owner) || !isClass(type);
    boolean known = sign.detail().length() < SHORT || Uses.knowsMember(sign.detail());
    if (plain || known || sign.detail().startsWith("__") || family(owner).isEmpty()) return sign;
    if (!word.find()) return sign;
    return new Sign(Sign.Kind.MEMBER, family(owner) + ANYWHERE + KIN + word.group(), sign.detail());
  }

  /**
   * A sign about a member of a type as one about its class anywhere in the library; the same sign
   * where the type is known or the name is one that others may have.
   *
   * @param told the name of the class in the error; empty when it has none
   */
  public static Sign anywhere(Sign sign, String told) {
    var owner = sign.symbol();
    var last = owner.substring(owner.lastIndexOf('.') + 1);
    boolean named = isClass(last) && owner.indexOf('(') < 0;
    var above = Uses.lineage(owner).getLast();
    var type = named ? above.substring(above.lastIndexOf('.') + 1) : told;
    if (type.isEmpty()) type = ANY;
    boolean plain = Uses.knowsType(owner) || owner.indexOf('.') < 0 || family(owner).isEmpty();
    boolean whose = type.equals(ANY) || isClass(type);
    if (sign.kind() != Sign.Kind.MEMBER || plain || !whose || !isRare(sign.detail())) return sign;
    return new Sign(Sign.Kind.MEMBER, family(owner) + ANYWHERE + type, sign.detail());
  }

  private static boolean isClass(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && name.indexOf('.') < 0;
  }

  private static boolean isRare(String member) {
    if (member.startsWith("__")) return false;
    boolean compound = member.length() >= SHORT && member.indexOf('_') > 0;
    return (compound || member.length() >= LONG) && !Uses.knowsMember(member);
  }

  /** The library of a dotted name: of {@code langchain_community.vectorstores}, langchain. */
  private static String family(String dotted) {
    var known = Reexport.known(dotted);
    int end = 0;
    while (end < known.length() && Character.isLetterOrDigit(known.charAt(end))) end++;
    boolean ofLanguage = end > 0 && Character.isUpperCase(known.charAt(0));
    return ofLanguage ? "" : known.substring(0, end);
  }

  /** A key that all uses share which it may cover. */
  String key() {
    return library + ":" + member;
  }

  /** The key of what may cover a use. */
  static String key(Use use) {
    return family(use.key()) + ":" + use.key().substring(use.key().lastIndexOf('.') + 1);
  }

  /**
   * Whether a use is of the member of such a class, or of a value of the library that may be one.
   */
  boolean covers(Use use) {
    var key = use.key();
    int dot = key.lastIndexOf('.');
    if (use.form() != Use.Form.MEMBER || dot < 0 || !key.substring(dot + 1).equals(member))
      return false;
    var owner = key.substring(0, dot);
    var last = owner.substring(owner.lastIndexOf('.') + 1);
    boolean unknown = owner.indexOf('(') >= 0 || owner.indexOf('[') >= 0 || !isClass(last);
    boolean may = unknown && !Uses.knowsType(owner) && (!isOfKin() || isRare(member));
    return family(owner).equals(library) && (type.equals(ANY) || isOf(last) || may);
  }

  private boolean isOfKin() {
    return type.length() > 1 && type.startsWith(KIN);
  }

  private boolean isOf(String name) {
    return isOfKin() ? isClass(name) && name.endsWith(type.substring(1)) : name.equals(type);
  }
}
