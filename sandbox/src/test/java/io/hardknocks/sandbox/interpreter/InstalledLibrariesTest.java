package io.hardknocks.sandbox.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledLibrariesTest {
  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Map<String, String> of(Language language, String... names) {
    var interpreter =
        new Interpreter(language, folder.resolve("env/bin/program"), List.of(), List.of());
    var spec = RunSpec.of(folder.resolve("work/deep/job.py"), interpreter);
    return InstalledLibraries.of(spec, List.of(names));
  }

  @Test
  void versionsOfPythonLibrariesAreReadFromTheNamesOfTheirMetadata() throws IOException {
    var packages = "env/lib/python3.11/site-packages/";
    write(packages + "numpy/__init__.py", "raise SystemExit('never executed')");
    write(packages + "numpy-1.26.4.dist-info/METADATA", "");
    write(packages + "cv2/__init__.py", "");
    write(packages + "opencv_python-4.9.0.80.dist-info/top_level.txt", "cv2\n");
    write(packages + "yaml/__init__.py", "");
    write(packages + "PyYAML-6.0.1.dist-info/RECORD", "_yaml/__init__.py,,\nyaml/__init__.py,,\n");
    write(packages + "six.py", "");
    write(packages + "six-1.16.0-py3.11.egg-info/PKG-INFO", "");
    write(packages + "gone-9.9.dist-info/METADATA", "");

    assertThat(of(Language.PYTHON, "numpy", "cv2", "yaml", "six", "gone", "os", "../numpy"))
        .isEqualTo(Map.of("numpy", "1.26.4", "cv2", "4.9.0.80", "yaml", "6.0.1", "six", "1.16.0"));
  }

  @Test
  void versionsOfNodeModulesAreReadFromTheNearestFolder() throws IOException {
    write("node_modules/lodash/package.json", "{\"name\":\"lodash\",\"version\":\"3.0.0\"}");
    write("work/node_modules/lodash/package.json", "{ \"version\" : \"4.17.21\" }");
    write("node_modules/@scope/name/package.json", "{\"version\":\"1.2.3-beta.1\"}");

    assertThat(of(Language.JAVASCRIPT, "lodash", "@scope/name", "fs", "../x"))
        .isEqualTo(Map.of("lodash", "4.17.21", "@scope/name", "1.2.3-beta.1"));
  }

  @Test
  void whereNothingIsInstalledNothingIsSaid() {
    assertThat(of(Language.PYTHON, "numpy")).isEmpty();
    assertThat(of(Language.SHELL, "numpy")).isEmpty();
  }
}
