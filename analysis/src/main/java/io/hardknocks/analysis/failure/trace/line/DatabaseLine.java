package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What databases print: MySQL, PostgreSQL, SQLite, Oracle, SQL Server, DuckDB and others. */
public final class DatabaseLine implements TraceParser {
  private static final Pattern MYSQL =
      Pattern.compile("ERROR \\d{4} \\([0-9A-Z]{5}\\)(?: at line \\d+)?: (.*)");

  /** How other tools quote MySQL: {@code [1054] Unknown column 'a' in 'field list'}. */
  private static final Pattern MYSQL_CODE =
      Pattern.compile(
          "^\\[(?:ERROR )?1[0-6]\\d\\d\\]:? ((?:Unknown|Table|You have an error|Duplicate|Column|Access).*)");

  /** How phpMyAdmin and its like number them: {@code #1054 - Unknown column 'a'}. */
  private static final Pattern MYSQL_NUMBER = Pattern.compile("^#[1-4]\\d{3} - (.*)");

  private static final Pattern POSTGRES =
      Pattern.compile(
          "^(?:psql:.{0,300}?: )?(?:error: .{0,300}?)?(?:ERROR|FATAL|FEHLER|ERREUR|ERRORE|ERRO|ОШИБКА|BŁĄD|HATA|错误|エラー"
              + "|오류):\\s\\s?(?:[0-9A-Z]{5}: )?(.*)$");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(ORA-\\d{5}|SQL\\d{4,5}N|SQLSTATE\\[?\\w{5}\\]?|DPY-\\d{4}|PLS-\\d{5}|CQL\\w+): ?(.*)");
  private static final Pattern SERVER = Pattern.compile("^Msg \\d+, Level \\d+, State \\d+");
  private static final Pattern SQLITE =
      Pattern.compile("^(?:Parse error|Runtime error|Error:)(?: (?:near|at) line \\d+)?:? ?(.*)$");
  private static final Pattern DUCK =
      Pattern.compile(
          "^((?:Catalog|Binder|Parser|Conversion|Constraint|IO|Out of Memory|Invalid Input|Out of Range|Dependency|Transaction|Not implemented|Mismatch Type) Error): (.*)$");

  @Override
  public String language() {
    return "sql";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(
            "ERROR",
            "FATAL:",
            "ORA-",
            "Error",
            "error",
            "Msg ",
            "SQL",
            "near line",
            "[1",
            "#1",
            "#2")
        && !text.hasAny(
            "FEHLER:  ", "ERREUR:  ", "ERRO:  ", "ОШИБКА:  ", "错误:  ", "エラー:  ", "오류:  "))
      return null;
    for (int i = 0; i < text.size(); i++) {
      var thrown = thrown(text, i, text.line(i).strip());
      if (thrown != null) return Reading.of("sql", Strength.LIKELY, thrown, i);
    }
    return null;
  }

  private static @Nullable Thrown thrown(Text text, int index, String line) {
    int executing = line.indexOf("Error executing query: ");
    if (executing >= 0) return Thrown.of("MySQL error", line.substring(executing + 23));
    if (line.startsWith("ERROR ")) {
      var mysql = MYSQL.matcher(line);
      if (mysql.find()) return Thrown.of("MySQL error", mysql.group(1));
    }
    if (line.startsWith("[")) {
      var mysql = MYSQL_CODE.matcher(line);
      if (mysql.find()) return Thrown.of("MySQL error", mysql.group(1));
    }
    if (line.startsWith("#")) {
      var mysql = MYSQL_NUMBER.matcher(line);
      if (mysql.find()) return Thrown.of("MySQL error", mysql.group(1));
    }
    if (line.contains(": ")) {
      var postgres = POSTGRES.matcher(line);
      boolean told = postgres.matches() && !postgres.group(1).startsWith(" ");
      if (told && (ofPostgres(text, line) || line.startsWith("  ", postgres.start(1) - 2))) {
        return Thrown.of("PostgreSQL error", postgres.group(1));
      }
    }
    boolean may = line.contains("ORA-") || line.contains("SQL") || line.contains("-0");
    var numbered = NUMBERED.matcher(line);
    if (may && numbered.find()) return Thrown.of(numbered.group(1), numbered.group(2));
    if (line.startsWith("Msg ") && SERVER.matcher(line).find()) {
      return Thrown.of("SQL Server error", text.line(index + 1).strip());
    }
    return small(line);
  }

  private static boolean ofPostgres(Text text, String line) {
    return line.startsWith("psql:") || text.hasAny("LINE 1:", "DETAIL:");
  }

  private static @Nullable Thrown small(String line) {
    if (line.startsWith("Parse error")
        || line.startsWith("Runtime error")
        || line.startsWith("Error: near line")) {
      var sqlite = SQLITE.matcher(line);
      if (sqlite.matches()) return Thrown.of("SQLite error", sqlite.group(1));
    }
    if (!line.contains(" Error: ")) return null;
    var duck = DUCK.matcher(line);
    return duck.matches() ? Thrown.of(duck.group(1), duck.group(2)) : null;
  }
}
