package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;

/** An error that the program caught, and what it was doing about it when another came. */
class HandledErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void workThatAMissedLookUpCallsForFailsForItsOwnReason() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "/srv/shop/basket.py", line 4, in prices
                return self._prices
            AttributeError: 'Basket' object has no attribute '_prices'

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "/srv/shop/main.py", line 7, in <module>
                Basket().prices()
              File "/srv/shop/basket.py", line 6, in prices
                self._prices = self.load()
              File "/srv/shop/basket.py", line 10, in load
                raise RuntimeError("the 'fastavro' package is required for this format")
            RuntimeError: the 'fastavro' package is required for this format
            """);
    assertThat(failure.exception()).isEqualTo("RuntimeError");
    assertThat(failure.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(failure.verdict().fixable()).isFalse();
    assertThat(failure.verdict().suggestedFix()).contains("fastavro");
  }

  @Test
  void whatTheHandlerItselfRaisesComesOfWhatItCaught() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "/srv/shop/basket.py", line 4, in total
                return prices[name]
            KeyError: 'pear'

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "/srv/shop/main.py", line 7, in <module>
                total('pear')
              File "/srv/shop/basket.py", line 6, in total
                raise Exception("no total")
            Exception: no total
            """);
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aCauseThatIsToldStaysTheCauseHoweverDeepItWasRaised() {
    var failure =
        read(
            """
            Traceback (most recent call last):
              File "/srv/shop/basket.py", line 4, in total
                return prices[name]
            KeyError: 'pear'

            The above exception was the direct cause of the following exception:

            Traceback (most recent call last):
              File "/srv/shop/main.py", line 7, in <module>
                total('pear')
              File "/srv/shop/basket.py", line 6, in total
                give_up(error)
              File "/srv/shop/basket.py", line 10, in give_up
                raise Exception("no total") from error
            Exception: no total
            """);
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("python", text));
  }
}
