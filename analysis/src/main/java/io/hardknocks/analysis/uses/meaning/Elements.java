package io.hardknocks.analysis.uses.meaning;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.uses.meaning.Meaning.Pack;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import java.util.Set;

/** What is in the values of Python that have something in them. */
public final class Elements {
  /** Types of which the values are known, while a loop gives the keys. */
  public static final Set<String> MAPPINGS =
      Set.of("dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter");

  private Elements() {}

  /** What is in a value; of a value whose type is not known more closely, a type that says so. */
  public static Meaning of(Meaning meaning) {
    return within(meaning).from(meaning);
  }

  private static Meaning within(Meaning meaning) {
    if (meaning instanceof Value value && value.type().endsWith(")"))
      return KnownTypes.origin(value.type() + "[]");
    if (meaning instanceof Meaning.Entries || meaning.type().equals("str"))
      return Meaning.value("str");
    return MAPPINGS.contains(meaning.type()) ? UNKNOWN : meaning.element();
  }

  /** What one of the names gets that a value is unpacked into. */
  public static Meaning part(Meaning meaning, int index, int size) {
    if (meaning instanceof Pack pack)
      return pack.parts().size() == size ? pack.parts().get(index) : UNKNOWN;
    return MAPPINGS.contains(meaning.type()) ? UNKNOWN : meaning.element();
  }
}
