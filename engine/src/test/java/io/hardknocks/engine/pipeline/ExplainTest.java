package io.hardknocks.engine.pipeline;

import static io.hardknocks.engine.pipeline.Pipeline.call;
import static io.hardknocks.engine.pipeline.Pipeline.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.engine.pipeline.story.Explanation.Answer;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Recovery;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private final Pipeline pipeline = new Pipeline();

  private List<Answer> answers() {
    return pipeline.reports().explain(pipeline.story()).answers();
  }

  private static List<String> ids(Answer answer) {
    return answer.evidence().stream().map(Evidence::id).toList();
  }

  @Test
  void theQuestionsComeInTheirOrder() {
    pipeline.record(step("a", null, 0, Ending.SUCCEEDED, call("one", "p", "r")));
    assertThat(answers())
        .extracting(Answer::question)
        .containsExactly(
            "What prompt was sent?",
            "What came back?",
            "How was it transformed?",
            "Where did validation fail?",
            "With what exact error?",
            "What healing was tried?",
            "Why did it fail?",
            "What did it cost?",
            "Where did the time go?");
  }

  @Test
  void everyAnswerNamesItsEvidence() {
    pipeline.attempt("1", "code", 0, 300, Outcome.FAILED, "KeyError: 'fps'");
    pipeline.attempt("2", "llm", 1, 67_800, Outcome.SUCCEEDED, "");
    var errors = List.of(new Finding("SyntaxError: invalid syntax", 4, "def f(:"));
    pipeline.record(
        step("call", "2", 1, Ending.SUCCEEDED, call("one", "Clean it.", "[]")),
        step(
            "render",
            "2",
            2,
            Ending.SUCCEEDED,
            new Detail.TemplateRender("srt", new TreeMap<>(), "1")),
        step(
            "check",
            "2",
            3,
            new Ending(Ending.Status.FAILED, "", null),
            new Detail.Validation("syntax", errors, List.of("closed it"), Recovery.WORKED)),
        step(
            "write",
            "2",
            4,
            Ending.SUCCEEDED,
            new Detail.FileWrite(new OutputFile("a.srt", 9, ""), "", true)));
    var answers = answers();
    assertThat(answers).allMatch(Answer::recorded);
    assertThat(ids(answers.get(0))).containsExactly("call");
    assertThat(answers.get(0).evidence().getFirst().text()).isEqualTo("Clean it.");
    assertThat(ids(answers.get(1))).containsExactly("call");
    assertThat(ids(answers.get(2))).containsExactly("render", "write");
    assertThat(ids(answers.get(3))).containsExactly("check");
    assertThat(ids(answers.get(4))).containsExactly("1", "check");
    assertThat(answers.get(4).evidence().getLast().says())
        .isEqualTo("SyntaxError: invalid syntax (line 4: def f(:)");
    assertThat(ids(answers.get(5))).containsExactly("2", "check");
    assertThat(answers.get(6).summary()).isEqualTo("it did at first, 1 time; then llm succeeded");
    assertThat(answers.get(6).evidence().getFirst().says()).contains("fixed by 2");
    assertThat(answers.get(7).summary()).isEqualTo("$0.0015 for 1 model call");
    assertThat(answers.get(7).evidence().getFirst().says())
        .isEqualTo("$0.0015 by acme/one@2026-01-02 (1000 in, 500 out)");
    assertThat(ids(answers.get(8))).startsWith("2", "1").hasSize(6);
  }

  @Test
  void whatWasNotRecordedIsSaidAndNotMadeUp() {
    pipeline.record(step("a", null, 0, Ending.SUCCEEDED, new Detail.Custom("thumbnail")));
    var answers = answers();
    assertThat(answers.subList(0, 8))
        .allSatisfy(
            answer -> {
              assertThat(answer.recorded()).isFalse();
              assertThat(answer.summary()).startsWith("not recorded: ");
              assertThat(answer.evidence()).isEmpty();
            });
  }

  @Test
  void nothingFailedIsAnAnswerToo() {
    pipeline.attempt("1", "llm", 0, 5, Outcome.SUCCEEDED, "");
    pipeline.record(
        step(
            "v",
            "1",
            0,
            Ending.SUCCEEDED,
            new Detail.Validation("logic", List.of(), List.of(), Recovery.NOT_TRIED)));
    var answers = answers();
    assertThat(answers.get(3).summary()).isEqualTo("nowhere: all 1 passed");
    assertThat(answers.get(4).summary()).isEqualTo("none: nothing failed");
    assertThat(answers.get(6).summary()).isEqualTo("it did not: attempt 1 succeeded");
  }

  @Test
  void anUnpricedCallIsNotFree() {
    pipeline.record(step("a", null, 0, Ending.SUCCEEDED, call("mystery", "p", "r")));
    assertThat(answers().get(7).summary()).isEqualTo("1 model call, unpriced");
    assertThat(answers().get(7).evidence().getFirst().says())
        .startsWith("unpriced: no price of model mystery of provider acme");
  }

  @Test
  void muchEvidenceIsCutAndCounted() {
    for (int i = 0; i < 30; i++)
      pipeline.record(step("a" + i, null, i, Ending.SUCCEEDED, call("one", "p" + i, "r")));
    var first = answers().getFirst();
    assertThat(first.summary()).isEqualTo("30 prompts");
    assertThat(first.evidence()).hasSize(Answer.MOST);
    assertThat(first.more()).isEqualTo(30 - Answer.MOST);
    assertThat(ids(first)).startsWith("a0", "a1");
  }

  @Test
  void secretsAreGoneBeforeAnythingIsKept() {
    var secret = "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789";
    var texts = new TreeMap<String, String>();
    texts.put("token", "\"" + secret + "\"");
    var finding = new Finding("bad " + secret, 1, "x = '" + secret + "'");
    pipeline.record(
        step("1", null, 0, Ending.failed("no " + secret), call("one", secret, "got " + secret)),
        step("2", null, 0, Ending.SUCCEEDED, new Detail.TemplateRender("t", texts, secret)),
        step(
            "3",
            null,
            0,
            Ending.SUCCEEDED,
            new Detail.CodeGeneration(secret, secret, false, List.of(finding))),
        step(
            "4",
            null,
            0,
            new Ending(Ending.Status.FAILED, "", null),
            new Detail.Validation("logic", List.of(finding), List.of(secret), Recovery.FAILED)),
        step("5", null, 0, Ending.SUCCEEDED, new Detail.ToolCall("t", secret, secret)),
        step(
            "6",
            null,
            0,
            Ending.SUCCEEDED,
            new Detail.FileWrite(new OutputFile("out/" + secret, 1, ""), "", null)),
        step("7", null, 0, Ending.SUCCEEDED, new Detail.Custom("x")).attributes(texts));
    var kept = pipeline.storage.steps().ofSession(Project.DEFAULT, "s");
    assertThat(kept).hasSize(7);
    assertThat(kept.toString()).doesNotContain(secret).contains("[redacted:");
  }
}
