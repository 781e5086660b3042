package io.hardknocks.cli;

/** The process: its arguments in, its exit code out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var terminal = Terminal.ofProcess(System.getenv());
    int code = new Cli(new World(terminal, System.in, System.getenv())).run(args);
    terminal.out().flush();
    terminal.err().flush();
    Runtime.getRuntime().halt(code);
  }
}
