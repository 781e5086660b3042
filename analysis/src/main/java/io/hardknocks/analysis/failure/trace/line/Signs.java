package io.hardknocks.analysis.failure.trace.line;

import static io.hardknocks.analysis.failure.trace.line.LineFinder.Sign.after;
import static io.hardknocks.analysis.failure.trace.line.LineFinder.Sign.in;
import static io.hardknocks.analysis.failure.trace.line.LineFinder.Sign.start;
import static io.hardknocks.analysis.failure.trace.line.LineFinder.Sign.word;

import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import java.util.List;

/** The layouts that a literal tells. */
public final class Signs {
  private Signs() {}

  public static TraceParser linker() {
    return new LineFinder(
        "c",
        Strength.CERTAIN,
        2,
        List.of(
            in("undefined reference to", "ld error"),
            in("multiple definition of", "ld error"),
            word("ld: cannot ", "ld error"),
            word("ld.exe: cannot ", "ld error"),
            in("cannot find -l", "ld error"),
            word("ld: library not found", "ld error"),
            in("unable to find library -l", "ld error"),
            word("ld: library '", "ld error"),
            word("ld: unrecognized option", "ld error"),
            word("ld.gold: error: cannot ", "ld error"),
            word("ld.lld: error: cannot ", "ld error"),
            in("collect2: fatal error: cannot ", "ld error"),
            in("collect2: cannot find ", "ld error"),
            in("Undefined symbols for architecture", "ld error"),
            in("undefined symbol: ", "ld error"),
            in("duplicate symbol", "ld error"),
            in("relocation R_", "ld error"),
            in(": file format not recognized", "ld error"),
            in("référence indéfinie vers", "ld error"),
            in("nicht definierter Verweis auf", "ld error"),
            in("riferimento non definito a", "ld error"),
            in("referência não definida para", "ld error"),
            in("неопределённая ссылка на", "ld error"),
            in("未定义的引用", "ld error"),
            in("定義されていない参照", "ld error"),
            in("정의되지 않은 참조", "ld error"),
            in(": ld returned", "ld error")));
  }

  public static TraceParser build() {
    return new LineFinder(
        "c",
        Strength.LIKELY,
        6,
        List.of(
            start("CMake Error at ", "CMake Error"),
            start("CMake Error: ", "CMake Error"),
            in("*** No rule to make target", "make"),
            in("*** missing separator", "make")));
  }

  public static TraceParser jvmBuild() {
    return new LineFinder(
        "java",
        Strength.LIKELY,
        8,
        List.of(
            start("* What went wrong:", "Gradle"),
            start("[ERROR] Failed to execute goal", "Maven"),
            start("[ERROR] COMPILATION ERROR", "Maven"),
            start("[FATAL] Non-resolvable parent POM", "Maven"),
            start("[ERROR] The goal you specified", "Maven"),
            start("[ERROR] No goals have been specified", "Maven"),
            start("[ERROR] Unknown lifecycle phase", "Maven"),
            start("[ERROR] Could not find the selected project", "Maven"),
            start("[ERROR] No plugin found for prefix", "Maven"),
            start("[ERROR] Plugin ", "Maven"),
            start("[FATAL] ", "Maven"),
            in("Could not find or load main class", "Error")));
  }

  public static TraceParser bundler() {
    return new LineFinder(
        "javascript",
        Strength.LIKELY,
        5,
        List.of(
            after("✘ [ERROR] ", "error"),
            start("Module parse failed: ", "Module parse failed"),
            start("[UNRESOLVED_IMPORT] ", "UNRESOLVED_IMPORT"),
            start("[MISSING_EXPORT] ", "MISSING_EXPORT"),
            start("[PARSE_ERROR] ", "PARSE_ERROR"),
            after("[vite] Internal server error: ", "Error"),
            after("[vite] (client) Pre-transform error: ", "Error"),
            after("[vite] Pre-transform error: ", "Error")));
  }

  public static TraceParser interpreter() {
    return new LineFinder(
        "python",
        Strength.CERTAIN,
        2,
        List.of(start("Fatal Python error: ", "Fatal Python error")));
  }

  public static TraceParser doctest() {
    return new LineFinder(
        "python", Strength.CERTAIN, 8, List.of(start("Failed example:", "Failed example")));
  }

  public static TraceParser scriptTest() {
    return new LineFinder(
        "javascript",
        Strength.CERTAIN,
        6,
        List.of(
            in("expect(received)", "AssertionError"),
            in("expect(jest.fn())", "AssertionError"),
            in("code: 'ERR_ASSERTION'", "AssertionError"),
            in("Snapshot name: `", "AssertionError")));
  }

