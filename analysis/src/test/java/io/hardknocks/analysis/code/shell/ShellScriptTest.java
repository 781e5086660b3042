package io.hardknocks.analysis.code.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which words of a script are commands. */
class ShellScriptTest {
  private static List<String> commands(String script) {
    return ShellScript.of(script).orElseThrow().commands().stream()
        .map(
            command ->
                command.words().stream().map(ShellWord::value).collect(Collectors.joining(" "))
                    + (command.tolerated() ? " ?" : ""))
        .toList();
  }

  @Test
  void commandsEndWhereTheShellEndsThem() {
    assertThat(commands("a 1; b 2 && c | d 3 &\n e\\\n 4 # f\n"))
        .containsExactly("a 1", "b 2", "c", "d 3", "e 4");
    assertThat(commands("a > out 2>&1 < in 2>> log; b <<< 'x y'\r\nc &> all\n"))
        .containsExactly("a", "b", "c");
    assertThat(commands("A=1 B=\"x y\" a; LIST=(b c $(d)); (e; f)\n"))
        .containsExactly("a", "d", "e", "f");
  }

  @Test
  void whatIsQuotedOrADocumentIsNoCommand() {
    assertThat(commands("echo 'a; b' \"c | d\" \\; e\n")).containsExactly("echo a; b c | d ; e");
    assertThat(commands("cat <<EOF > x\na; b $(c)\nEOF\nd\n")).containsExactly("cat", "d");
    assertThat(commands("cat <<-'END'\n\ta\n\tEND\nd\n")).containsExactly("cat", "d");
  }

  @Test
  void aDollarBeforeAQuoteIsOneInDoubleQuotes() {
    assertThat(commands("grep \"x$\" f\na\necho \"y\"\n"))
        .containsExactly("grep x$ f", "a", "echo y");
    assertThat(commands("x=\"'$'\"; a; y=$'it\\'s'; b $\"z\"\n")).containsExactly("a", "b z");
  }

  @Test
  void substitutionsHaveCommands() {
    assertThat(commands("x=$(a | b \"$(c)\")\ny=`d 1`\necho \"n: $(e) ${z:-f} $((g + 1))\"\n"))
        .containsExactly("a", "b $", "c", "d 1", "echo n: $ $ $", "e");
    assertThat(commands("diff <(a) <(b)\n")).containsExactly("diff", "a", "b");
  }

  @Test
  void wordsOfTheLanguageAreNoCommands() {
    var script =
        """
        for f in a b; do c; done
        while read -r l; do d; done < e
        case "$1" in
          start|stop) f ;;
          *) g ;;
        esac
        if [[ -n x && ( y || z ) ]]; then h; elif ! i; then j; else { k; }; fi
        ((n++))
        """;
    assertThat(commands(script))
        .containsExactly(
            "c", "read -r l ?", "d", "f", "g", "[[ -n x y z ]] ?", "h", "i ?", "j", "k");
  }

  @Test
  void aStarterIsPassedOverAndAFallbackIsTolerated() {
    assertThat(commands("sudo -E A=1 a b; find . | xargs -n 1 c; env d\n"))
        .containsExactly("a b", "find .", "c", "d");
    assertThat(commands("a || b\nc\n")).containsExactly("a ?", "b ?", "c");
  }

  @Test
  void aScriptHasNamesOfItsOwn() {
    var script =
        "a() { b; }\nfunction c {\n d\n}\nalias e='f'\ncommand -v g >/dev/null\nif which h; then i; fi\n";
    assertThat(ShellScript.of(script).orElseThrow().own())
        .containsExactlyInAnyOrder("a", "c", "e", "g", "h");
  }

  @Test
  void whatIsNotClosedIsNotRead() {
    for (var script : new String[] {"echo 'a\n", "x=$(a\n", "echo \"a\n", "echo ${a\n"})
      assertThat(ShellScript.of(script)).as(script).isEmpty();
  }
}
