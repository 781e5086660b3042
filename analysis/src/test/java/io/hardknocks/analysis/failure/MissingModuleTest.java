package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules of Python that are not found: what they are decides what to do about it. */
class MissingModuleTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ModuleNotFoundError: No module named 'Path' | true | from pathlib import Path",
        "ModuleNotFoundError: No module named 'ThreadPoolExecutor' | true | from concurrent.futures import",
        "ImportError: No module named Traceback | true | import traceback",
        "ImportError: cannot import name 'Mapping' from 'collections' (/usr/lib/python3.12/collections/__init__.py) | true | from collections.abc import Mapping",
        "ModuleNotFoundError: No module named 'Queue' | true | import queue",
        "ImportError: No module named urllib2 | true | Python 2",
        "ModuleNotFoundError: No module named 'distutils' | true | removed in Python 3.12",
        "ImportError: No module named queue | false | python3",
        "ModuleNotFoundError: No module named '_sqlite3' | false | comes with Python",
        "ModuleNotFoundError: No module named 'tkinter' | false | comes with Python",
        "ModuleNotFoundError: No module named 'pandas' | false | pip install pandas",
        "ModuleNotFoundError: No module named 'frobnicatorium' | false | PYTHONPATH"
      })
  void theAdviceIsAboutTheModule(String text, boolean fixable, String advice) {
    var verdict = verdict(text);

    assertThat(verdict.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(verdict.fixable()).isEqualTo(fixable);
    assertThat(verdict.suggestedFix()).contains(advice);
  }

  @Test
  void aClassThatMovedIsToldByItsNewModule() {
    assertThat(
            verdict("AttributeError: module 'collections' has no attribute 'Iterable'")
                .suggestedFix())
        .contains("write collections.abc.Iterable");
  }

  @ParameterizedTest
  @CsvSource({
    "airflow,pip install apache-airflow",
    "factory,pip install factory_boy",
    "google,Many packages put their modules into 'google'"
  })
  void theDistributionHasANameOfItsOwn(String module, String advice) {
    assertThat(verdict("ModuleNotFoundError: No module named '" + module + "'").suggestedFix())
        .contains(advice);
  }

  @Test
  void onlyAPackageThatIsKnownIsInstalledUnasked() {
    assertThat(verdict("ModuleNotFoundError: No module named 'pandas'").autoRecoverable()).isTrue();
    assertThat(verdict("ModuleNotFoundError: No module named 'frobnicatorium'").autoRecoverable())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"express", "chalk", "moment", "colors", "cookie", "tmp"})
  void aPackageOfJavaScriptIsNoneOfPython(String name) {
    var verdict = verdict("ModuleNotFoundError: No module named '" + name + "'");

    assertThat(verdict.autoRecoverable()).isFalse();
    assertThat(verdict.suggestedFix()).contains("module of your own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"util", "events", "stream", "path", "net", "crypto", "dns", "perf_hooks"})
  void whatComesWithNodeDoesNotComeWithPython(String name) {
    assertThat(verdict("ModuleNotFoundError: No module named '" + name + "'").suggestedFix())
        .doesNotContain("comes with Python");
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "utils", "helpers", "validators", "src.rates", "app.models"})
  void aUsualNameOfOwnModulesIsNotInstalled(String name) {
    var verdict = verdict("ModuleNotFoundError: No module named '" + name + "'");

    assertThat(verdict.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(verdict.autoRecoverable()).isFalse();
    assertThat(verdict.suggestedFix()).contains("of the program itself", "PYTHONPATH");
  }

  @ParameterizedTest
  @CsvSource({
    "python3: No module named tillroll,false,of your own",
    "/usr/bin/python3: No module named app.main,false,of your own",
    "/usr/bin/python3: No module named pytest,true,pip install pytest",
    "python: No module named venv,false,comes with Python",
    "python3: No module named shop.__main__; 'shop' is a package and cannot be directly executed,false,__main__.py"
  })
  void aModuleThatIsRunIsMostOftenAnOwnOne(String line, boolean auto, String advice) {
    assertThat(verdict(line).autoRecoverable()).isEqualTo(auto);
    assertThat(verdict(line).suggestedFix()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "json,json.py of the program itself",
    "utils,utils.py of the program itself",
    "requests,requests.py of the program itself",
    "os,single module without parts",
    "__main__,python -m package.module"
  })
  void aFileHidesThePackageOfItsName(String top, String advice) {
    var verdict =
        verdict(
            "ModuleNotFoundError: No module named '%1$s.rates'; '%1$s' is not a package"
                .formatted(top));

    assertThat(verdict.autoRecoverable()).isFalse();
    assertThat(verdict.suggestedFix()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "home,/home/ada/jobs/run.py",
    "ada,/home/ada/jobs/run.py",
    "workspace,/workspace/run.py",
    "tillroll,/opt/tillroll/bin/launch.py",
    "Users,C:\\Users\\ada\\run.py"
  })
  void aPlaceOfTheMachineIsNoFolderOfTheProgram(String name, String file) {
    assertThat(verdict(imported(name, file)).suggestedFix())
        .doesNotContain("a folder of the program");
  }

  @ParameterizedTest
  @CsvSource({"shop,C:\\Users\\ada\\shop\\run.py", "shop,/app/shop/run.py", "shop,shop/run.py"})
  void aFolderWithCodeIsOfTheProgram(String name, String file) {
    assertThat(verdict(imported(name, file)).suggestedFix()).contains("a folder of the program");
  }

  private static String imported(String name, String file) {
    return """
    Traceback (most recent call last):
      File "%s", line 3, in <module>
        import %s
    ModuleNotFoundError: No module named '%s'
    """
        .formatted(file, name, name);
  }

  @Test
  void aFolderOfTheProgramIsNotInstalled() {
    var verdict =
        verdict(
            """
            Traceback (most recent call last):
              File "/srv/shop/billing/jobs/run.py", line 3, in <module>
                from billing.rates import RATES
            ModuleNotFoundError: No module named 'billing'
            """);

    assertThat(verdict.autoRecoverable()).isFalse();
    assertThat(verdict.suggestedFix()).contains("'billing' is a folder of the program itself");
  }

  @Test
  void aCompiledPartOfAnOwnFolderIsBuilt() {
    var verdict =
        verdict(
            """
            Traceback (most recent call last):
              File "/srv/src/trace0/trace0/__init__.py", line 1, in <module>
                from trace0._fast import walk
            ModuleNotFoundError: No module named 'trace0._fast'
            """);

    assertThat(verdict.fixable()).isFalse();
    assertThat(verdict.suggestedFix()).contains("its compiled part is not built");
  }

  @Test
  void aProjectMayHaveTheNameOfThePackageThatItUses() {
    var verdict =
        verdict(
            """
            Traceback (most recent call last):
              File "/home/ada/pandas/jobs/run.py", line 3, in <module>
                import pandas
            ModuleNotFoundError: No module named 'pandas'
            """);

    assertThat(verdict.suggestedFix()).isEqualTo("Install the package: pip install pandas");
  }

  @ParameterizedTest
  @CsvSource({"ValueError", "RuntimeError", "ImportError"})
  void whoAsksToInstallAPackageMeansAnImport(String name) {
    assertThat(verdict(name + ": please install tabulator to print tables").category())
        .isEqualTo(Category.IMPORT_ERROR);
    assertThat(verdict(name + ": it wants tabulator. Run: pip install tabulator").category())
        .isEqualTo(Category.IMPORT_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "IntegrityError,An IntegrityError",
    "User,A User",
    "UnknownRow,An UnknownRow",
    "Unit,A Unit",
    "UninitializedRow,An UninitializedRow",
    "hour,An hour",
    "HTMLPage,An HTMLPage",
    "XMLRow,An XMLRow",
    "Html,A Html",
    "STRING,A STRING",
    "OneHot,A OneHot",
    "Euler,A Euler",
    "URL,A URL"
  })
  void theArticleFitsTheName(String type, String told) {
    var verdict = verdict("AttributeError: '" + type + "' object has no attribute 'code'");

    assertThat(verdict.suggestedFix()).startsWith(told + " has no 'code'");
  }

  private static Verdict verdict(String text) {
    return READER.read(Observed.text("python", text)).verdict();
  }
}
