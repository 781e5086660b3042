package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ran out is told by the message, whatever the class of the error is. */
class ExhaustedTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rasterio.errors.RasterioIOError: /maps/7.tif: Too many open files",
        "safetensors_rust.SafetensorError: cannot write:\nI/O error: Disk quota exceeded (os error 122)",
        "tables.exceptions.HDF5ExtError: write failed: No space left on device",
        "requests.exceptions.ConnectionError: socket: [Errno 24] Too many open files"
      })
  void handlesSpaceAndQuotasAreResources(String text) {
    assertThat(category(text)).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void aFileThatIsNotThereIsNone() {
    assertThat(category("rasterio.errors.RasterioIOError: /maps/7.tif: No such file or directory"))
        .isEqualTo(Category.IO_ERROR);
  }

  @Test
  void whatAnAssertionQuotesIsNone() {
    assertThat(category("AssertionError: expected 'disk quota exceeded', got ''"))
        .isEqualTo(Category.ASSERTION_ERROR);
  }

  private static Category category(String text) {
    return READER.read(Observed.text("", text)).verdict().category();
  }
}
