package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that really fail, what their fix teaches, and which other scripts make them again. */
class LearnedByRunningTest {
  private static final String QUIET = "nothing in it is known to fail";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    hardknocks = new Inside(dir.resolve("data"));
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(dir.resolve("data/config.yaml"), "lessons:\n  withheld: 0%\n");
  }

  /** Runs a script that fails and one that does not, and asks about others. */
  private void learn(String failing, String fixing) throws IOException {
    var file = dir.resolve("job.py");
    Files.writeString(file, failing);
    assertThat(hardknocks.call("run", file.toString()).code()).isNotZero();
    Files.writeString(file, fixing);
    var fixed = hardknocks.call("run", file.toString());
    assertThat(fixed.code()).as(fixed.err()).isZero();
    assertThat(fixed.err()).contains("active");
  }

  private String check(String script) {
    return hardknocks.call(script.getBytes(StandardCharsets.UTF_8), "check", "-").out();
  }

  @Test
  void anArgumentIsWrongBesideWhatChoosesWhoTakesIt() throws IOException {
    var failing =
        """
        import argparse

        parser = argparse.ArgumentParser()
        parser.add_argument("--loud", action="store_true", type=bool)
        parser.parse_args()
        """;
    learn(failing, failing.replace(", type=bool", ""));
    var other =
        """
        from argparse import ArgumentParser

        options = ArgumentParser()
        options.add_argument("--name", type=str, default="a")
        options.add_argument("--dry", type=bool, action="store_true", help="say what would be done")
        """;
    assertThat(check(other)).contains("line 5", "together with action='store_true'");
    assertThat(check(other.replace("type=bool, ", ""))).contains(QUIET);
    assertThat(check(other.replace("store_true", "append"))).contains(QUIET);
  }

  @Test
  void aTextIsNoFile() throws IOException {
    var failing =
        """
        import json
        from pathlib import Path

        Path("settings.json").write_text("{}")
        print(json.load("settings.json"))
        """;
    var opened = "with open(\"settings.json\") as file:\n    print(json.load(file))";
    learn(failing, failing.replace("print(json.load(\"settings.json\"))", opened));
    assertThat(
            check("import json\nfolder = input() + '/'\nrows = json.load(folder + 'rows.json')\n"))
        .contains("line 3", "open the file first");
    assertThat(check("import json\nrows = json.load(open('rows.json'))\n")).contains(QUIET);
    assertThat(check("import json\ndef read(source):\n    return json.load(source)\n"))
        .contains(QUIET);
    assertThat(check("import json\nrows = json.loads('[1]')\n")).contains(QUIET);
  }

  @Test
  void aResultIsNoFunction() throws IOException {
    var failing =
        """
        from concurrent.futures import ThreadPoolExecutor

        def double(number):
            return 2 * number

        with ThreadPoolExecutor() as pool:
            waiting = [pool.submit(double(number)) for number in range(3)]
            print([one.result() for one in waiting])
        """;
    learn(failing, failing.replace("double(number))", "double, number)"));
    var other =
        """
        import asyncio

        def load(name):
            print(name)

        def maker(name):
            return lambda: print(name)

        async def main():
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, load("a"))
            await loop.run_in_executor(None, maker("a"))

        asyncio.run(main())
        """;
    assertThat(check(other)).contains("line 11").doesNotContain("line 12");
    assertThat(check(other.replace("load(\"a\")", "load, \"a\""))).contains(QUIET);
  }

  @Test
  void coroutinesAreNoTasks() throws IOException {
    var failing =
        """
        import asyncio

        async def work(number):
            return number

        async def main():
            done, _ = await asyncio.wait([work(1), work(2)])
            print(len(done))

        asyncio.run(main())
        """;
    learn(failing, failing.replace("[work(1), work(2)]", "[asyncio.create_task(work(1))]"));
    var other =
        """
        from asyncio import run, wait, ensure_future

        async def ask(name):
            return name

        async def all_of(names):
            questions = [ask(name) for name in names]
            await wait(questions)

        run(all_of(["a"]))
        """;
    assertThat(check(other)).contains("line 8", "make tasks of them first");
    assertThat(check(other.replace("[ask(name)", "[ensure_future(ask(name))"))).contains(QUIET);
  }
}
