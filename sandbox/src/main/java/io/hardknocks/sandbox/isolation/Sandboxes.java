package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.SandboxUnavailableException;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.group.GroupPlaces;
import io.hardknocks.sandbox.interpreter.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the sandbox that works on this machine. */
public final class Sandboxes {
  private static final List<String> ENGINES = List.of("docker", "podman");

  private final Map<String, String> environment;
  private final SearchPath path;
  private final Path temporary;

  /**
   * @param environment the caller's variables; PATH is read, {@code HARDKNOCKS_IMAGE_PYTHON} and
   *     its like name the image of a language, and a container engine gets them all
   * @param temporary where the work folders of runs may be
   */
  public Sandboxes(Map<String, String> environment, Path temporary) {
    this.environment = Map.copyOf(environment);
    this.path = SearchPath.of(environment);
    this.temporary = temporary;
  }

  /**
   * A sandbox that was just seen to work.
   *
   * @param preference {@code auto} (bubblewrap, else a container engine), {@code bubblewrap},
   *     {@code container} or {@code none}
   * @throws SandboxUnavailableException when it does not work here
   * @throws IllegalArgumentException when the preference is not one of these
   */
  public Sandbox choose(String preference) {
    var reasons = new ArrayList<String>();
    var found =
        switch (preference) {
          case "auto" -> auto(reasons);
          case "bubblewrap" -> bubblewrap(reasons);
          case "container" -> container(reasons);
          case "none" -> new DirectSandbox(Scratch.in(temporary), GroupPlaces.probe());
          default ->
              throw new IllegalArgumentException(
                  "sandbox: " + preference + " (expected: auto, bubblewrap, container or none)");
        };
    if (found != null) return found;
    throw new SandboxUnavailableException(
        "no sandbox works here: "
            + String.join("; ", reasons)
            + " (install bubblewrap, or run without isolation by --sandbox none)");
  }

  private @Nullable Sandbox auto(List<String> reasons) {
    var first = bubblewrap(reasons);
    return first != null ? first : container(reasons);
  }

  private @Nullable Sandbox bubblewrap(List<String> reasons) {
    for (var tool : List.of("setpriv", "prlimit", "nice")) {
      if (!Files.isExecutable(Path.of("/usr/bin", tool))) {
        reasons.add("bubblewrap: /usr/bin/" + tool + " is missing");
        return null;
      }
    }
    var programs = path.all("bwrap");
    if (programs.isEmpty()) {
      reasons.add("bubblewrap: bwrap is not on PATH");
      return null;
    }
    var scratch = Scratch.in(temporary);
    var groups = GroupPlaces.probe();
    var sandbox = new BubblewrapSandbox(programs.getFirst(), scratch, groups);
    var trouble = trouble(sandbox, scratch);
    if (trouble == null) return sandbox;
    var plain = new BubblewrapSandbox(programs.getFirst(), scratch, null);
    if (groups != null && trouble(plain, scratch) == null) return plain;
    reasons.add("bubblewrap: " + trouble);
    return null;
  }

  /** Runs an empty script; the reason why that failed, or {@code null}. */
  private static @Nullable String trouble(Sandbox sandbox, Scratch scratch) {
    try (var folder = scratch.open()) {
      var script = Files.createFile(folder.file("probe.sh"));
      var shell = new Interpreter(Language.SHELL, Path.of("/bin/sh"), List.of(), List.of());
      var result = sandbox.run(RunSpec.of(script, shell));
      return result.exit().succeeded() ? null : result.reason();
    } catch (CannotRunException | IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private @Nullable Sandbox container(List<String> reasons) {
    for (var name : ENGINES) {
      var programs = path.all(name);
      if (programs.isEmpty()) {
        reasons.add(name + ": not on PATH");
        continue;
      }
      var engine = new Engine(programs.getFirst(), environment);
      var trouble = engine.trouble();
      if (trouble == null) return new ContainerSandbox(engine, Scratch.in(temporary), images());
      reasons.add(name + ": " + trouble);
    }
    return null;
  }

  private Map<Language, String> images() {
    var images =
        new EnumMap<Language, String>(
            Map.of(
                Language.PYTHON, "python:3-slim",
                Language.JAVASCRIPT, "node:lts-slim",
                Language.TYPESCRIPT, "node:lts-slim",
                Language.SHELL, "debian:stable-slim",
                Language.JAVA, "eclipse-temurin:25",
                Language.RUBY, "ruby:slim",
                Language.PERL, "perl:slim",
                Language.PHP, "php:cli"));
    for (var language : Language.values()) {
      var named = environment.get("HARDKNOCKS_IMAGE_" + language.name());
      if (named != null && !named.isBlank()) images.put(language, named);
    }
    return images;
  }
}
