package io.hardknocks.analysis.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FailureTagsTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  private static SortedSet<String> tags(
      String language, String script, String error, String libraries) {
    var attributes = new TreeMap<String, String>();
    attributes.put("libraries", libraries);
    var failure = READER.read(new Observed(language, error, Outcome.FAILED, 1, script));
    return FailureTags.on(
            failure,
            ScriptSymbols.of(language, script),
            LibraryVersions.of(new Labels(new TreeSet<>(), attributes)))
        .tags();
  }

  private static String traceback(String line, String error) {
    return "Traceback (most recent call last):\n  File \"/work/job.py\", line 2, in <module>\n    "
        + line
        + "\n"
        + error
        + "\n";
  }

  @Test
  void aFailureIsFoundByLibraryVersionAndSymbol() {
    assertThat(
            tags(
                "python",
                "import numpy as np\nx = np.float(1)\n",
                traceback(
                    "x = np.float(1)", "AttributeError: module 'numpy' has no attribute 'float'"),
                "{\"numpy\":\"1.26.4\",\"pandas\":\"2.0\"}"))
        .contains("at:numpy.float", "version:numpy 1.26.4 numpy.float")
        .noneMatch(tag -> tag.contains("pandas"));
  }

  @Test
  void theNamesOnTheFailingLineCountWhenTheErrorNamesNone() {
    assertThat(
            tags(
                "python",
                "x = 1\nMapsBridge.search('here')\n",
                traceback("MapsBridge.search('here')", "RuntimeError: the bridge is down"),
                ""))
        .contains("at:MapsBridge.search");
  }

  @Test
  void aModuleThatIsNotThereIsNamed() {
    var python = traceback("import cv2", "ModuleNotFoundError: No module named 'cv2'");

    assertThat(tags("python", "\nimport cv2", python, "")).contains("missing:cv2");
    assertThat(tags("javascript", "", "Error: Cannot find module 'left-pad'\nRequire stack:\n", ""))
        .contains("missing:left-pad");
    assertThat(tags("javascript", "", "Error: Cannot find module './mine'\nRequire stack:\n", ""))
        .noneMatch(tag -> tag.startsWith("missing:"));
  }

  @Test
  void versionsThatAreNoneArePassedOver() {
    var labels = new TreeMap<String, String>();
    labels.put("libraries", "{\"a\":1,\"b c\":\"1\",\"d\":\"2.0\",\"e\":{\"f\":\"3\"}");

    assertThat(LibraryVersions.of(new Labels(new TreeSet<>(), labels)).versions())
        .containsOnlyKeys("d", "f");
  }
}
