package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.trace.reading.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose code a file is, by its path alone. */
class OriginsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Users\\ann\\anaconda3\\envs\\shop\\lib\\encodings\\cp1252.py",
        "C:\\Users\\ann\\anaconda3\\lib\\runpy.py",
        "C:\\Python27\\lib\\json\\decoder.py",
        "C:\\Users\\ann\\AppData\\Local\\Programs\\Python\\Python311\\Lib\\json\\decoder.py",
        "..\\..\\AppData\\Local\\Programs\\Python\\Python311\\Lib\\json\\decoder.py",
        "D:\\a\\_tool\\Python\\3.9.13\\x64\\lib\\json\\__init__.py",
        "C:\\Users\\ann\\.pyenv\\pyenv-win\\versions\\3.9.1\\lib\\json\\__init__.py",
        "C:\\shop\\.venv\\lib\\os.py",
        "C:\\shop\\.venv\\Lib\\site-packages\\pandas\\core\\frame.py",
        "C:\\Program Files\\WindowsApps\\PythonSoftwareFoundation.Python.3.11_3.11\\lib\\json.py",
        "/usr/lib/python3.11/json/decoder.py",
        "events.js",
        "_stream_writable.js"
      })
  void interpretersAndLibrariesAreNotTheAuthors(String file) {
    assertThat(Origins.inApp(file)).isFalse();
  }

  @Test
  void aFunctionThatGoesByItsModulesNameWasCompiled() {
    assertThat(Origins.inApp("pydantic/main.py", "pydantic.main.BaseModel.__init__")).isFalse();
    assertThat(Origins.inApp("shop/main.py", "main")).isTrue();
    assertThat(Origins.inApp("/app/shop/main.py", "shop.main")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\shop\\lib\\util.py",
        "C:\\Users\\ann\\PycharmProjects\\shop\\lib\\util.py",
        "D:\\python-shop\\lib\\util.py",
        "/home/ann/shop/lib/util.py",
        "src\\lib\\util.py",
        "/home/ann/shop/events.js",
        "index.js"
      })
  void aFolderOfTheAuthorsMayBeCalledLib(String file) {
    assertThat(Origins.inApp(file)).isTrue();
  }
}
