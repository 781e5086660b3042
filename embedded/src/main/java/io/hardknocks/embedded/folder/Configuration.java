package io.hardknocks.embedded.folder;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a store's owner set in {@code config.yaml}, and the defaults of the rest. */
public record Configuration(LessonSettings lessons) {
  public static final Configuration DEFAULT = new Configuration(LessonSettings.DEFAULT);

  /** What is in force for the store in a folder. */
  public static Configuration of(DataFolder folder) {
    var text = DataFolder.readIfThere(folder.config());
    return text == null ? DEFAULT : parse(text);
  }

  /**
   * @throws IllegalArgumentException all mistakes in one line
   */
  public static Configuration parse(String yaml) {
    var problems = new Problems("config.yaml");
    var root = YamlObject.parse(yaml, problems);
    // the server reads its own part
    root.expectOnly(Set.of("lessons", "server"));
    var configuration = new Configuration(lessons(root.object("lessons"), problems));
    problems.throwIfAny();
    return configuration;
  }

  private static LessonSettings lessons(YamlObject yaml, Problems problems) {
    yaml.expectOnly(new TreeSet<>(Set.of("enabled", "withheld", "require_approval")));
    var standard = LessonSettings.DEFAULT;
    return new LessonSettings(
        truth(yaml, "enabled", standard.enabled(), problems),
        share(yaml, "withheld", standard.withheld(), problems),
        truth(yaml, "require_approval", standard.requireApproval(), problems));
  }

  private static boolean truth(YamlObject yaml, String key, boolean standard, Problems problems) {
    var text = yaml.string(key);
    if (text == null) return standard;
    if (text.equals("true") || text.equals("false")) return text.equals("true");
    problems.add(yaml.line(key), key + ": " + text + " (expected: true or false)");
    return standard;
  }

  private static double share(YamlObject yaml, String key, double standard, Problems problems) {
    var text = yaml.string(key);
    if (text == null) return standard;
    var share = share(text.strip());
    if (share != null && share >= 0 && share <= 1) return share;
    problems.add(yaml.line(key), key + ": " + text + " (expected: a share such as 10% or 0.1)");
    return standard;
  }

  private static @Nullable Double share(String text) {
    boolean percent = text.endsWith("%");
    var number = percent ? text.substring(0, text.length() - 1) : text;
    if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) return null;
    return percent ? Double.parseDouble(number) / 100 : Double.parseDouble(number);
  }
}
