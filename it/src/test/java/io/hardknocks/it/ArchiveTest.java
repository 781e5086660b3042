package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells of is in the archive, too. */
class ArchiveTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w.]+|docs|examples)[/\\w.]*\\)");

  @Test
  void whatTheReadmeLinksToShips() throws IOException {
    var archive = Files.readString(Path.of("../dist/src/assembly/archive.xml"));
    var readme = Files.readString(Path.of("../README.md"));
    var linked = LINK.matcher(readme).results().map(MatchResult::group).toList();
    assertThat(linked).hasSizeGreaterThan(8);
    for (var link : LINK.matcher(readme).results().toList())
      assertThat(archive).as(link.group()).contains(">../" + link.group(1) + "<");
  }

  @Test
  void itsCommandIsCalledAsInACheckout() throws IOException {
    assertThat(Files.readString(Path.of("../dist/src/assembly/archive.xml")))
        .contains("<source>src/root/hardknocks</source><fileMode>0755</fileMode>");
    assertThat(Files.isExecutable(Path.of("../dist/src/root/hardknocks"))).isTrue();
  }
}
