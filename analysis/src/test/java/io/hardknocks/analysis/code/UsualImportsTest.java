package io.hardknocks.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualImportsTest {
  @ParameterizedTest
  @CsvSource({
    "np, import numpy as np",
    "json, import json",
    "zlib, import zlib",
    "Path, from pathlib import Path",
    "ThreadPoolExecutor, from concurrent.futures import ThreadPoolExecutor"
  })
  void aNameIsBroughtInByItsStatement(String name, String statement) {
    assertThat(UsualImports.statement(name)).contains(statement);
  }

  @Test
  void onlyAnotherNameIsAnAlias() {
    assertThat(UsualImports.aliased("plt")).contains("matplotlib.pyplot");
    assertThat(UsualImports.aliased("json")).isEmpty();
    assertThat(UsualImports.aliased("Path")).isEmpty();
  }

  @Test
  void onlyWhatAModuleHasIsAtHomeInOne() {
    assertThat(UsualImports.home("Path")).contains("pathlib");
    assertThat(UsualImports.home("np")).isEmpty();
    assertThat(UsualImports.home("json")).isEmpty();
  }

  @Test
  void aNameThatAnybodyMayGiveIsNotKnown() {
    assertThat(UsualImports.statement("rows")).isEmpty();
  }
}
