package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages that a script asks for in comments. */
class CommentedDependenciesTest {
  private static List<String> facts(String failing, String fixed) {
    return Told.edits("python", failing, fixed, "RuntimeError: kit is not available");
  }

  @Test
  void anotherVersionIsTheEditWhereNothingElseDiffers() {
    assertThat(facts("# pip: kit\nimport kit", "# pip: kit==1.4\nimport kit"))
        .containsExactly("change_dependency: kit -> kit==1.4");
    assertThat(
            facts(
                "# dependencies = [\n#   \"kit\",\n#   \"pot\",\n# ]\nimport kit",
                "# dependencies = [\n#   \"kit<2\",\n#   \"pot\",\n# ]\nimport kit"))
        .containsExactly("change_dependency: kit -> kit<2");
  }

  @Test
  void otherCommentsSayNothing() {
    assertThat(facts("# reads kit\nimport kit", "# reads the kit\nimport kit")).isEmpty();
    assertThat(facts("# kit\nimport kit", "# pot==2\nimport kit")).isEmpty();
  }
}
