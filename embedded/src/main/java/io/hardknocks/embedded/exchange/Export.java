package io.hardknocks.embedded.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.layout.folders.AttemptFolders;
import io.hardknocks.codec.layout.folders.SessionDocument;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the attempts of a scope out, in the order of their arrival. */
public final class Export {
  private static final int PAGE = 1_000;

  private final Storage storage;
  private final Scope scope;

  Export(Storage storage, Scope scope) {
    this.storage = storage;
    this.scope = scope;
  }

  interface Sink {
    void write(Attempt attempt, List<Step> steps) throws IOException;
  }

  /** One attempt a line; {@code log --jsonl} takes it back. The file is there when it is whole. */
  long lines(Path file) throws IOException {
    return whole(file, this::lines);
  }

  /** One attempt a line. */
  long lines(Writer out) throws IOException {
    return each((attempt, steps) -> out.append(AttemptJson.line(attempt, steps)).append('\n'));
  }

  /** One document: {@code {"attempts":[…]}}. */
  long document(Path file) throws IOException {
    return whole(
        file,
        out -> {
          out.append("{\"attempts\":[");
          var separator = new String[] {"\n"};
          long written =
              each(
                  (attempt, steps) -> {
                    out.append(separator[0]).append(AttemptJson.line(attempt, steps));
                    separator[0] = ",\n";
                  });
          out.append("\n]}\n");
          return written;
        });
  }

  /** A file for each attempt and session, and {@code analysis/latest_analysis.json}. */
  long folders(Path folder, String analysis) throws IOException {
    long written = folders(folder);
    write(folder.resolve("analysis/latest_analysis.json"), analysis);
    return written;
  }

  /** A file for each attempt and session. */
  long folders(Path folder) throws IOException {
    var sessions = new TreeSet<SessionName>();
    long written =
        each(
            (attempt, steps) -> {
              write(
                  folder.resolve(AttemptFolders.path(attempt)),
                  AttemptFolders.attempt(attempt, steps));
              sessions.add(SessionName.of(attempt.stage()));
            });
    for (var session : sessions) {
      var project = session.key().project();
      var attempts = storage.attempts().ofSession(project, session.name());
      var said = SessionDocument.of(storage.steps().ofSession(project, session.name()));
      write(
          folder.resolve(AttemptFolders.path(session.name())),
          AttemptFolders.session(session.name(), attempts, said));
    }
    return written;
  }

  record SessionName(String project, String name, StageKey key) implements Comparable<SessionName> {
    static SessionName of(StageKey stage) {
      return new SessionName(stage.project().name(), stage.session(), stage);
    }

    @Override
    public int compareTo(SessionName other) {
      int byProject = project.compareTo(other.project);
      return byProject != 0 ? byProject : name.compareTo(other.name);
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text + "\n");
  }

  /** The attempts with their steps, in the order of their arrival. */
  long each(Sink sink) throws IOException {
    long written = 0;
    List<Headline> page;
    long position = 0;
    do {
      page = storage.attempts().arrivedAfter(position, PAGE);
      var wanted =
          page.stream()
              .filter(one -> scope.contains(one.stage().project(), one.startedAt()))
              .map(Headline::id)
              .toList();
      var steps = steps(wanted);
      for (var attempt : storage.attempts().findAll(wanted)) {
        sink.write(attempt, steps.getOrDefault(attempt.id(), List.of()));
        written++;
      }
      if (!page.isEmpty()) position = page.getLast().position();
    } while (page.size() == PAGE);
    return written;
  }

  private Map<AttemptId, List<Step>> steps(List<AttemptId> attempts) {
    var steps = new HashMap<AttemptId, List<Step>>();
    for (var step : storage.steps().ofAttempts(attempts)) {
      var attempt = step.place().attempt();
      if (attempt != null) steps.computeIfAbsent(attempt, none -> new ArrayList<>()).add(step);
    }
    return steps;
  }

  interface Body {
    long write(Writer out) throws IOException;
  }

  static long whole(Path file, Body body) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) Files.createDirectories(parent);
    var unfinished = Files.createTempFile(parent, ".export", ".part");
    try {
      long written;
      try (BufferedWriter out = Files.newBufferedWriter(unfinished, UTF_8)) {
        written = body.write(out);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
