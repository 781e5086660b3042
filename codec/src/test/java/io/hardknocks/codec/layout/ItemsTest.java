package io.hardknocks.codec.layout;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of files, whole ones and torn ones. */
class ItemsTest {
  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  private List<String> read(String name, String text) throws IOException, InterruptedException {
    return read(name, text, UTF_8);
  }

  private List<String> read(String name, String text, Charset charset)
      throws IOException, InterruptedException {
    var file = folder.resolve(name);
    Files.writeString(file, text, charset);
    var items = new ArrayList<String>();
    Items.read(
        file,
        Set.of("events"),
        new Problems(),
        (origin, item) -> items.add(origin.line() + " " + item.path("id").asString()));
    return items;
  }

  private final class Problems implements Taker {
    @Override
    public void attempt(Reported reported) {}

    @Override
    public void steps(List<Step> steps) {}

    @Override
    public void refuse(Path file, long line, String reason) {
      problems.add(line + ": " + reason.substring(0, 8));
    }

    @Override
    public void passOver(Path file, long line) {}
  }

  @Test
  void anObjectAnArrayLinesAndAWrapperAreAllRead() throws Exception {
    assertThat(read("a.json", "{\"id\": \"a\"}")).containsExactly("1 a");
    assertThat(read("b.json", "[{\"id\":\"a\"},\r\n {\"id\":\"b\"}]"))
        .containsExactly("1 a", "2 b");
    assertThat(read("c.jsonl", "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}"))
        .containsExactly("1 a", "3 b");
    assertThat(read("d.json", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")).containsExactly("1 a", "2 b");
    assertThat(read("e.json", "{\"n\":[1],\"events\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"x\":1}"))
        .containsExactly("1 a", "1 b");
    assertThat(read("f.json", "[{\"id\":\"a\"}]", UTF_16)).containsExactly("1 a");
    assertThat(read("g.json", "")).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void whatClosesNothingIsRefusedOnce() throws Exception {
    assertThat(read("closed.json", "{\"id\": \"a\"}\n]\n{\"id\": \"b\"}"))
        .containsExactly("1 a", "3 b");
    assertThat(problems).containsExactly("2: not JSON");
  }

  @Test
  void aTornElementCostsNoneOfTheOthers() throws Exception {
    var torn =
        """
        [
          {"id": "a"},
          {"id": "b", "note": "cut of
          {"id": "c"},
          {"id": "d", oops},
          {"id": "e", "t": "[{\\""}
        ]
        """;
    assertThat(read("torn.json", torn)).containsExactly("2 a", "4 c", "6 e");
    assertThat(problems).containsExactly("3: not JSON", "5: not JSON");
  }

  @Test
  void aTornEndIsToldWithItsLine() throws Exception {
    assertThat(read("end.json", "[\n{\"id\":\"a\"},\n{\"id\":\n")).containsExactly("2 a");
    assertThat(problems).hasSize(1);
  }

  @Test
  void whatIsNoObjectIsRefused() throws Exception {
    assertThat(read("odd.json", "[1, \"x\", null, {\"id\":\"a\"}]")).containsExactly("1 a");
    assertThat(problems).containsExactly("1: not a JS", "1: not a JS", "1: not a JS");
  }
}
