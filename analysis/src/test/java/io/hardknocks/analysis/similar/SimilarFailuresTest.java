package io.hardknocks.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarFailuresTest {
  private static final List<FailureTerms> PAST =
      List.of(
          terms("AttributeError", "module 'numpy' has no attribute 'float'"),
          terms("AttributeError", "module 'numpy' has no attribute 'bool'"),
          terms("AttributeError", "'DataFrame' object has no attribute 'append'"),
          terms("AttributeError", "'NoneType' object has no attribute 'strip'"),
          terms("KeyError", "'fps'"),
          terms("KeyError", "'user_id'"),
          terms("ModuleNotFoundError", "No module named 'cv2'"),
          terms("ModuleNotFoundError", "No module named 'skimage'"),
          terms("ValueError", "could not convert string to float: 'n/a'"),
          terms("TypeError", "read_csv() got an unexpected keyword argument 'squeeze'"),
          terms("ZeroDivisionError", "division by zero"));

  private static FailureTerms terms(String exception, String message) {
    return FailureTerms.of(exception, message);
  }

  private static List<Integer> like(String exception, String message) {
    return new SimilarFailures(PAST)
        .like(terms(exception, message), 5).stream().map(SimilarFailures.Match::index).toList();
  }

  @Test
  void theSameNamesWeighMoreThanTheSameException() {
    assertThat(like("AttributeError", "module 'numpy' has no attribute 'int'")).startsWith(0, 1);
    assertThat(like("TypeError", "DataFrame.append() is gone")).contains(2).doesNotContain(9);
    assertThat(like("TypeError", "read_excel() got an unexpected keyword argument 'squeeze'"))
        .containsExactly(9);
  }

  @Test
  void nothingIsShownRatherThanNoise() {
    assertThat(like("OSError", "disk quota exceeded on volume")).isEmpty();
    assertThat(like("KeyError", "'colour'")).isEmpty();
    assertThat(like("ModuleNotFoundError", "No module named 'whisper'")).isEmpty();
    assertThat(like("", "")).isEmpty();
    assertThat(new SimilarFailures(List.of()).like(PAST.getFirst(), 5)).isEmpty();
  }

  @Test
  void numbersAreNoNames() {
    assertThat(terms("E", "line 17 of 0x7ffe and 3.14, 12_000").weights()).containsOnlyKeys("!e");
  }

  @Test
  void theTermsThatSayMostAreNamedFirst() {
    var match =
        new SimilarFailures(PAST)
            .like(terms("AttributeError", "module 'numpy' has no attribute 'float'"), 1);

    assertThat(match.getFirst().similarity()).isEqualTo(1);
    assertThat(match.getFirst().shared()).startsWith("float", "numpy");
  }

  @Test
  void hostileMessagesAreBounded() {
    var names = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) names.add("'name_" + i + "'");

    assertThat(terms("E", String.join(" ", names)).weights()).hasSizeLessThan(200);
    assertThat(terms("E", "'".repeat(1_000_000)).weights()).hasSize(1);
  }
}
