package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;

/** Causes of the JVM whose reported error is cut off, or passed on within another class. */
class CutHeadTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theRootSaysMostWhereTheHeadIsCutOff() {
    var failure =
        READER.read(
            Observed.text(
                "",
                """
                Cannot open the store

                Caused by: org.shop.StoreException: no driver for scheme "shop"
                  at org.shop.Stores.open(Stores.java:10)

                Caused by: java.lang.ClassNotFoundException:
                  Class org.shop.fs.ShopFileSystem not found
                """));
    assertThat(failure.exception()).isEqualTo("java.lang.ClassNotFoundException");
    assertThat(failure.message()).isEqualTo("Class org.shop.fs.ShopFileSystem not found");
  }

  @Test
  void aClassThatOnlyPassesItsCauseOnGivesItItsPlace() {
    var failure =
        READER.read(
            Observed.text(
                "",
                """
                org.shop.CopyException: java.net.NoRouteToHostException: No route to host
                \tat org.shop.Copy.run(Copy.java:10)
                """));
    assertThat(failure.exception()).isEqualTo("java.net.NoRouteToHostException");
    assertThat(failure.message()).isEqualTo("No route to host");
    assertThat(failure.verdict().category()).isEqualTo(Category.NETWORK_ERROR);
  }
}
