package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that one cause concerns, so that a lesson about one of them holds for all: {@code
 * hashlib.sha256} takes a text no more than {@code hashlib.md5} does.
 *
 * @param names dotted
 * @param arguments what functions refuse, as signs have it; empty where it is the names that moved
 * @param home the module that has them now
 */
record Kin(List<String> names, List<String> arguments, String home) {
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");
  private static final Pattern PARTS = Pattern.compile("([^|>]+) ([|>])(?: (.+))?");
  private static final Map<String, List<Kin>> BY_NAME = read();

  Kin {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }

  private static Map<String, List<Kin>> read() {
    var byName = new HashMap<String, List<Kin>>();
    for (var line : TableFile.entries(Kin.class, "python.kin")) {
      var kin = of(line.strip());
      for (var name : kin.names()) byName.computeIfAbsent(name, n -> new ArrayList<>()).add(kin);
    }
    return byName;
  }

  private static Kin of(String line) {
    var parts = PARTS.matcher(line);
    if (!parts.matches())
      throw new IllegalStateException("python.kin: " + line + " (expected: names | arguments)");
    var rest = parts.group(3) == null ? "" : parts.group(3);
    boolean moved = parts.group(2).equals(">");
    return new Kin(all(parts.group(1)), moved ? List.of() : all(rest), moved ? rest : "");
  }

  private static List<String> all(String text) {
    var braces = BRACES.matcher(text);
    if (!braces.find()) return List.of(text);
    var before = text.substring(0, braces.start());
    var after = text.substring(braces.end());
    return Stream.of(braces.group(1).split(" ", -1))
        .flatMap(one -> all(before + one + after).stream())
        .toList();
  }

  /** The same lesson about each of its kin; empty where it has none. */
  static List<Lesson> of(Lesson lesson) {
    var sign = lesson.trigger().sign();
    return BY_NAME.getOrDefault(sign.symbol(), List.of()).stream()
        .flatMap(kin -> kin.others(lesson, sign))
        .toList();
  }

  private Stream<Lesson> others(Lesson lesson, Sign sign) {
    return switch (sign.kind()) {
      case ARGUMENT -> arguments.contains(sign.detail()) ? refusing(lesson, sign) : Stream.empty();
      case SYMBOL -> arguments.isEmpty() ? elsewhere(lesson, sign) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private Stream<Lesson> refusing(Lesson lesson, Sign sign) {
    return names.stream()
        .flatMap(name -> arguments.stream().map(one -> new Sign(sign.kind(), name, one)))
        .filter(other -> !other.equals(sign))
        .map(other -> new Retold(lesson).about(other, words(sign, other)));
  }

  private static Map<String, String> words(Sign sign, Sign other) {
    var words = new HashMap<String, String>();
    words.put(sign.symbol(), other.symbol());
    words.put(type(sign), type(other));
    return words;
  }

  private Stream<Lesson> elsewhere(Lesson lesson, Sign sign) {
    boolean same = lesson.advice().edit().to().equals(moved(sign.symbol()));
    return names.stream()
        .filter(name -> !name.equals(sign.symbol()))
        .map(
            name -> {
              var other = new Sign(sign.kind(), name, sign.detail());
              return same ? moved(lesson, other) : new Retold(lesson).anew(other, moved(name));
            });
  }

  private Lesson moved(Lesson lesson, Sign other) {
    var symbol = lesson.trigger().sign().symbol();
    var words = Map.of(symbol, other.symbol(), moved(symbol), moved(other.symbol()));
    var last = Map.of(last(symbol), last(other.symbol()));
    var retold = new Retold(lesson).about(other, words);
    return new Retold(retold).about(other, last);
  }

  private String moved(String name) {
    return home.isEmpty() ? last(name) : home + "." + last(name);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String type(Sign sign) {
    return "type " + sign.detail().substring(sign.detail().indexOf(':') + 1).replace("[]", "");
  }
}
