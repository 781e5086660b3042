package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "shell | dependency_error | bash: Zeile 3: rechnung: Kommando nicht gefunden.",
        "shell | dependency_error | 'vite' n'est pas reconnu en tant que commande interne",
        "shell | dependency_error | Der Befehl \"vite\" ist entweder falsch geschrieben oder konnte nicht gefunden werden.",
        "shell | dependency_error | hexo : 无法将“hexo”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。",
        "shell | io_error         | cat: pedidos.csv: No existe el fichero o el directorio",
        "shell | io_error         | mkdir: não foi possível criar o diretório “/x”: Arquivo ou diretório inexistente",
        "shell | syntax_error     | job.sh: 行 3: 语法错误：未预期的文件结束符",
        "shell | name_error       | job.sh: línea 2: DESTINO: variable sin asignar",
        "shell | value_error      | ls: onbekende optie '--langs'",
        "shell | resource_error   | job.sh: Zeile 1: 18980 Speicherzugriffsfehler  ./app",
        "sql   | data_access_error | FEHLER:  Relation »bestellungen« existiert nicht",
        "sql   | validation_error | ERREUR:  la valeur d'une clé dupliquée rompt la contrainte unique « client_pkey »",
        "java  | import_error     | エラー: メイン・クラスAppを検出およびロードできませんでした",
        "java  | name_error       | App.java:3: Fehler: Symbol nicht gefunden",
        "java  | type_error       | App.java:2: 错误: 不兼容的类型: String无法转换为int",
        "c     | name_error       | app.c:2:10: Fehler: »preis« nicht deklariert (erste Verwendung in dieser Funktion)",
        "c     | import_error     | app.c:1:10: erreur fatale: prix.h : Aucun fichier ou dossier de ce type",
        "c     | attribute_error  | app.c:2:48: ошибка: «struct item» не содержит элемент с именем «prise»",
        "c     | name_error       | app.c:(.text+0x5) : référence indéfinie vers « prix »",
        "python | dependency_error | Das Ausführen von Zellen mit Python 3.12 erfordert das ipykernel-Paket"
      })
  void whatIsToldInAnotherTongueMeansTheSame(String language, String category, String text) {
    assertThat(read(language, text).category()).isEqualTo(Category.ofWire(category));
  }

  @Test
  void whatToDoAboutItIsTheSame() {
    var english = read("sql", "ERROR:  division by zero").verdict().suggestedFix();

    assertThat(english).contains("NULLIF");
    assertThat(read("sql", "FEHLER:  Division durch Null").verdict().suggestedFix())
        .isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates.sh: line 2: $'\\r': command not found",
        """
        rates.sh: line 2: $'\\r': command not found
        rates.sh: line 3: syntax error near unexpected token `$'do\\r''
        rates.sh: line 3: `for opt in a; do'
        """,
        """
        rates.sh: 行 2: $'\\r'：未找到命令
        rates.sh: 行 3: 未预期的符号“$'do\\r'”附近有语法错误
        rates.sh: 行 3: `for opt in a; do'
        """
      })
  void aScriptWithWindowsLineEndsStopsAtWhatCannotBeRead(String text) {
    var failure = read("shell", text);

    assertThat(failure.verdict().category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.verdict().suggestedFix()).contains("Windows line ends");
  }

  @Test
  void theMessageStaysAsItWasPrinted() {
    var failure = read("c", "app.c:2:10: Fehler: »preis« nicht deklariert");

    assertThat(failure.exception()).isEqualTo("error");
    assertThat(failure.message()).isEqualTo("»preis« nicht deklariert");
    assertThat(failure.line()).isNotNull();
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
