package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error's own words say is to be installed: shown whole, and never run unasked. */
class InstallAdviceTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plots are off. pip install tillplot | pip install tillplot",
        "pip install tillplot==3.20.3 and start anew | pip install tillplot==3.20.3",
        "tillplot is too old, pip install tillplot>=2.0,<3. | pip install tillplot>=2.0,<3",
        "it wants 'pip install till.roll' | pip install till.roll",
        "it wants till.roll: pip install till.roll. | pip install till.roll",
        "pip install -U till-plot, then start anew | pip install -U till-plot",
        "Run `pip install 'tillplot>=2'` first | pip install 'tillplot>=2'",
        "conda install -c some-forge tillplot | conda install -c some-forge tillplot",
        "Run pip install -r needs/all.txt first | pip install -r needs/all.txt",
        "pip install tillplot[pdf,png] for this | pip install tillplot[pdf,png]",
        "Run pip install tillplot tillroll | pip install tillplot tillroll",
        "Run uv pip install --index-url https://till.example/simple tillplot | --index-url https://till.example/simple tillplot"
      })
  void theCommandIsToldWholeAndLeftToTheUser(String message, String command) {
    for (String type : new String[] {"ImportError", "ValueError", "RuntimeError"}) {
      var verdict = verdict(type + ": " + message);

      assertThat(verdict.suggestedFix()).startsWith("Install what is missing: ").endsWith(command);
      assertThat(verdict.autoRecoverable()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ValueError: unzip not found, please install it",
        "RuntimeError: please install CUDA 12 for this card",
        "ImportError: please install ffmpeg to read films",
        "RuntimeError: films need to be cut: you need to install ffmpeg"
      })
  void aProgramIsADependency(String text) {
    assertThat(verdict(text).category()).isEqualTo(Category.DEPENDENCY_ERROR);
    assertThat(verdict(text).suggestedFix()).contains("pip does not bring it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ValueError: Invalid value for --note: please install lamps before noon",
        "ValueError: unknown order: 'please install lamps'"
      })
  void aValueThatAsksIsNoAdvice(String text) {
    assertThat(verdict(text).category()).isEqualTo(Category.VALUE_ERROR);
  }

  private static Verdict verdict(String text) {
    return READER.read(Observed.text("python", text)).verdict();
  }
}
