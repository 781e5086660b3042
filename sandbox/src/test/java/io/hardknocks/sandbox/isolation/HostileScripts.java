package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that want out, or want everything. Each must end contained, and rightly named. */
abstract class HostileScripts {
  @TempDir Path dir;

  abstract Sandbox sandbox();

  @Test
  void aForkBombIsEnded() {
    assertThat(python("import os\nwhile True:\n try: os.fork()\n except OSError: pass\n").ending())
        .isEqualTo(Ending.PROCESSES);
  }

  @Test
  void aThreadBombIsEnded() {
    var bomb =
        """
        import threading, time
        try:
            for i in range(1000):
                threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        except RuntimeError:
            pass
        time.sleep(60)
        """;
    assertThat(python(bomb).ending()).isEqualTo(Ending.PROCESSES);
  }

  @Test
  void aShellForkBombIsEnded() {
    assertThat(shell("f() { f | f & f; }; f; sleep 60").ending()).isEqualTo(Ending.PROCESSES);
  }

  @Test
  void aQuickMemoryBombIsEnded() {
    var result = python("x = []\nwhile True: x.append(bytearray(40_000_000))\n");
    assertThat(result.reason()).isEqualTo("memory limit 128 MiB reached");
    assertThat(result.ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  void aSlowMemoryBombIsEnded() {
    var bomb = "import time\nx = []\nwhile True: x.append(b'x' * 500_000); time.sleep(0.001)\n";
    assertThat(python(bomb).ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  void aMemoryBombOfManyChildrenIsEnded() {
    var bomb =
        """
        import os, time
        for i in range(20):
            if os.fork() == 0:
                x = b'y' * 20_000_000
                time.sleep(60)
        time.sleep(60)
        """;
    assertThat(python(bomb).ending()).isEqualTo(Ending.MEMORY);
  }

  @Test
  void memoryWithoutAnOwnerIsRefusedOrCounted() {
    var bomb =
        """
        import os, time
        fds = []
        try:
            while True:
                fd = os.memfd_create('m'); fds.append(fd)
                os.write(fd, b'z' * 10_000_000)
        except OSError as e:
            print('refused', e)
        """;
    var result = python(bomb);
    assertThat(result.ending() == Ending.MEMORY || result.stdout().text().startsWith("refused"))
        .as(result.toString())
        .isTrue();
  }

  @Test
  void oneHugeFileIsEnded() {
    assertThat(python("f = open('big', 'wb')\nwhile True: f.write(b'z' * 1_000_000)\n").reason())
        .isEqualTo("file size limit 16 MiB reached");
  }

  @Test
  void oneHugeFileOfAShellIsEnded() {
    assertThat(shell("exec cat /dev/zero > big").reason())
        .isEqualTo("file size limit 16 MiB reached");
  }

  @Test
  void manyLargeFilesAreEnded() {
    var filler = "i=0; while :; do head -c 15000000 /dev/zero > /tmp/f$i || exit; i=$((i+1)); done";
    assertThat(shell(filler).reason()).isEqualTo("disk limit 48 MiB reached");
  }

  @Test
  void manySmallFilesAreEnded() {
    var filler =
        """
        import os
        i = 0
        while True:
            open(f'f{i}', 'w').close()
            i += 1
        """;
    assertThat(python(filler).ending()).isEqualTo(Ending.DISK);
  }

  @Test
  void deletedFilesThatAreStillOpenCountToo() {
    var filler =
        """
        import os, time
        kept = []
        for i in range(12):
            f = open('f', 'wb'); os.unlink('f'); f.write(os.urandom(15_000_000)); f.flush()
            kept.append(f)
        time.sleep(60)
        """;
    assertThat(python(filler).ending()).isEqualTo(Ending.DISK);
  }

  @Test
  void endlessOutputIsDrainedAndCut() {
    var result = brief("import os\nwhile True: os.write(1, b'x' * 65536)\n");
    assertThat(result.ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(result.stdout().cut()).isTrue();
    assertThat(result.stdout().text()).hasSizeLessThan(70_000).contains(" bytes cut] ...");
  }

  @Test
  void outputWithoutALineEndIsKept() {
    assertThat(python("import sys\nsys.stdout.write('no end')\n").stdout().text())
        .isEqualTo("no end");
  }

  @Test
  void thereIsNoNetwork() {
    var attempts =
        """
        import socket
        for what in (lambda: socket.create_connection(('192.0.2.1', 80), 2),
                     lambda: socket.create_connection(('127.0.0.1', 22), 2),
                     lambda: socket.getaddrinfo('example.org', 80),
                     lambda: socket.socket(40, socket.SOCK_STREAM),
                     lambda: socket.socket(17, socket.SOCK_RAW)):
            try: what(); print('REACHED')
            except OSError as e: print('refused')
        print(sorted(name for _, name in socket.if_nameindex()))
        """;
    assertThat(python(attempts).stdout().text())
        .isEqualTo("refused\nrefused\nrefused\nrefused\nrefused\n['lo']\n");
  }

  @Test
  void theLoopbackWorksInside() {
    var talk =
        """
        import socket
        server = socket.create_server(('127.0.0.1', 0))
        client = socket.create_connection(server.getsockname(), 5)
        print('connected')
        """;
    assertThat(python(talk).stdout().text()).isEqualTo("connected\n");
  }

  @Test
  void socketsOfTheHostAreOutOfReach() {
    var attempts =
        """
        import socket, os
        for path in ('/run/dbus/system_bus_socket', '/var/run/docker.sock', '/tmp/.X11-unix/X0'):
            print(os.path.exists(path))
        print(open('/proc/net/unix').read().count('@'))
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("False\nFalse\nFalse\n0\n");
  }

  @Test
  void filesOfTheHostAreOutOfReach() {
    var attempts =
        """
        import os
        for path in ('/etc/shadow', '/etc/hostname', '/root/.bashrc', '/home', '/var/log', '/sys',
                     '/boot', '/work/../root', '/proc/1/root/etc/shadow', '%s'):
            try: (os.listdir if os.path.isdir(path) else open)(path); print('READ', path)
            except OSError: print('no')
        """
            .formatted(dir);
    assertThat(python(attempts).stdout().text()).isEqualTo("no\n".repeat(10));
  }

  @Test
  void theEnvironmentOfTheHostIsOutOfReach() {
    var attempts =
        """
        import os, glob
        text = repr(dict(os.environ))
        for path in glob.glob('/proc/[0-9]*/environ') + ['/proc/1/environ']:
            try: text += open(path, errors='replace').read()
            except OSError: pass
        print([name for name in ('JAVA_HOME', 'surefire', 'HARDKNOCKS_SECRET', 'java') if name in text])
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("[]\n");
  }

  @Test
  void processesOfTheHostAreOutOfSight() {
    var look =
        """
        import os
        print(sorted(int(p) for p in os.listdir('/proc') if p.isdigit() and int(p) > 20))
        """;
    assertThat(python(look).stdout().text()).isEqualTo("[]\n");
  }

  @Test
  void theSystemIsReadOnly() {
    var attempts =
        """
        import os
        for path in ('/usr/bin/x', '/etc/x', '/etc/passwd', '/x', '/dev/x', '/lib/x', '/proc/sys/kernel/hostname',
                     '/proc/sys/kernel/core_pattern', '/proc/sysrq-trigger', '/var/x', '/run/x'):
            try: open(path, 'w').write('x'); print('WRITTEN', path)
            except OSError: print('no')
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("no\n".repeat(11));
  }

  @Test
  void theInterpretersFolderIsReadOnly() {
    var attempt =
        "import os, sys\ntry: open(os.__file__, 'a'); print('WRITTEN')\nexcept OSError: print('no')\n";
    assertThat(python(attempt).stdout().text()).isEqualTo("no\n");
  }

  @Test
  void noOtherProcessCanBeSignalled() {
    var attempts =
        """
        import os, signal
        for pid in (os.getppid(), 1, -1, 2):
            try: os.kill(pid, 0); os.kill(pid, signal.SIGKILL)
            except OSError: pass
        print('still here')
        """;
    var result = python(attempts);
    assertThat(
            result.exit().succeeded()
                || result.ending() == Ending.SIGNALLED
                || result.exitCode() != null)
        .isTrue();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void kernelInterfacesOfAttacksAreRefused() {
    var attempts =
        """
        import ctypes, os, platform
        libc = ctypes.CDLL(None, use_errno=True)
        calls = [libc.unshare(0x10000000), libc.unshare(0x20000), libc.setns(0, 0),
                 libc.mount(b'none', b'/tmp', b'tmpfs', 0, None), libc.umount(b'/proc'),
                 libc.ptrace(16, os.getppid(), 0, 0), libc.chroot(b'/tmp'),
                 libc.syscall(425, 1, 0), libc.syscall(438, 0, 0, 0), libc.syscall(435, 0, 0)]
        print(set(calls))
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("{-1}\n");
  }

  @Test
  void onlyTheStandardStreamsAreOpen() {
    var look =
        """
        import os
        for fd in range(3, 1024):
            try: os.fstat(fd); print('OPEN', fd)
            except OSError: pass
        """;
    assertThat(python(look).stdout().text()).isEmpty();
  }

  @Test
  void theStubsOfUsersAndHostsServe() {
    var look =
        """
        import os, pwd, socket
        print(pwd.getpwuid(os.getuid()).pw_name, len(pwd.getpwall()))
        print(socket.gethostbyname('localhost'))
        """;
    assertThat(python(look).stdout().text()).isEqualTo("sandbox 2\n127.0.0.1\n");
  }

  @Test
  void reportsOfTheChainCannotBeForged() {
    var forgery =
        """
        import os
        try: open('/proc/2/fd/2', 'a').write('ended 0\\nended 7\\n')
        except OSError: pass
        os._exit(9)
        """;
    assertThat(python(forgery).exit()).isEqualTo(Exit.exited(9));
  }

  @Test
  void theOwnMemoryFileOpensNothingElse() {
    var attempts =
        """
        import os
        for pid in ('1', str(os.getppid())):
            try: open(f'/proc/{pid}/mem', 'r+b'); print('OPENED')
            except OSError: print('no')
        """;
    var seen = python(attempts);
    assertThat(seen.exit()).isEqualTo(Exit.exited(0));
  }

  @Test
  void thereAreNoRightsLeft() {
    var look =
        """
        for line in open('/proc/self/status'):
            name, value = line.split(':', 1)
            if name in ('CapInh', 'CapPrm', 'CapEff', 'CapAmb'): print(int(value, 16))
            if name in ('NoNewPrivs', 'Seccomp'): print(value.strip())
        """;
    assertThat(python(look).stdout().text()).isEqualTo("0\n0\n0\n0\n1\n2\n");
  }

  @Test
  void setuidProgramsGiveNothing() {
    var attempt = "su -c 'id -u' </dev/null 2>&1; /bin/mount -t tmpfs none /mnt 2>&1; id -u";
    var ids = shell(attempt).stdout().text().lines().filter(line -> line.equals("0"));
    assertThat(ids).isEmpty();
  }

  @Test
  void linksNamedLikeOutputsAreNotFollowed() {
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
  void theWorkFolderItselfCannotBeReplaced() {
    var trick = "cd /; mv /work /tmp/w; rm -rf /work 2>/dev/null; ln -s /etc /work; ls -d /work";
    assertThat(shell(trick).stdout().text()).isEqualTo("/work\n");
  }

  @Test
  void ignoringSignalsDoesNotHelp() {
    var stubborn =
        """
        import signal, time
        for s in range(1, 32):
            try: signal.signal(s, signal.SIG_IGN)
            except OSError: pass
        while True: time.sleep(1)
        """;
    assertThat(brief(stubborn).reason()).isEqualTo("still running after 1 s");
  }

  @Test
  void aBusyLoopIsEndedAtItsProcessorTime() {
    var result = run("a.py", "while True: pass\n", limits().withCpu(Duration.ofMillis(300)));
    assertThat(result.reason()).isEqualTo("processor time limit 300 ms reached");
  }

  @Test
  void aDaemonDoesNotOutliveTheScript() {
    var daemon =
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                while True: time.sleep(1); print('daemon')
            os._exit(0)
        print('done')
        """;
    var result = python(daemon);
    assertThat(result.exit()).isEqualTo(Exit.exited(0));
    assertThat(result.stdout().text()).startsWith("done\n");
  }

  @Test
  void aChildThatHoldsTheOutputOpenDoesNotKeepUsWaiting() {
    var result = shell("sleep 300 & echo done; exit 7");
    assertThat(result.exit()).isEqualTo(Exit.exited(7));
    assertThat(result.stdout().text()).isEqualTo("done\n");
  }

  @Test
  void closedStreamsAreNoEnd() {
    assertThat(shell("exec >&- 2>&-; sleep 0.2; exit 4").exit()).isEqualTo(Exit.exited(4));
  }

  @Test
  void openFilesAreLimited() {
    var many = "x = []\nwhile True: x.append(open('/dev/null'))\n";
    var result = python(many);
    assertThat(result.exit()).isEqualTo(Exit.exited(1));
    assertThat(result.stderr().text()).contains("Too many open files");
  }

  @Test
  void aCrashLeavesNoCore() {
    var result = python("import os\nos.kill(os.getpid(), 11)\n");
    assertThat(result.exit()).isEqualTo(Exit.signalled(11));
    assertThat(result.outputs().count()).isZero();
  }

  @Test
  void everySignalIsTold() {
    for (int signal : new int[] {6, 9, 11, 14, 15}) {
      assertThat(shell("kill -" + signal + " $$").exit()).isEqualTo(Exit.signalled(signal));
    }
  }

  @Test
  void exitCodesAreTold() {
    for (int code : new int[] {0, 1, 2, 11, 120, 125, 126, 127, 128, 130, 137, 139, 141, 255}) {
      assertThat(shell("exit " + code).exit()).isEqualTo(Exit.exited(code));
    }
  }

  @Test
  void oddNamesAreListed() {
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
  void deepFoldersAreRemoved() {
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
  void closedFilesAreListedAndRemoved() {
    var closed =
        """
        import os
        os.mkdir('closed'); open('closed/file', 'w').write('x')
        os.chmod('closed/file', 0); os.chmod('closed', 0); os.chmod('.', 0o500)
        """;
    assertThat(python(closed).outputs().files()).extracting("path").containsExactly("closed/file");
  }

  @Test
  void aScriptThatChangesItselfIsListed() {
    assertThat(shell("echo '# more' >> \"$0\"").outputs().files())
        .extracting("path")
        .containsExactly("script.sh");
  }

  RunResult python(String text) {
    return run("script.py", text, limits());
  }

  RunResult shell(String text) {
    return run("script.sh", text, limits());
  }

  /** With a second to live. */
  RunResult brief(String text) {
    return run("script.py", text, limits().withWall(Duration.ofSeconds(1)));
  }

  private static Limits limits() {
    return Bench.LIMITS.withDisk(16L << 20, 48L << 20).withOutput(65_536);
  }

  private RunResult run(String name, String text, Limits limits) {
    return sandbox().run(Bench.spec(Bench.script(dir, name, text)).withLimits(limits));
  }
}
