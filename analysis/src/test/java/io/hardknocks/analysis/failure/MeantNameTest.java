package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was meant is told where it is known, and as a guess where it is one. */
class MeantNameTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "AttributeError: module 'inspect' has no attribute 'getargspec'. Did you mean: 'getargs'? | removed in Python 3.11: use inspect.getfullargspec()",
        "ImportError: cannot import name 'getargspec' from 'inspect' (/usr/lib/python3.12/inspect.py) | removed in Python 3.11: use inspect.getfullargspec()",
        "AttributeError: module 'asyncio' has no attribute 'coroutine'. Did you mean: 'coroutines'? | removed in Python 3.11: write async def",
        "AttributeError: 'LedgerTest' object has no attribute 'assertEquals'. Did you mean: 'assertEqual'? | removed in Python 3.12: use assertEqual()",
        "AttributeError: 'Thread' object has no attribute 'isAlive' | removed in Python 3.9: use is_alive()",
        "AttributeError: type object '_asyncio.Task' has no attribute 'all_tasks' | removed in Python 3.9: use asyncio.all_tasks()",
        "AttributeError: 'dict' object has no attribute 'has_key' | went with Python 2: write key in d",
        "NameError: name 'raw_input' is not defined. Did you mean: 'input'? | raw_input went with Python 2: use input()",
        "AttributeError: module 'numpy' has no attribute 'float'. Did you mean: 'cfloat'? | removed in NumPy 1.24: use float",
        "AttributeError: module 'numpy' has no attribute 'trapz'. Did you mean: 'trace'? | removed in NumPy 2.4: use numpy.trapezoid",
        "AttributeError: 'DataFrame' object has no attribute 'iteritems' | removed in pandas 2.0: use items()",
        "ModuleNotFoundError: No module named 'telnetlib' | removed in Python 3.13: use the package telnetlib3",
        "ModuleNotFoundError: No module named 'xml.etree.cElementTree' | removed in Python 3.9: use xml.etree.ElementTree"
      })
  void whatAReleaseTookAwayIsToldWithWhatReplacesIt(String text, String advice) {
    assertThat(read("python", text).verdict().suggestedFix()).contains(advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AttributeError: 'list' object has no attribute 'popped'. Did you mean: 'pop'?",
        "ImportError: cannot import name 'loader' from 'rates' (/srv/rates.py). Did you mean: 'reader'?",
        "NameError: name 'reader' is not defined. Did you mean: 'header'?",
        "SyntaxError: invalid syntax. Perhaps you forgot a comma?"
      })
  void whatPythonGuessesIsToldAsAGuess(String text) {
    var verdict = read("python", text).verdict();

    assertThat(verdict.suggestedFix()).startsWith("Python suggests ");
    assertThat(verdict.autoRecoverable()).isFalse();
    assertThat(verdict.fixable()).isTrue();
  }

  @Test
  void anImportThatWasForgottenIsNoGuess() {
    var text = "NameError: name 'json' is not defined. Did you forget to import 'json'?";

    assertThat(read("python", text).verdict().autoRecoverable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "utils,util",
    "file-system,fs",
    "child-process,child_process",
    "crpyto,crypto",
    "streams,stream",
    "readlines,readline"
  })
  void aNameNearABuiltInOneOfNodeIsAskedFor(String name, String meant) {
    var verdict = read("javascript", "Error: Cannot find module '%s'".formatted(name)).verdict();

    assertThat(verdict.suggestedFix()).startsWith("Did you mean '" + meant + "'");
    assertThat(verdict.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(verdict.fixable()).isTrue();
    assertThat(verdict.autoRecoverable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tillroll-parse", "@tillroll/parse", "helpers", "tillroll/deep"})
  void aPackageThatNobodyKnowsIsNotInstalled(String name) {
    var failure =
        read(
            "javascript",
            "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '%s' imported from /srv/a.mjs"
                .formatted(name));

    assertThat(failure.verdict().suggestedFix())
        .contains("of your own", "before you install it")
        .doesNotContain("npm install");
    assertThat(failure.verdict().autoRecoverable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"express", "lodash/get", "chalk", "@babel/core"})
  void aKnownPackageIsInstalled(String name) {
    assertThat(
            read("javascript", "Error: Cannot find module '%s'".formatted(name))
                .verdict()
                .suggestedFix())
        .startsWith("Install the package: npm install ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "job.sh: line 3: [3: command not found | SYNTAX_ERROR | write [ 3",
        "job.sh: 3: [3: not found | SYNTAX_ERROR | write [ 3",
        "job.sh: line 3: if[: command not found | SYNTAX_ERROR | write if [",
        "job.sh: 2: [[: not found | SYNTAX_ERROR | run it with bash",
        "job.sh: 4: source: not found | SYNTAX_ERROR | run it with bash",
        "sed: can't read s/cat/dog/: No such file or directory | VALUE_ERROR | write sed -i 's/old/new/' FILE",
        "sed: can't read 1d: No such file or directory | VALUE_ERROR | write sed -i 's/old/new/' FILE",
        "sed: can't read pets.txt: No such file or directory | IO_ERROR | There is no 'pets.txt'"
      })
  void aSlipOfAShellScriptIsNoMissingProgram(String text, Category category, String advice) {
    var verdict = read("shell", text).verdict();

    assertThat(verdict.category()).isEqualTo(category);
    assertThat(verdict.suggestedFix()).contains(advice);
    assertThat(verdict.fixable()).isTrue();
  }

  @Test
  void spacesAroundTheSignOfAnAssignmentAreSeenInTheScript() {
    var failure = ofScript("pet: command not found", "pet = \"a cat\"");

    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.verdict().suggestedFix())
        .isEqualTo("A shell assigns without spaces around the =: write pet=\"a cat\"");
  }

  @Test
  void aProgramThatIsNotThereStaysOne() {
    assertThat(ofScript("pet: command not found", "pet --feed=now").category())
        .isEqualTo(Category.DEPENDENCY_ERROR);
  }

  private static Failure ofScript(String message, String line) {
    return READER.read(
        new Observed(
            "shell",
            "job.sh: line 2: " + message,
            Outcome.FAILED,
            127,
            "#!/bin/bash\n" + line + "\n"));
  }

  @Test
  void aListOfAwaitablesIsGatheredWithAStar() {
    var text =
        """
        Traceback (most recent call last):
          File "feed.py", line 8, in feed
            await asyncio.gather(meals)
          File "/usr/lib/python3.11/asyncio/tasks.py", line 826, in gather
            if arg not in arg_to_fut:
        TypeError: unhashable type: 'list'
        """;

    assertThat(read("python", text).verdict().suggestedFix()).contains("asyncio.gather(*tasks)");
  }

  @Test
  void aFolderThatCannotBeMadeWantsThoseAboveIt() {
    var text =
        """
        Traceback (most recent call last):
          File "feed.py", line 8, in <module>
            Path("bowls/blue/small").mkdir(exist_ok=True)
          File "/usr/lib/python3.11/pathlib.py", line 1116, in mkdir
            os.mkdir(self, mode)
        FileNotFoundError: [Errno 2] No such file or directory: 'bowls/blue/small'
        """;

    assertThat(read("python", text).verdict().suggestedFix()).contains("parents=True");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
