package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Solvers, compiled Fortran, MPI, batch systems, game engines and other things that scripts run.
 */
class RareToolTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python | pulp.apis.core.PulpSolverError: Pulp: Error while executing /opt/cbc | runtime_error",
        "python | cvxpy.error.SolverError: Solver 'ECOS' failed. Try another solver. | runtime_error",
        "python | cvxpy.error.SolverError: The solver GUROBI is not installed. | dependency_error",
        "python | gurobipy.GurobiError: Model too large for size-limited license | dependency_error",
        "python | pyomo.common.errors.ApplicationError: No executable found for solver 'ipopt' | dependency_error",
        "python | _catboost.CatBoostError: catboost/dir_helper.cpp:26: \\nCan't create work dir: out | io_error",
        "python | netCDF4.error.NetError: cannot write to file /data/x.nc | io_error",
        "python | mesh.MeshError: Couldn't write raw file to /ro/a.raw | io_error",
        "python | mesh.MeshError: failed to create output folder: /mnt/out | io_error",
        "python | RuntimeError: Parent directory checkpoints does not exist. | io_error",
        "python | ValueError: words.bin cannot be opened for loading! | io_error",
        "python | RuntimeError: cannot create weak reference to 'str' object | runtime_error",
        "python | onnxruntime.capi.onnxruntime_pybind11_state.InvalidArgument: INVALID_ARGUMENT : Got invalid dimensions | value_error",
        "python | mlflow.exceptions.RestException: RESOURCE_DOES_NOT_EXIST: Run with id=abc not found | data_access_error",
        "       | At line 5 of file a.f90\\nFortran runtime error: Index '11' of dimension 1 of array 'x' above upper bound of 10 | data_access_error",
        "       | forrtl: severe (29): file not found, unit 11, file /work/in.dat | io_error",
        "       | There are not enough slots available in the system to satisfy the 8 slots | resource_error",
        "       | sbatch: error: Batch job submission failed: Requested node configuration is not available | validation_error",
        "       | Lmod has detected the following error: The following module(s) are unknown: \"cuda/12.9\" | dependency_error",
        "       | SCRIPT ERROR: Invalid get index 'position' (on base: 'Nil').\\n   at: _process (res://player.gd:12) | type_error",
        "       | SCRIPT ERROR: Parse Error: Identifier \"sped\" not declared in the current scope. | name_error",
        "       | ERROR: LoadError: UndefVarError: `rates` not defined in `Main`\\nStacktrace:\\n [1] top-level scope | name_error",
        "       | ERROR: ArgumentError: Package Rates not found in current path.\\n- Run `import Pkg; Pkg.add(\"Rates\")` | import_error",
        "r      | Error in data.frame(a = 1:3, b = 1:2) : \\n  arguments imply differing number of rows: 3, 2 | value_error",
        "r      | Error in `mutate()`:\\nℹ In argument: `y = z * 2`.\\nCaused by error:\\n! object 'z' not found | name_error",
        "       | [main_samview] fail to read the header from \"a.sam\". | io_error",
        "       | conan: ERROR: Missing prebuilt package for 'zlib/1.2.13' | dependency_error",
        "       | MissingInputException in rule align in file Snakefile, line 3:\\nMissing input files for rule align:\\n    a.fastq | io_error",
        "python | pyvisa.errors.VisaIOError: VI_ERROR_TMO (-1073807339): Timeout expired before operation completed. | timeout",
        "python | chromadb.errors.NotFoundError: Collection [rates] does not exists | data_access_error",
        "       | a.hs:3:5: error:\\n    • Couldn't match expected type ‘Int’ with actual type ‘[Char]’ | type_error",
        "       | exec /usr/local/bin/app: exec format error | dependency_error",
        "shell  | bash: ./walk.sh: /bin/bash^M: bad interpreter: No such file or directory | syntax_error",
        "shell  | bash: ./walk.sh: /bin/fish: bad interpreter: No such file or directory | dependency_error",
        "c      | rates.h:7:2: error: only <rates/all.h> can be included directly | import_error",
        "       | ERROR: Job failed: execution took longer than 1h0m0s seconds | timeout",
        "       | Error: No formulae found for rates. | dependency_error",
        "sql    | Error : 936, Sql = SELECT FROM rates, Error Msg = ORA-00936: 缺失表达式 | syntax_error",
        "shell  | make: \"/srv/Makefile\" line 3: Need an operator\\nmake: Fatal errors encountered -- cannot continue | syntax_error",
        "       | dyld: Symbol not found: __ZN5rates4loadEv\\n  Referenced from: /opt/rates.node\\n  Expected in: flat namespace\\n\\nAbort trap: 6 | dependency_error",
        "python | EventStreamError: An error occurred (throttlingException) when calling the InvokeAgent operation: slow down | llm_api_error",
        "       | $ rates check\\nrates.yaml does not pass validation:\\n* field day: Field may not be null. | validation_error",
        "javascript | ERROR in ./node_modules/rates/index.ts\\nModule build failed: Error: /app/node_modules/rates/index.ts is missing from the TypeScript compilation. | dependency_error",
        "rust   | src/a.rs:5:9: 5:14 error: cannot move out of borrowed content\\nerror: aborting due to previous error | type_error"
      })
  void theirWordsSayWhatIsWrong(String language, String text, String category) {
    var failure =
        READER.read(Observed.text(language == null ? "" : language, text.replace("\\n", "\n")));

    assertThat(failure.category().wire()).isEqualTo(category);
  }

  @Test
  void noEditRepairsALinkerThatCrashed() {
    var text = "collect2: error: ld terminated with signal 11 [Segmentation fault], core dumped";
    var failure = READER.read(Observed.text("cpp", text));

    assertThat(failure.category()).isEqualTo(Category.RESOURCE_ERROR);
    assertThat(failure.verdict().fixable()).isFalse();
  }
}
