package io.hardknocks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallReaderTest {
  @Test
  void theCommonFormIsRead() throws BadRecord {
    var call =
        ToolCallReader.read(
            """
            {"session_id":"s","transcript_path":"/t","cwd":"/w","hook_event_name":"PreToolUse",
             "tool_name":"Bash","tool_input":{"command":"python x.py","timeout":5,"env":{"a":[1]}},
             "more":[{"b":null}],"last":true}
            """);

    assertThat(call.tool()).isEqualTo("Bash");
    assertThat(call.session()).isEqualTo("s");
    assertThat(call.folder()).isEqualTo("/w");
    assertThat(call.event()).isEqualTo("PreToolUse");
    assertThat(call.any("cmd", "command")).isEqualTo("python x.py");
  }

  @Test
  void severalEditsAndCommandsAsListsAreRead() throws BadRecord {
    assertThat(
            ToolCallReader.read(
                    "{\"tool_input\":{\"edits\":[{\"old_string\":\"a\",\"new_string\":\"b\",\"all\":true}]}}")
                .edits())
        .containsExactly(new ToolCall.Replacement("a", "b"));
    assertThat(
            ToolCallReader.read("{\"input\":{\"command\":[\"bash\",\"-lc\",\"echo 'x'\"]}}")
                .any("command"))
        .isEqualTo("'bash' '-lc' 'echo '\\''x'\\'''");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "{", "{\"tool_input\":{", "3", "{\"a\":tru}", "null"})
  void whatIsNoCallIsToldInOneLine(String text) {
    assertThatThrownBy(() -> ToolCallReader.read(text))
        .isInstanceOf(BadRecord.class)
        .message()
        .contains("expected: ")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"tool_input\":null}", "{\"tool_input\":\"x\"}", "{\"tool_name\":3}"})
  void whatIsMissingIsEmpty(String text) throws BadRecord {
    var call = ToolCallReader.read(text);

    assertThat(call.tool()).isEmpty();
    assertThat(call.any("command")).isEmpty();
    assertThat(call.edits()).isEmpty();
  }
}
