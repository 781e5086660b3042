package io.hardknocks.engine.hint;

import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the lessons whose symbol or module the code uses by its full name. */
public final class SymbolCheck implements CodeCheck {
  private static final Set<Sign.Kind> KINDS = EnumSet.of(Sign.Kind.SYMBOL, Sign.Kind.IMPORT);

  private final Storage storage;

  public SymbolCheck(Storage storage) {
    this.storage = storage;
  }

  @Override
  public List<Warning> check(Project project, String language, String code) {
    var symbols = ScriptSymbols.of(language, code);
    if (symbols.names().isEmpty()) return List.of();
    var active =
        LessonQuery.of(project, AttemptQuery.MAX_LIMIT).states(EnumSet.of(LessonState.ACTIVE));
    var found = new ArrayList<Warning>();
    for (var lesson : storage.lessons().list(active)) {
      var sign = lesson.trigger().sign();
      if (KINDS.contains(sign.kind()) && symbols.names().contains(sign.symbol()))
        found.add(warning(lesson, symbols, code));
    }
    found.sort(Comparator.comparingInt(Warning::line));
    return found;
  }

  private static Warning warning(Lesson lesson, ScriptSymbols symbols, String code) {
    var symbol = lesson.trigger().sign().symbol();
    int number = 0;
    int line = 1;
    for (var text : code.lines().toList()) {
      number++;
      if (!symbols.on(text).contains(symbol)) continue;
      line = number;
      break;
    }
    var edit = lesson.advice().edit();
    return new Warning(lesson, line, symbol, edit.from(), edit.to());
  }
}
