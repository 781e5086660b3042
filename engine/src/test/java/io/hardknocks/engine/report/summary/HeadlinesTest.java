package io.hardknocks.engine.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Failures as lines of lists, which other machines read too. */
class HeadlinesTest {
  @Test
  void theFoldersOfInstalledCodeAreLeftOut() {
    for (var place :
        new String[] {
          "/usr/lib/python3/dist-packages/skimage/feature/__init__.py",
          "D:\\Tools\\Anaconda3\\lib\\site-packages\\skimage\\feature\\__init__.py",
          "~/venv/lib/python3.9/site-packages/skimage/feature/__init__.py",
          "unknown location"
        })
      assertThat(
              Headlines.message(
                  "cannot import name 'greycomatrix' from 'skimage.feature' (" + place + ")"))
          .isEqualTo("cannot import name 'greycomatrix' from 'skimage.feature'");
    assertThat(Headlines.message("no gcd in /home/ann/v/lib/python3.11/fractions.py, line 3"))
        .isEqualTo("no gcd in fractions.py, line 3");
    assertThat(Headlines.message("Cannot find module '/srv/app/node_modules/left/index.js'"))
        .isEqualTo("Cannot find module 'left/index.js'");
  }

  @Test
  void theLineOfOneShellScriptIsLeftOut() {
    assertThat(Headlines.message("/work/job.sh: line 3: jq: command not found"))
        .isEqualTo("jq: command not found");
    assertThat(Headlines.message("job.sh: 3: jq: not found")).isEqualTo("jq: not found");
    assertThat(Headlines.message("awk: line 2: missing }")).isEqualTo("awk: line 2: missing }");
  }

  @Test
  void otherPathsStay() {
    for (var message :
        new String[] {
          "[Errno 2] No such file or directory: '/data/rows.csv'",
          "f() takes 2 positional arguments (3 given)",
          "cannot open /srv/in.csv (see /srv/readme.txt)"
        }) assertThat(Headlines.message(message)).isEqualTo(message);
  }
}
