package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libraries and tools call their errors: category, whether an edit or a retry may help. */
class LibraryErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "javascript | Error: 429 {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\"}} | llm_api_error",
        "javascript | MongoServerError: Index build failed: unknown index plugin 'vector' | value_error",
        "javascript | MongoServerError: E11000 duplicate key error collection: shop.users | validation_error",
        "javascript | ReplyError: WRONGTYPE Operation against a key holding the wrong kind of value | type_error",
        "javascript | ReplyError: READONLY You can't write against a read only replica. | network_error",
        "python | AnalysisException: [MISSING_GROUP_BY] The query does not include a GROUP BY clause. | value_error",
        "python | AnalysisException: [INVALID_BASE_FIELD_TYPE] Need a complex type but got DOUBLE. | type_error",
        "python | AnalysisException: Union can only be performed on tables with the same number of columns | value_error",
        "python | AnalysisException: [TABLE_OR_VIEW_NOT_FOUND] The table or view `rates` cannot be found. | data_access_error",
        "python | AnalysisException: [UNRESOLVED_ROUTINE] Cannot resolve routine `total` on search path | name_error",
        "python | Error compiling Cython file:\\n...\\nrates.pyx:6:22: undeclared name not builtin: _params | name_error",
        "python | django.core.management.base.SystemCheckError: ERRORS:\\nCannot use ImageField because Pillow is not installed. | dependency_error",
        "javascript | FATAL ERROR: Reached heap limit - JavaScript heap out of memory\\n...\\nSerialized Error: { code: 'ERR_IPC_CHANNEL_CLOSED' } | resource_error",
        "javascript | Error: Must use import to load ES Module: /w/a.ts | import_error",
        "rust | error: method is never used: `rates`\\n  = note: `-D dead-code` implied by `-D warnings` | validation_error",
        "rust | error[E0463]: can't find crate for `core`\\n  = note: the `wasm32v1-none` target may not be installed | dependency_error",
        "c | cc: error: unrecognized command-line option '-maes' | value_error",
        "cpp | ./div.h:10:7: error: ‘struct div’ redeclared as different kind of entity | name_error",
        "java | java.lang.IllegalArgumentException: Could not find class [shop.Rates] | import_error",
        "python | RuntimeError: NetCDF: HDF error | io_error",
        "python | Exception: File `'fit.py'` not found. | io_error",
        "python | FailedPreconditionError: ./logs/a is not a directory | io_error",
        "python | NotFoundError: FindFirstFile failed for: data/train : The system cannot find the path specified. | io_error",
        "python | OSError: /opt/lib/libx.so: symbol _ZT1, version GLIBCXX_3.4.21 not defined in file libstdc++.so.6 with link time reference | dependency_error",
        "shell | /bin/sh: 1: -O2: not found | syntax_error",
        "shell | slurmstepd: error: *** JOB 7 ON n3 CANCELLED AT 2026-04-14T16:17:16 DUE TO TIME LIMIT *** | timeout",
        "python | RuntimeError: Timeout should be used inside a task | concurrency_error",
        "python | shop.RatesError: invalid syntax (rates.py, line 12) | syntax_error",
        "python | AnalysisException: Failed to find data source: avro. | dependency_error",
        "python | AnalysisException: cannot resolve 'n' given input columns: [a]; 'Aggregate [count(1)] group by | data_access_error",
        "python | Exception: Bot token is not defined | runtime_error",
        "python | Exception: rate is not defined | name_error",
        "shell | awk: cmd. line:1: (FILENAME=- FNR=1) fatal: division by zero attempted | arithmetic_error",
        "shell | gawk: cmd. line:3: fatal: cannot open file `data.csv' for reading: No such file or directory | io_error",
        "shell | awk: cmd. line:1: {print $1 | syntax_error",
        "python | audioread.exceptions.NoBackendError | dependency_error",
        "python | pyproj.exceptions.CRSError: Invalid projection: epsg:1: (Internal Proj Error: no such column: a) | dependency_error",
        "javascript | ProtocolError: Page.load timed out. Increase the 'protocolTimeout' setting | timeout",
        "c | ld: framework not found GEO | dependency_error",
        "python | RuntimeError: CUDA error: invalid device ordinal | value_error",
        "python | error: (-215) size.width > 0 in function resize | value_error",
        "python | ImportError: FrogTokenizer requires the Sentence library but it was not found in your environment. | import_error",
        "python | RuntimeError: HIP error: invalid device function | dependency_error",
        "python | RuntimeError: CUDA error: no kernel image is available for execution on the device | dependency_error",
        "python | RuntimeError: Strategy 'timeout' is unknown | runtime_error",
        "python | Exception: The plan of deadlock avoidance is empty | runtime_error",
        "java | java.lang.RuntimeException: The deadlock detector is off | runtime_error",
        "javascript | Error: Option \"timeout\" must be a number | value_error",
        "javascript | Error: Unknown kind of event \"deadlock\" | value_error",
        "java | java.lang.RuntimeException: deadlock between worker 1 and 2 | concurrency_error",
        "c | collect2: error: ld returned 1 exit status | dependency_error",
        "java | org.shop.ObjectFactory$ConfigurationError: Provider org.shop.Parser not found | dependency_error",
        "python | IOError: [Errno socket error] [Errno 10060] | network_error",
        "python | TypeError: \"Could not resolve authentication method. Expected api_key to be set\" | llm_api_error",
        "python | cast.error.NotConnected: device 7 is connecting... | network_error",
        "shell | rsync: --delete does not work without -r or -d. | value_error",
        "c | *** stack smashing detected ***: terminated | resource_error",
        "c | nvcc fatal   : Unsupported gpu architecture 'compute_90' | dependency_error",
        "go | sql: no rows in result set | data_access_error",
        "go | rpc error: code = PermissionDenied desc = no | network_error",
        "shell | error: RPC failed; curl 18 transfer closed with outstanding read data remaining | network_error",
        "shell | An error occurred (ThrottlingException) when calling the ListJobs operation: Rate exceeded | network_error",
        "shell | Unable to locate credentials. You can configure credentials by running x | network_error",
        "shell | 0/3 nodes are available: 3 Insufficient cpu. | resource_error",
        "python | redis.exceptions.ResponseError: WRONGTYPE Operation against a key holding the wrong kind | type_error",
        "java | org.flywaydb.core.api.exception.FlywayValidateException: Validate failed | validation_error",
        "python | RuntimeError: DataLoader worker (pid 7) is killed by signal: Killed. | resource_error",
        "python | RuntimeError: NCCL error: remote process exited or there was a network error | network_error",
        "python | RuntimeError: element 0 of tensors does not require grad | runtime_error",
        "python | RuntimeError: Could not load libfoo. Likely causes: bar | dependency_error",
        "python | error: command 'gcc' failed: No such file or directory | dependency_error",
        "python | OSError: mysql_config not found | dependency_error",
        "python | fatal error: Python.h: No such file or directory | dependency_error",
        "python | ValueError: math domain error | arithmetic_error",
        "python | smolagents.local_python_executor.InterpreterError: Import of os is not allowed. Authorized imports are: ['re'] | validation_error",
        "python | sqlalchemy.orm.exc.NoResultFound: No row was found | data_access_error",
        "python | elasticsearch.NotFoundError: NotFoundError(404, 'no such index [x]') | data_access_error",
        "python | serial.serialutil.SerialException: could not open port 'COM3' | io_error",
        "python | fastapi.exceptions.FastAPIError: Invalid args for response field! | type_error",
        "python | tensorflow.python.framework.errors_impl.NotFoundError: No algorithm worked! | dependency_error",
        "python | torch._inductor.exc.InductorError: CalledProcessError: /usr/bin/gcc | dependency_error",
        "python | Py4JJavaError: while calling o1.\\n: java.io.IOException: mkdir of /x failed | io_error",
        "java | junit.framework.ComparisonFailure: expected:<[a]> but was:<[b]> | assertion_error",
        "java | [ERROR] Tests run: 5, Failures: 1, Errors: 0, Skipped: 0 | assertion_error",
        "go | strconv.Atoi: parsing \"x\": invalid syntax | value_error",
        "python | API Error: 529 Overloaded. Try again in a moment. | llm_api_error",
        "javascript | Error: 500 {\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"Internal server error\"}} | llm_api_error",
        "go | panic: unexpected status code: 429 | network_error",
        "go | panic: unexpected end of JSON input | value_error",
        "go | ./a.go:3:6: syntax error: unexpected newline, expected name | syntax_error",
        "c | a.c:1:10: fatal error: glm/vec3.hpp: 没有那个文件或目录 | import_error",
        "c | demo: a.c:7: main: Assertion\\n`n > 0' failed. | assertion_error",
        "shell | /bin/tool: symbol lookup error: /lib/libx.so.8: undefined symbol: UP | dependency_error",
        "python | OSError: [Errno 24] Too many open files: 'a.csv' | resource_error",
        "java | java.io.FileNotFoundException: a.csv (Too many open files) | resource_error",
        "java | java.lang.InternalError: no more to say | runtime_error",
        "go | a.go:16: imported and not used: \"os\" | syntax_error",
        "shell | bash: ./a.sh: /bin/bash: bad interpreter: Permission denied | io_error",
        "sql | [1054] Unknown column 'price' in 'field list' | data_access_error",
        "python | tweepy.errors.RateLimitError: [{'code': 88}] | network_error",
        "python | openai.RateLimitError: Error code: 429 - {} | llm_api_error",
        "python | failed call to cuInit: CUDA_ERROR_NO_DEVICE: no CUDA-capable device is detected | dependency_error",
        "python | tensorflow.python.framework.errors_impl.NotFoundError: could not find registered platform with id: 0x1 | dependency_error",
        "python | sqlite3.OperationalError: database is locked | timeout",
        "python | pymysql.err.OperationalError: (1213, 'Deadlock found when trying to get lock') | concurrency_error",
        "javascript | SqliteError: database is locked | timeout",
        "go | panic: database is locked (5) (SQLITE_BUSY) | timeout",
        "sql | Error: near line 3: database is locked | timeout",
        "python | OSError: acme/tea is not a local folder and is not a valid model identifier | network_error",
        "python | OSError: ./tea does not appear to have a file named config.json. | io_error",
        "python | datasets.exceptions.DatasetNotFoundError: Dataset 'a/b' doesn't exist on the Hub | network_error",
        "python | requests.exceptions.HTTPError: 503 Server Error for url: https://api-inference.huggingface.co/models/a | llm_api_error",
        "python | huggingface_hub.errors.HfHubHTTPError: 429 Client Error for url: https://huggingface.co/api/models/a | network_error",
        "python | grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\\n\\tstatus = StatusCode.RESOURCE_EXHAUSTED\\n\\tdetails = \"Resource has been exhausted (e.g. check quota).\" | llm_api_error",
        "python | grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\\n\\tstatus = StatusCode.RESOURCE_EXHAUSTED\\n\\tdetails = \"too many orders of tenant 7\" | network_error",
        "python | [2026-01-02 03:04:05] [ERROR] Worker (pid:54) was sent code 139! | resource_error",
        "javascript | Error: write EPIPE | io_error",
        "python | OSError: Can't load tokenizer for './models/tea'. Make sure that: | io_error",
        "python | OSError: Can't load tokenizer for 'acme/tea'. Make sure that: | network_error",
        "python | ImportError: Library \"GL\" not found. | dependency_error"
      })
  void theNameAndTheWordsTellTheCategory(String language, String text, String category) {
    assertThat(verdict(language, text).category().wire()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python | RuntimeError: dictionary changed size during iteration | a copy",
        "java | java.util.ConcurrentModificationException | removeIf()",
        "python | AttributeError: module 'time' has no attribute 'clock' | install the version of Python",
        "python | ImportError: cannot import name 'gcd' from 'fractions' (/x.py) | install the version of Python",
        "python | AttributeError: module 'cv2' has no attribute 'old' | install the version of opencv-python",
        "python | concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly | __main__",
        "python | OverflowError: math range error | logarithms",
        "python | UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 1 | Write or encode"
      })
  void theAdviceIsAboutWhatHappened(String language, String text, String advice) {
    assertThat(verdict(language, text).suggestedFix()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python | psycopg2.errors.DeadlockDetected: deadlock detected | false | true",
        "python | sqlite3.OperationalError: database is locked | true | true",
        "python | litellm.APIConnectionError: Ollama_chatException - {\"error\": \"unauthorized\"} | false | false",
        "python | litellm.APIConnectionError: Connection error. | false | true",
        "python | requests.exceptions.SSLError: (\"bad handshake: SysCallError(104, 'ECONNRESET')\",) | false | true",
        "python | ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:1123) | false | true",
        "python | requests.exceptions.SSLError: certificate verify failed: self signed certificate | false | false",
        "python | OSError: [Errno 24] Too many open files: 'a.csv' | true | false",
        "python | OSError: [Errno 28] No space left on device | false | false",
        "python | huggingface_hub.errors.GatedRepoError: 403 Client Error. | false | false",
        "python | huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error. | true | false",
        "python | Exception: SHOP_TOKEN is not set in environment variables. | false | false",
        "python | requests.exceptions.ConnectionError: HTTPConnectionPool(host='https', port=80): Max retries exceeded with url: //a | true | false",
        "python | requests.exceptions.ConnectionError: HTTPConnectionPool(host='0.0.0.0', port=9000): Max retries exceeded with url: / | true | false",
        "shell | slurmstepd: error: *** JOB 7 ON n3 CANCELLED AT 2026-04-14T16:17:16 DUE TO TIME LIMIT *** | false | false",
        "javascript | Error: Cannot find module '/w/node_modules/@acme/map/dist/map.umd.js' | false | false",
        "python | discord.errors.LoginFailure: Improper token has been passed. | false | false",
        "python | google.genai.errors.ClientError: 404 NOT_FOUND. models/x is no longer available | true | false",
        "python | google.genai.errors.ClientError: 429 quota. Please retry in 23s. | false | true",
        "python | google.api_core.exceptions.NotFound: 404 Not found: Dataset p:d | true | false",
        "python | importlib.metadata.PackageNotFoundError: No package metadata for x | false | false",
        "javascript | AxiosError: Request failed with status code 400 | true | false",
        "javascript | AxiosError: Request failed with status code 503 | false | true",
        "javascript | Error: Summary failed: Connection error. | false | true",
        "python | httpx.HTTPStatusError: Server error '529 ' for url 'https://api.anthropic.com/v1/x' | false | true",
        "python | RuntimeError: module compiled against API version 0x10 but this version of numpy is 0xf | false | false",
        "python | RuntimeError: cuda runtime error (30) : unknown error at torch/csrc/Module.cpp:88 | false | false",
        "javascript | Error: self signed certificate in certificate chain | false | false",
        "javascript | BadRequestError: 400 This model's maximum context length is 8 | true | false",
        "typescript | a.ts(1,2): error TS2307: Cannot find module 'lodash'. | false | false",
        "typescript | a.ts(1,2): error TS2307: Cannot find module './b'. | true | false",
        "java | javax.net.ssl.SSLHandshakeException: PKIX path building failed | false | false",
        "c | a.c:1:10: fatal error: zlib.h: No such file or directory | false | false",
        "shell | rg: /x: Input/output error (os error 5) | false | false",
        "shell | deploy.sh: line 3: pyhton: command not found | true | false",
        "shell | bash: ffmpeg: command not found | false | false"
      })
  void whetherAnEditOrARetryMayHelp(
      String language, String text, boolean fixable, boolean isTransient) {
    var verdict = verdict(language, text);

    assertThat(verdict.fixable()).isEqualTo(fixable);
    assertThat(verdict.isTransient()).isEqualTo(isTransient);
  }

  private static Verdict verdict(String language, String text) {
    return READER.read(Observed.text(language, text.replace("\\n", "\n"))).verdict();
  }
}
