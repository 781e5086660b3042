package io.hardknocks.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastNamesTest {
  private static LastNames of(String... keys) {
    var names = new LastNames();
    for (var key : keys) names.add(key);
    return names;
  }

  @Test
  void aScriptWithoutTheLastNameOfALessonIsLeftUnread() {
    assertThat(of("time.clock").in("import time\nprint(time.time(), clocks, o_clock)\n")).isFalse();
    assertThat(of().in("import time\n")).isFalse();
  }

  @Test
  void aNameMayStandAnywhere() {
    var names = of("time.clock", "größe");
    assertThat(names.in("clock")).isTrue();
    assertThat(names.in("print(getattr(time, 'clock')())")).isTrue();
    assertThat(names.in("x = 0if y else time . clock ()")).isTrue();
    assertThat(names.in("x = 1clock")).isTrue();
    assertThat(names.in("print(größe)")).isTrue();
  }

  @Test
  void lessonsAboutOperatorsMayMatchAnyScript() {
    assertThat(of("str.__add__").in("'a' + 1")).isTrue();
    assertThat(of("<print_statement>").in("print 1")).isTrue();
  }
}
