package io.hardknocks.embedded.folder;

import io.hardknocks.analysis.lesson.file.LessonFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A folder of lessons, one file each, that people review. */
public record LessonFolder(Path root) {
  private static final String ENDING = ".yaml";
  private static final long LARGEST = 256 << 10;

  /** Writes the lessons; a file of a lesson that is not among them is removed. */
  public void write(Collection<Lesson> lessons) throws IOException {
    Files.createDirectories(root);
    var names = lessons.stream().map(lesson -> lesson.id() + ENDING).collect(Collectors.toSet());
    for (var file : files()) {
      var name = String.valueOf(file.getFileName());
      if (name.matches("l-[0-9a-f]{16}\\.yaml") && !names.contains(name)) Files.delete(file);
    }
    for (var lesson : lessons) {
      Files.writeString(root.resolve(lesson.id() + ENDING), LessonFile.write(lesson));
    }
  }

  /**
   * What a folder holds.
   *
   * @param bad a line for each file that is no lesson: its name, and why
   */
  public record Contents(List<Lesson> lessons, List<String> bad) {}

  public Contents read(Project project) throws IOException {
    var lessons = new ArrayList<Lesson>();
    var bad = new ArrayList<String>();
    for (var file : files()) {
      var name = String.valueOf(file.getFileName());
      try {
        if (Files.size(file) > LARGEST)
          throw new IllegalArgumentException(name + ": larger than 256 KiB");
        lessons.add(LessonFile.read(name, Files.readString(file), project));
      } catch (IllegalArgumentException e) {
        bad.add(String.valueOf(e.getMessage()));
      } catch (CharacterCodingException e) {
        bad.add(name + ": not UTF-8");
      }
    }
    return new Contents(lessons, bad);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(root)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
