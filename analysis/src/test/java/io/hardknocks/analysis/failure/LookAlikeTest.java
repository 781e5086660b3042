package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that have a word of another kind of error in them. */
class LookAlikeTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error: the till returned error code 134 (drawer open)",
        "Error: API returned error code 132: no such customer",
        "ERROR: query failed with code 137",
        "ERROR: the shop returned status 139 for a lamp"
      })
  void aCodeOfAnotherSystemIsNoSignal(String text) {
    assertThat(read("", text).category()).isNotEqualTo(Category.RESOURCE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error: Command failed with exit code 137",
        "ERROR: worker 3 ended, code 137",
        "Error: the job was stopped: exit status 139",
        "Error: subprocess died with status 134",
        "Error: build exited with code 132"
      })
  void aProcessThatEndsWithASignalsCodeWasEndedByIt(String text) {
    assertThat(read("", text).category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error: createComputePipeline failed: the entry point is missing",
        "error: vkCreateComputePipelines returned an odd layout"
      })
  void aPipelineIsNoBrokenPipe(String text) {
    assertThat(read("javascript", text).category()).isNotEqualTo(Category.IO_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR: deadlock-free order expected, got 'naive'",
        "ERROR: Invalid choice: expected one of: deadlock, race, none",
        "ERROR: expected race or deadlock"
      })
  void aWordAboutDeadlocksIsNone(String text) {
    assertThat(read("", text).category()).isNotEqualTo(Category.CONCURRENCY_ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_FOUND | vertex 7 is not in the graph | network_error",
        "NOT_FOUND | file /data/models/till.bin not found | network_error",
        "UNAVAILABLE | failed to connect to gemini-till.internal:443 | network_error",
        "RESOURCE_EXHAUSTED | Resource has been exhausted (e.g. check quota). [compute.googleapis.com] | network_error",
        "NOT_FOUND | models/gemini-pro is not found for API version v1beta | llm_api_error",
        "INVALID_ARGUMENT | publishers/google/models/till-9 takes no pictures | llm_api_error"
      })
  void aServiceIsAModelProviderByItsOwnWords(String status, String details, String category) {
    var python =
        "grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n"
            + "\tstatus = StatusCode.%s\n\tdetails = \"%s\"\n>\n".formatted(status, details);
    var java =
        "io.grpc.StatusRuntimeException: %s: %s\n\tat com.acme.Shop.add(Shop.java:9)\n"
            .formatted(status, details);

    assertThat(read("python", python).category().wire()).isEqualTo(category);
    assertThat(read("java", java).category().wire()).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai.BadRequestError: Error code: 400 - Invalid prompt: 'explain authentication' was flagged",
        "anthropic.InternalServerError: Error code: 500 - authentication service unavailable",
        "openai.APIConnectionError: the proxy says: forbidden fruit is out of stock"
      })
  void aWordAboutKeysIsNoKeyProblem(String text) {
    assertThat(read("python", text).suggestedFix()).doesNotContain("API key");
  }

  @ParameterizedTest
  @CsvSource({
    "RuntimeError: Microsoft Visual C++ Runtime Library R6025,build tools",
    "ValueError: this text is about the rust compiler,rustup"
  })
  void aBuildToolIsAskedForByABuild(String text, String advice) {
    assertThat(read("python", text).suggestedFix()).doesNotContain(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "ImportError: DLL load failed: install the Microsoft Visual C++ Redistributable,Redistributable: a DLL",
    "error: Microsoft Visual C++ 14.0 or greater is required. Get it with the build tools,build tools of Visual Studio"
  })
  void whatIsMissingOfVisualStudioIsTold(String text, String advice) {
    assertThat(read("python", text).suggestedFix()).contains(advice);
  }

  private static Verdict read(String language, String text) {
    return READER.read(Observed.text(language, text)).verdict();
  }
}
