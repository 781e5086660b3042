package io.hardknocks.analysis.uses.meaning;

import io.hardknocks.analysis.code.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A file that says what calls and attributes are, read; its head says how it is written. */
final class TypeFile {
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");
  private static final Pattern DOTTED = Pattern.compile("\\w+(\\.\\w+)+");

  final Map<String, String> results = new HashMap<>();
  final Map<String, String> attributes = new HashMap<>();
  final Map<String, String> otherNames = new HashMap<>();
  final Map<String, List<String>> spellings = new HashMap<>();
  final Map<String, String> bases = new HashMap<>();
  final Set<String> types = new HashSet<>();
  final Set<String> members = new HashSet<>();
  final Set<String> usual = new HashSet<>();
  final Telltales telltales = new Telltales();

  private TypeFile() {}

  static TypeFile read(String resource) {
    var types = new TypeFile();
    TableFile.entries(TypeFile.class, resource).forEach(types::line);
    return types;
  }

  private void line(String line) {
    var braces = BRACES.matcher(line);
    if (!braces.find() || braces.group(1).isEmpty()) {
      entry(line);
      return;
    }
    for (var choice : braces.group(1).split(" ", -1)) {
      var rest = line.substring(braces.end()).replaceFirst("\\{\\}", choice);
      line(line.substring(0, braces.start()) + choice + rest);
    }
  }

  private void entry(String line) {
    var words = line.split(" ", 3);
    if (telltale(words)) return;
    member(words[0].replace("()", ""));
    var said = line.substring(words[0].length());
    boolean handed = words[0].endsWith(">");
    if (handed) usual.add(words[0].substring(words[0].indexOf('<') + 1, words[0].length() - 1));
    else DOTTED.matcher(said).results().forEach(found -> types.add(found.group()));
    if (words[1].equals("=")) alias(words[0], words[2]);
    else if (words[1].equals("<")) bases.put(words[0], words[2]);
    else if (words[0].endsWith("()"))
      results.put(words[0].substring(0, words[0].length() - 2), line.substring(words[0].length()));
    else attributes.put(words[0], line.substring(words[0].length()));
  }

  /** Whether it says by what values are told. */
  private boolean telltale(String[] words) {
    int custom = words[0].endsWith(">") ? words[0].indexOf(".<") : -1;
    var name = custom < 0 ? "" : words[0].substring(custom + 2, words[0].length() - 1);
    if (name.startsWith("_") || name.startsWith("=") || name.endsWith("_"))
      telltales.custom(words[0].substring(0, custom), name, words[1]);
    else if (words[1].equals("~")) telltales.alone(words[2], words[0]);
    else if (words[1].equals("~!")) telltales.gone(words[2], words[0]);
    else if (words[1].equals("/")) telltales.divided(words[0], words[2]);
    else if (words[1].startsWith("~["))
      telltales.withText(words[2], words[0], words[1].equals("~[]"));
    else if (words[1].equals("!")) telltales.other(words[0], words[2]);
    else return false;
    return true;
  }

  private void member(String dotted) {
    int dot = dotted.lastIndexOf('.');
    if (dot < 0) return;
    members.add(dotted.substring(dot + 1));
  }

  private void alias(String name, String canonical) {
    otherNames.put(name, canonical);
    spellings.computeIfAbsent(canonical, c -> new ArrayList<>()).add(name);
  }
}
