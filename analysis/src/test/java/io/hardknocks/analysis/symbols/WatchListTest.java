package io.hardknocks.analysis.symbols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WatchListTest {
  @Test
  void oneStarIsOnePartAndTwoAreAll() {
    var list = WatchList.parse("watch: [MapsBridge.*, maps_bridge.**, Plain]");

    assertThat(list.watches("MapsBridge.search")).isTrue();
    assertThat(list.watches("MapsBridge.search.first")).isFalse();
    assertThat(list.watches("MapsBridge")).isFalse();
    assertThat(list.watches("MapsBridgeTwo.search")).isFalse();
    assertThat(list.watches("maps_bridge")).isTrue();
    assertThat(list.watches("maps_bridge.routes.find")).isTrue();
    assertThat(list.watches("Plain")).isTrue();
    assertThat(list.watches("Plain.x")).isTrue();
    assertThat(list.watches("Plainer")).isFalse();
    assertThat(WatchList.NONE.watches("x")).isFalse();
  }

  @Test
  void mistakesAreToldAllAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchList.parse("wach: []\nwatch: [\"a b\", \"*.x\"]\n"))
        .withMessageContaining("wach")
        .withMessageContaining("a b")
        .withMessageContaining("*.x");
  }
}
