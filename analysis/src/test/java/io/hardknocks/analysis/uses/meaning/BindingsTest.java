package io.hardknocks.analysis.uses.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BindingsTest {
  /** {@code Aa} and {@code BB} have one hash. */
  private static final List<String> NAMES =
      List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "a", "b", "q", "total", "index", "frame");

  private static final List<Meaning> MEANINGS =
      List.of(Meaning.value("int"), Meaning.value("str"), Doubt.UNKNOWN, Doubt.NEVER);

  @Provide
  Arbitrary<Map<String, Meaning>> meanings() {
    return Arbitraries.maps(Arbitraries.of(NAMES), Arbitraries.of(MEANINGS));
  }

  private static Bindings of(Map<String, Meaning> names) {
    var bindings = Bindings.NONE;
    for (var name : names.entrySet()) bindings = bindings.with(name.getKey(), name.getValue());
    return bindings;
  }

  private static void assertSame(Bindings bindings, Map<String, Meaning> names) {
    for (var name : NAMES) assertThat(bindings.get(name)).isEqualTo(names.get(name));
  }

  @Property(tries = 200)
  void whatIsBoundIsFound(@ForAll("meanings") Map<String, Meaning> names) {
    assertSame(of(names), names);
  }

  @Property(tries = 200)
  void joinedTheyHaveTheNamesOfBoth(
      @ForAll("meanings") Map<String, Meaning> some,
      @ForAll("meanings") Map<String, Meaning> more) {
    var both = new HashMap<>(some);
    more.forEach((name, meaning) -> both.merge(name, meaning, Meaning::or));
    var left = of(some);
    assertSame(left.or(of(more)), both);
    assertSame(left, some);
  }
}
