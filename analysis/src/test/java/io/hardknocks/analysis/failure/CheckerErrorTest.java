package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checkers of style find. */
class CheckerErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "shop/cart.py:1:8: F401 [*] `os` imported but unused\\nFound 1 error.\\n[*] 1 fixable with the `--fix` option. | F401 | validation_error",
        "shop/cart.py:7:12: F821 undefined name 'toal' | F821 | name_error",
        "cart.py:1:0: E0401: Unable to import 'shop' (import-error) | E0401 | import_error",
        "cart.py:1:0: C0114: Missing module docstring (missing-module-docstring) | C0114 | validation_error",
        "ci.yml:3:5: [error] wrong indentation: expected 2 but found 4 (indentation) | indentation | validation_error",
        "shop/Dockerfile:3 DL3008 warning: Pin versions in apt get install | DL3008 | validation_error",
        "would reformat shop/cart.py\\n1 file would be reformatted. | check | validation_error",
        "[error] Code style issues found in 2 files. Run Prettier with --write. | '' | validation_error"
      })
  void theirCodesNameIt(String text, String name, String category) {
    var failure = read("", text.replace("\\n", "\n"));

    assertThat(failure.exception()).isEqualTo(name.replace("'", ""));
    assertThat(failure.category().wire()).isEqualTo(category);
  }

  @Test
  void theLineThatTheyNameIsTheFailingOne() {
    var failure = read("python", "cart.py:7:12: F821 undefined name 'toal'");

    assertThat(failure.message()).isEqualTo("undefined name 'toal'");
    assertThat(failure.frames().getFirst().line()).isEqualTo(7);
  }

  @Test
  void anErrorOfItsOwnSaysMore() {
    var broken = read("python", "cart.py:3:9: E999 SyntaxError: invalid syntax");

    assertThat(broken.exception()).isEqualTo("SyntaxError");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