  /** What is left of an error of Node.js when the lines above its code were cut off. */
  public static TraceParser code() {
    return new LineFinder(
        "javascript",
        Strength.GUESS,
        2,
        List.of(in("code: 'MODULE_NOT_FOUND'", "Error"), in("code: 'E", "Error")));
  }

  /** What tests print that compare: the value that they got, below the one that they expected. */
  public static TraceParser comparison() {
    return new LineFinder(
        "",
        Strength.LIKELY,
        3,
        List.of(
            start("Received: ", "AssertionError"),
            start("+ Received", "AssertionError"),
            start("Actual: ", "AssertionError"),
            start("Actual   : ", "AssertionError"),
            start("+ actual - expected", "AssertionError")));
  }

  public static TraceParser crash() {
    return new LineFinder(
        "c",
        Strength.LIKELY,
        2,
        List.of(
            in("JavaScript heap out of memory", "FATAL ERROR"),
            in("Out of memory: Kill", "SIGKILL"),
            in("oom-kill", "SIGKILL"),
            in("OOMKilled", "SIGKILL"),
            in("oom_reaper", "SIGKILL"),
            in("Segmentation fault", "SIGSEGV"),
            in("segmentation fault", "SIGSEGV"),
            in("SIGSEGV", "SIGSEGV"),
            in("*** stack smashing detected", "SIGABRT"),
            in("double free or corruption", "SIGABRT"),
            in("free(): ", "SIGABRT"),
            in("malloc(): ", "SIGABRT"),
            in("munmap_chunk(): invalid", "SIGABRT"),
            in("corrupted size vs. prev_size", "SIGABRT"),
            in("Aborted (core dumped)", "SIGABRT"),
            in("CPU time limit exceeded", "SIGXCPU"),
            in("File size limit exceeded", "SIGXFSZ"),
            in("Alarm clock", "SIGALRM"),
            in("Bus error", "SIGBUS"),
            in("Floating point exception", "SIGFPE"),
            in("Illegal instruction", "SIGILL"),
            in("Abort trap: 6", "SIGABRT"),
            start("Killed", "SIGKILL"),
            in(": Killed", "SIGKILL"),
            in("Terminated: 15", "SIGTERM")));
  }

  public static TraceParser resolution() {
    return new LineFinder(
        "python",
        Strength.LIKELY,
        6,
        List.of(
            in("No solution found when resolving", "error"),
            in("version solving failed", "SolverProblemError"),
            in("requires the ipykernel package", ""),
            in("Could not load library", "Could not load library"),
            in("Could not load dynamic library", "Could not load dynamic library"),
            in("Solving environment: failed", "conda error"),
            in("nothing provides", "conda error"),
            in("E: Unable to locate package", "E"),
            in("E: Unable to correct problems", "E"),
            in("has no installation candidate", "E"),
            in("Could not find gem", "Bundler::GemNotFound"),
            in("Your requirements could not be resolved", "composer"),
            in("error while loading shared libraries", "shared library"),
            in("version `GLIBC", "shared library"),
            in("image not found", "dyld"),
            in("Library not loaded:", "dyld")));
  }

  public static TraceParser goTool() {
    return new LineFinder(
        "go",
        Strength.LIKELY,
        2,
        List.of(
            in("no required module provides package", "error"),
            in("cannot find package \"", "error"),
            in("cannot find module providing package", "error"),
            in("is not in GOROOT", "error"),
            in("is not in std", "error"),
            in("missing go.sum entry", "error"),
            in("go.mod file not found", "error"),
            in("import cycle not allowed", "error"),
            in("invalid version: unknown revision", "error"),
            in("does not contain package", "error"),
            in("module lookup disabled", "error"),
            in("cannot find main module", "error"),
            in("updates to go.mod needed", "error"),
            in("updating go.mod: ", "error"),
            in("verifying module: ", "error"),
            in(": checksum mismatch", "error"),
            in("errors parsing go.mod", "error"),
            in("unrecognized import path", "error"),
            in("malformed module path", "error"),
            in("missing dot in first path element", "error"),
            in("no matching versions for query", "error")));
  }

  public static TraceParser rustMain() {
    return new LineFinder(
        "rust",
        Strength.LIKELY,
        3,
        List.of(
            start("memory allocation of ", "memory allocation"),
            in("has overflowed its stack", "stack overflow")));
  }
}
