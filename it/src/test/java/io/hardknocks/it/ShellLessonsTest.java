package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shell scripts that really fail, what their fix teaches, and which other scripts repeat it. */
class ShellLessonsTest {
  @TempDir Path dir;
  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    hardknocks = new Inside(dir.resolve("data"));
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(dir.resolve("data/config.yaml"), "lessons:\n  withheld: 0%\n");
  }

  private void learn(String failing, String fixing) throws IOException {
    var file = dir.resolve("job.sh");
    Files.writeString(file, failing);
    assertThat(hardknocks.call("run", file.toString()).code()).isEqualTo(1);
    Files.writeString(file, fixing);
    var fixed = hardknocks.call("run", file.toString());
    assertThat(fixed.code()).as(fixed.err()).isZero();
    assertThat(fixed.err()).contains("learned: ", "active");
  }

  private String check(String script, String... more) throws IOException {
    var file = Files.writeString(dir.resolve("other.sh"), script).toString();
    var arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = file;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return hardknocks.call(arguments).out();
  }

  @Test
  void anOptionOfAnotherSystemIsLearnedAndCorrected() throws IOException {
    var failing = "#!/bin/bash\nset -e\necho a > x.txt\nsed -i '' 's/a/b/' x.txt\ncat x.txt\n";
    learn(failing, failing.replace("-i ''", "-i"));
    var other = "#!/bin/sh\nfor f in *.ini; do\n  sed -i '' \"s/old/new/\" \"$f\"\ndone\n";
    assertThat(check(other)).contains("line 3", "use sed -i instead of sed -i ''");
    assertThat(check(other, "--fix")).isEqualTo(other.replace("-i ''", "-i"));
    assertThat(check("echo \"sed -i '' x\"\n# sed -i '' x\n")).contains("nothing in it is known");
  }

  @Test
  void aCommandThatIsNotThereIsLearned() throws IOException {
    var failing = "#!/bin/bash\nset -e\necho b > x.txt\ngsort -u x.txt\n";
    learn(failing, failing.replace("gsort", "sort"));
    assertThat(check("cat a | gsort -n > b\n")).contains("line 1", "use sort instead of gsort");
    assertThat(check("cat <<EOF\ngsort\nEOF\n")).contains("nothing in it is known");
  }
}
