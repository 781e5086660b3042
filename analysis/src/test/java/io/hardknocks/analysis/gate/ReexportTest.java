package io.hardknocks.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.lesson.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReexportTest {
  @ParameterizedTest
  @CsvSource({
    "keras.models.Sequential.fit, keras.Sequential.fit",
    "keras.models.Sequential.fit, tensorflow.keras.Sequential.fit",
    "tilekit.paint.draw, tilekit.draw",
    "statsmodels.api.add_constant, statsmodels.tools.add_constant",
    "sklearn.ensemble._bagging.BaggingClassifier, sklearn.ensemble.BaggingClassifier"
  })
  void aPackageShowsWhatModulesInsideItHave(String one, String other) {
    assertThat(Reexport.of(one).same(Reexport.of(other))).isTrue();
    assertThat(Reexport.of(one).key()).isEqualTo(Reexport.of(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "pydantic.v1.root_validator, pydantic.root_validator",
    "torch.jit.load, torch.load",
    "keras.layers.Dense, torch.layers.Dense",
    "keras.models.Sequential, keras.layers.Sequential",
    "numpy.ndarray.ptp, numpy.ptp",
    "tilekit.load().draw, tilekit.draw",
    "str.__add__, bytes.__add__"
  })
  void anotherVersionAnotherModuleAndAMethodAreOtherThings(String one, String other) {
    assertThat(Reexport.of(one).same(Reexport.of(other))).isFalse();
  }

  @Test
  void whatIsMissingInOneModuleMayBeInAnother() {
    assertThat(Reexport.of(new Sign(Sign.Kind.SYMBOL, "scipy.signal.gaussian", "")).isNone())
        .isTrue();
    assertThat(Reexport.of(new Sign(Sign.Kind.IMPORT, "keras.Model", "")).isNone()).isTrue();
  }
}
