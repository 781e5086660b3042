package io.hardknocks.analysis.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RedactorTest {
  private static final Redactor REDACTOR = Redactor.standard();
  private static final String PW = "hunt" + "er2";
  private static final String KEY = MadeUp.mixed(40);
  private static final String HEX = MadeUp.hex(32);

  private static final List<String> FRAMES =
      List.of(
          "%s",
          "x = \"%s\"",
          "print('%s')\n",
          "key: %s\n",
          "Error: bad key %s.",
          "\\n%s\\n",
          "[%s]",
          "?k=%s&b=1",
          "export K=%s");

  @TestFactory
  List<DynamicTest> everyKindOfTokenGoesWhereverItStands() {
    var tests = new ArrayList<DynamicTest>();
    MadeUp.tokens()
        .forEach(
            (kind, token) -> {
              for (var frame : FRAMES) {
                var text = frame.replace("%s", token);
                tests.add(
                    DynamicTest.dynamicTest(
                        kind + " in " + frame,
                        () -> {
                          var clean = REDACTOR.redact(text);
                          assertThat(clean).doesNotContain(token).contains("[redacted:");
                          if (!frame.contains("export"))
                            assertThat(clean).contains("[redacted:" + kind + "]");
                        }));
              }
            });
    return tests;
  }

  /** Each line has its secret between the two marks. */
  private static final List<String> SECRETS =
      List.of(
          "password=«" + PW + "»",
          "password = \"«" + PW + "»\"",
          "PASSWORD: '«correct horse battery»'",
          "password: «" + PW + "»",
          "  db_password: «sunshine»",
          "db_password = «S3cr3t!pass»",
          "spring.datasource.password=«" + PW + "»",
          "config[\"password\"] = \"«abc»\"",
          "{\"password\": \"«" + PW + "»\", \"user\": \"bob\"}",
          "{\\\"password\\\": \\\"«" + PW + "»\\\", \\\"user\\\": 1}",
          "{'DB_PASSWORD': '«" + PW + "»', 'HOME': '/root'}",
          "environ({'PATH': '/bin', 'MYSQL_PWD': '«" + PW + "»'})",
          "connect(host=\"db\", password=\"«" + PW + "»\")",
          "password: str = \"«" + PW + "»\"",
          "const apiToken: string = '«" + KEY + "»';",
          "api_key: \"«" + KEY + "»\"",
          "api-key=«" + KEY + "»",
          "x-api-key: «" + KEY + "»",
          "OPENAI_API_KEY=«" + KEY + "»",
          "export FOO_TOKEN=«abcdef»",
          "export FOO_TOKEN=\"«abcdef»\"",
          "set GH_TOKEN=«" + KEY + "»",
          "$env:APP_SECRET = \"«" + KEY + "»\"",
          "declare -x SMTP_PASS=\"«" + PW + "»\"",
          "ENV SECRET_KEY=«" + HEX + "»",
          "SECRET_KEY = \"«django-insecure-" + KEY + "»\"",
          "SECRET_KEY = '«" + MadeUp.hex(64) + "»'",
          "app.secret_key = b'«" + KEY + "»'",
          "client_secret=«" + KEY + "»&grant_type=x",
          "aws_secret_access_key = «" + KEY + "»",
          "\"private_key_id\": \"«" + MadeUp.hex(40) + "»\"",
          "AccountName=store;AccountKey=«"
              + MadeUp.mixed(64)
              + MadeUp.mixed(22)
              + "==»;EndpointSuffix=core",
          "Endpoint=sb://x/;SharedAccessKeyName=k;SharedAccessKey=«" + MadeUp.mixed(43) + "=»",
          "https://a.blob/x?sv=2024&sig=«" + MadeUp.mixed(40) + "%3D»&se=1",
          "Server=db;User Id=sa;Password=«P@ss1word»;Encrypt=yes",
          "host=db user=me password=«" + PW + "» dbname=x",
          "twilio_auth_token = \"«" + HEX + "»\"",
          "accessToken: '«" + KEY + "»',",
          "access_token=«" + KEY + "»&x=1",
          "Authorization: Bearer «" + KEY + "»",
          "Authorization: Basic «dXNlcjpwYXNz»",
          "Authorization: token «" + KEY + "»",
          "-H 'Authorization: Bearer «" + KEY + "»' https://x",
          "headers = {\"Authorization\": \"Bearer «" + KEY + "»\"}",
          "Proxy-Authorization: Basic «dXNlcjpwYXNz»",
          "sent Bearer «" + KEY + "» to it",
          "Cookie: «sid=" + KEY + "; theme=dark»",
          "Set-Cookie: «sid=abc123; Path=/; HttpOnly»",
          "-H \"Cookie: «sessionid=" + KEY + "»\"",
          "{\"Cookie\": \"«a=b»\"}",
          "X-Session-Token: «" + KEY + "»",
          "postgres://bob:«" + PW + "»@db:5432/x",
          "mysql+pymysql://root:«p%40ss»@127.0.0.1/db",
          "redis://:«" + PW + "»@cache:6379/0",
          "DATABASE_URL=postgresql://u:«s/p:w»@h/d",
          "mongodb+srv://app:«x»@cluster0.mongodb.net/?w=1",
          "https://oauth2:«" + KEY + "»@gitlab.com/a/b.git",
          "https://«" + KEY + "»@github.com/a/b.git",
          "machine api.example.com login bob password «" + PW + "»",
          "machine x\n  login bob\n  password «" + PW + "»",
          "mysql --user bob --password «" + PW + "» -h db",
          "tool --api-key «" + KEY + "» run",
          "[\"vault\", \"--token\", \"«" + KEY + "»\"]",
          "os.environ.setdefault(\"API_TOKEN\", \"«" + KEY + "»\")",
          "os.environ[\"AWS_SESSION_TOKEN\"] = \"«" + KEY + "»\"",
          "curl -u bob:«" + PW + "» https://x",
          "curl_options=\"-u admin:«" + PW + "»\"",
          "mysql -uroot -p«" + PW + "» rates < rates.sql",
          "get(\"https://x\", auth=(\"bob\", \"«" + PW + "»\"))",
          "requests.post(url, auth=HTTPBasicAuth(user, '«" + PW + "»'))",
          "server.login('bob@example.com', \"«" + PW + "»\")",
          "raise RuntimeError(\"no login for bob with password \\\"«" + PW + "»\\\"\")",
          "Error: bad password \"«open!Sesame42»\" for root",
          "X-Api-Key: «tillKey_00112233445566»",
          "curl -s --user \"bob:«" + PW + "»\" https://x",
          "sshpass -p «" + PW + "» ssh bob@x",
          "CREATE USER bob WITH PASSWORD '«" + PW + "»';",
          "CREATE USER 'bob' IDENTIFIED BY '«" + PW + "»';",
          "https://hooks." + "slack.com/services/«T0000/B0000/" + MadeUp.mixed(24) + "»",
          "https://s3/x?X-Amz-Signature=«" + MadeUp.hex(64) + "»&y",
          "db:5432:app:bob:«" + PW + "»",
          "auth: { user: 'bob', pass: '«" + PW + "x9»' }");

  @TestFactory
  List<DynamicTest> aSecretGoesAndTheRestStays() {
    return SECRETS.stream()
        .map(
            marked ->
                DynamicTest.dynamicTest(
                    marked,
                    () -> {
                      var clean = REDACTOR.redact(marked.replace("«", "").replace("»", ""));
                      var expected = marked.replaceAll("(?s)«.*»", "[redacted:KIND]");
                      assertThat(clean.replaceAll("\\[redacted:[a-z_]+]", "[redacted:KIND]"))
                          .isEqualTo(expected);
                    }))
        .toList();
  }

  private static final List<String> INNOCENT =
      List.of(
          "commit 347b0098d081884c7d659a2feaa0c55ad015a3bf",
          "sha256:" + MadeUp.hex(64),
          "sha256 = \"" + MadeUp.hex(64) + "\"",
          "checksum: " + MadeUp.hex(40),
          "id = \"123e4567-e89b-12d3-a456-426614174000\"",
          "session_id: 123e4567-e89b-12d3-a456-426614174000",
          "os.environ[\"OPENAI_API_KEY\"]",
          "auth=(\"user\", \"password\")",
          "auth=(user, password)",
          "auth=(\"bob\", os.environ[\"PW\"])",
          "server.login(\"bob\", \"your_password\")",
          "math.login(\"a\", 3)",
          "tar -p7z a.tar",
          "mysql -p -u root",
          "docker run -u 1000:1000 app",
          "the password \"required\" is missing",
          "X-Api-Key: missing",
          "api_key = os.environ[\"OPENAI_API_KEY\"]",
          "api_key=os.getenv(\"OPENAI_API_KEY\", \"\")",
          "client = OpenAI(api_key=os.environ.get('OPENAI_API_KEY'))",
          "KeyError: 'OPENAI_API_KEY'",
          "password = getpass()",
          "password = getpass(\"Enter password: \")",
          "password = input('Password: ')",
          "password=password",
          "connect(user=user, password=pw)",
          "connect(host, password=args.password)",
          "this.password = password;",
          "const { password, token } = req.body;",
          "password: string;",
          "password: str",
          "password: Optional[str] = None",
          "api_key: SecretStr",
          "apiKey: process.env.API_KEY,",
          "token: token,",
          "token = tokenizer.decode(x)",
          "token = tokens[i]",
          "for token in tokens:",
          "token = next(stream)",
          "token = \"hello\"",
          "if token == \"end\":",
          "if password == confirm:",
          "api_key=None",
          "api_key = None",
          "max_tokens=100",
          "max_tokens: 4096",
          "eos_token = \"<|endoftext|>\"",
          "pad_token=\"[PAD]\"",
          "next_page_token = \"CAUQAA1234567890abcdef\"",
          "api_key = \"your-api-key-here\"",
          "API_KEY=your_api_key",
          "password = \"\"",
          "password: \"<password>\"",
          "password: ${DB_PASSWORD}",
          "PASSWORD=$DB_PASSWORD",
          "PASSWORD=$(cat /run/secrets/db)",
          "password: {{ vault_password }}",
          "headers = {\"Authorization\": f\"Bearer {token}\"}",
          "headers: { Authorization: `Bearer ${token}` }",
          "Authorization: Bearer $TOKEN",
          "Basic authentication is required",
          "the bearer of this letter came",
          "https://example.com:8080/path@v1",
          "http://localhost:3000/@vite/client",
          "postgres://user:${PASSWORD}@db/x",
          "postgresql://{user}:{password}@{host}/{db}",
          "npm install @types/node@20.1.0",
          "git@github.com:team/repository.git",
          "primary_key=True",
          "sort(key=lambda x: x[1])",
          "key = \"name\"",
          "cache_key = \"" + MadeUp.hex(32) + "\"",
          "df.groupby(key).sum()",
          "task-force-commander-in-chief-of-the-2nd-army",
          "risk-adjusted-returns-2024-final-version",
          "PWD=/home/user/project",
          "SSH_KEY=/root/.ssh/id_rsa",
          "private_key: /etc/ssl/private/server.pem",
          "password_field = driver.find_element(By.ID, 'password')",
          "<input type=\"password\" name=\"password\" id=\"pw\">",
          "{\"type\": \"password\", \"label\": \"Password\"}",
          "{\"password\": {\"type\": \"string\", \"minLength\": 8}}",
          "ValueError: Invalid password: expected at least 8 characters",
          "parser.add_argument(\"--password\", help=\"the password\")",
          "parser.add_argument(\"--token\", default=None)",
          "usage: x [--password PASSWORD] [--token TOKEN]",
          "docker run -u 1000:1000 image",
          "username,password,email",
          "\"username\",\"password\",\"email\"",
          "cookie = http.cookies.SimpleCookie()",
          "const cookie = req.headers.cookie;",
          "res.cookie('name', value)",
          "cookie: { secure: true, maxAge: 1000 }",
          "session = requests.Session()",
          "auth = HTTPBasicAuth(user, password)",
          "auth = (user, password)",
          "secret = secrets.token_hex(16)",
          "import secrets",
          "pass",
          "compass = 12345",
          "bypass: true",
          "    File \"/usr/lib/python3.11/ssl.py\", line 1342, in do_handshake",
          "E       AssertionError: assert token == 'abc'",
          "0x7f9c1a2b3c4d",
          "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
          "integrity sha512-" + MadeUp.mixed(86) + "==",
          "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ\n-----END CERTIFICATE-----",
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJl3dIeudNqd0DPMRD6OIh65tjkxFNOtwGcWB2gCgPhk bob",
          "token_count: 1234567",
          "tokens = 12",
          "authorization: required",
          "Set-Cookie header missing",
          "sk-learn",
          "sk-image",
          "hf_hub_download(repo)",
          "npm_config_cache");

  @TestFactory
  List<DynamicTest> whatIsNoSecretStays() {
    return INNOCENT.stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text, () -> assertThat(REDACTOR.redact(text)).isEqualTo(text)))
        .toList();
  }

  @Test
  void aPrivateKeyGoesLineByLine() {
    var text =
        "a\n"
            + MadeUp.begin("RSA ")
            + "\n"
            + MadeUp.keyLine(1)
            + "\n"
            + MadeUp.keyLine(2)
            + "\nshort=\n"
            + MadeUp.end("RSA ")
            + "\nb";
    assertThat(REDACTOR.redact(text))
        .isEqualTo(
            "a\n"
                + MadeUp.begin("RSA ")
                + "\n[redacted:private_key]\n[redacted:private_key]\n[redacted:private_key]\n"
                + MadeUp.end("RSA ")
                + "\nb");
  }

  @Test
  void aPrivateKeyWithoutItsEndGoes() {
    var text =
        MadeUp.begin("")
            + "\n"
            + MadeUp.keyLine(1)
            + "\n"
            + MadeUp.keyLine(2).substring(0, 20)
            + "\nTraceback (most recent call last):";
    assertThat(REDACTOR.redact(text))
        .isEqualTo(
            MadeUp.begin("")
                + "\n[redacted:private_key]\n[redacted:private_key]\nTraceback (most recent call last):");
  }

  @Test
  void aPrivateKeyWithoutItsBeginningGoes() {
    var text = MadeUp.keyLine(1) + "\n" + MadeUp.keyLine(2) + "\n" + MadeUp.end("EC ") + "\n";
    assertThat(REDACTOR.redact(text))
        .isEqualTo("[redacted:private_key]\n[redacted:private_key]\n" + MadeUp.end("EC ") + "\n");
  }

  @Test
  void theAccountOfAServiceStaysJson() {
    var text =
        "{\"type\": \"service_account\", \"private_key\": \""
            + MadeUp.begin("")
            + "\\n"
            + MadeUp.keyLine(1)
            + "\\n"
            + MadeUp.keyLine(2)
            + "\\nabc=\\n"
            + MadeUp.end("")
            + "\\n\", \"client_email\": \"a@b.iam\"}";
    assertThat(REDACTOR.redact(text))
        .isEqualTo(
            "{\"type\": \"service_account\", \"private_key\": \"[redacted:private_key]\", \"client_email\": \"a@b.iam\"}");
  }

  @Test
  void aKeyThatIsWrittenInAScriptStaysAScript() {
    var text =
        "KEY = \"\"\""
            + MadeUp.begin("OPENSSH ")
            + "\n"
            + MadeUp.keyLine(1)
            + "\n"
            + MadeUp.end("OPENSSH ")
            + "\"\"\"\nprint(1)\n";
    assertThat(REDACTOR.redact(text))
        .isEqualTo(
            "KEY = \"\"\""
                + MadeUp.begin("OPENSSH ")
                + "\n[redacted:private_key]\n"
                + MadeUp.end("OPENSSH ")
                + "\"\"\"\nprint(1)\n");
  }

  @Test
  void theKindOfAWellKnownTokenIsNamed() {
    var token = MadeUp.tokens().get("github_token");
    assertThat(REDACTOR.redact("password = '" + token + "'"))
        .isEqualTo("password = '[redacted:github_token]'");
  }

  @Test
  void aTextWithoutSecretsIsTheSameObject() {
    var text = "Traceback (most recent call last):\n  File \"a.py\", line 1\n";
    assertThat(REDACTOR.redact(text)).isSameAs(text);
  }
}
