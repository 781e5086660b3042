package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which libraries fail, by scripts that are really run. */
class LibrariesTest {
  @TempDir Path folder;

  private void run(String name, String code) throws IOException {
    var script = Files.writeString(folder.resolve(name), code);
    var result = new Inside(folder.resolve("data")).call("run", script.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(1);
  }

  @Test
  void eachSessionCountsWhicheverWayTheErrorNamesTheModule() throws IOException {
    run("a.py", "from datetime import timedelta\nprint(timedelta(months=1))\n");
    run("b.py", "import datetime\nprint(datetime.now())\n");
    var out = new Inside(folder.resolve("data")).call("libraries", "--json").out();
    assertThat(out.replaceAll("\\s", ""))
        .containsPattern("datetime\"[^}]*\"(failures|occurrences)\":2[^}]*\"sessions\":2");
  }

  @Test
  void whatComesWithPythonCountsToo() throws IOException {
    run(
        "arguments.py",
        """
        import argparse
        parser = argparse.ArgumentParser()
        parser.add_argument("--fast", action="store_true", type=bool)
        """);
    run(
        "table.py",
        """
        import csv
        from pathlib import Path
        Path("a.csv").write_text("x,y\\n1,2\\n")
        writer = csv.DictWriter(Path("a.csv").open("a"), ["x"])
        writer.writerow({"z": 1})
        """);
    run("nothing.py", "import re\nmatch = None\nmatch.group(1)\n");
    var out = new Inside(folder.resolve("data")).call("libraries").out();
    assertThat(out).contains("argparse", "csv");
    assertThat(out).doesNotContain("NoneType", "_StoreTrueAction", "match");
  }
}
