package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Exit;
import org.junit.jupiter.api.Test;

/** Scripts that leave odd things behind: they are listed as what they are, and removed. */
interface LitteringScripts extends Hostile {
  @Test
  default void linksNamedLikeOutputsAreNotFollowed() {
    var tricks =
        """
        import os
        os.symlink('/etc/passwd', 'result.txt')
        os.symlink('/', 'folder')
        os.symlink('/proc/self/fd', 'loop'); os.symlink('.', 'self')
        os.mkfifo('pipe')
        import socket; socket.socket(socket.AF_UNIX).bind('socket')
        open('real.txt', 'w').write('mine'); os.link('real.txt', 'hard.txt')
        """;
    assertThat(python(tricks).outputs().files())
        .extracting("path")
        .containsExactly("hard.txt", "real.txt");
  }

  @Test
  default void theWorkFolderItselfCannotBeReplaced() {
    var trick = "cd /; mv /work /tmp/w; rm -rf /work 2>/dev/null; ln -s /etc /work; ls -d /work";
    assertThat(shell(trick).stdout().text()).isEqualTo("/work\n");
  }

  @Test
  default void aCrashLeavesNoCore() {
    var result = python("import os\nos.kill(os.getpid(), 11)\n");
    assertThat(result.exit()).isEqualTo(Exit.signalled(11));
    assertThat(result.outputs().count()).isZero();
  }

  @Test
  default void oddNamesAreListed() {
    var odd =
        """
        import os
        for name in (b'new\\nline', b'\\xff\\xfe', 'größe'.encode(), b'-rf', b'a b', b'..x'):
            open(name, 'w').write('1')
        """;
    assertThat(python(odd).outputs().files())
        .extracting("path")
        .containsExactlyInAnyOrder("new\nline", "\ufffd\ufffd", "größe", "-rf", "a b", "..x");
  }

  @Test
  default void deepFoldersAreRemoved() {
    var deep =
        """
        import os
        for i in range(3000):
            os.mkdir('d' * 50); os.chdir('d' * 50)
        open('bottom', 'w').close()
        os.chmod('.', 0)
        """;
    assertThat(python(deep).exit()).isEqualTo(Exit.exited(0));
  }

  @Test
  default void closedFilesAreListedAndRemoved() {
    var closed =
        """
        import os
        os.mkdir('closed'); open('closed/file', 'w').write('x')
        os.chmod('closed/file', 0); os.chmod('closed', 0); os.chmod('.', 0o500)
        """;
    assertThat(python(closed).outputs().files()).extracting("path").containsExactly("closed/file");
  }

  @Test
  default void aScriptThatChangesItselfIsListed() {
    assertThat(shell("echo '# more' >> \"$0\"").outputs().files())
        .extracting("path")
        .containsExactly("script.sh");
  }
}
