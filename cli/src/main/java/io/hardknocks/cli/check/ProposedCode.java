package io.hardknocks.cli.check;

import io.hardknocks.analysis.proposal.Proposed;
import io.hardknocks.analysis.proposal.ShellScripts;
import io.hardknocks.codec.ToolCall;
import io.hardknocks.engine.gate.Revision;
import io.hardknocks.sandbox.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code that an agent is about to run or to write, with the files that its command names.
 *
 * @param name of the file; empty for code in a command
 * @param folder in which the command works
 * @param program that the command starts for it; empty when that is not known
 * @param edit that makes it of what the file is; {@code null} when all of it is proposed
 */
record ProposedCode(
    String language,
    String name,
    String code,
    Path folder,
    String program,
    @Nullable Revision edit) {
  private static final long LONGEST = 2_000_000;

  private ProposedCode(String language, String name, String code, Path folder, String program) {
    this(language, name, code, folder, program, null);
  }

  /** Of a call; empty when it runs and writes none. A file that cannot be read is passed over. */
  static List<ProposedCode> of(ToolCall call) {
    var found = new ArrayList<ProposedCode>();
    var command = call.any("command", "cmd", "script");
    if (!command.isEmpty()) ofCommand(call, command, found);
    var file = call.any("file_path", "path", "filename", "notebook_path");
    if (!file.isEmpty()) ofFile(call, file, found);
    return found;
  }

  private static void ofCommand(ToolCall call, String command, List<ProposedCode> found) {
    for (var proposed : ShellScripts.of(command)) {
      switch (proposed) {
        case Proposed.Text text ->
            found.add(
                new ProposedCode(
                    text.language(), text.file(), text.code(), folder(call, ""), text.program()));
        case Proposed.File file -> {
          boolean written = found.stream().anyMatch(code -> code.name().equals(file.path()));
          var text = written ? "" : read(call.folder(), file.folder(), file.path());
          var language =
              file.language().isEmpty() ? languageOf(file.path(), text) : file.language();
          var in = folder(call, file.folder());
          if (!text.isEmpty())
            found.add(new ProposedCode(language, file.path(), text, in, file.program()));
        }
      }
    }
  }

  private static void ofFile(ToolCall call, String file, List<ProposedCode> found) {
    if (ShellScripts.ofName(file).isEmpty()) return;
    var content = call.any("content", "file_text", "contents");
    var code = content.isEmpty() ? edited(call, file) : written(call, file, content);
    if (!code.code().isEmpty()) found.add(code);
  }

  private static ProposedCode written(ToolCall call, String file, String text) {
    return new ProposedCode(ShellScripts.ofName(file), file, text, folder(call, ""), "");
  }

  private static Path folder(ToolCall call, String within) {
    return Path.of(call.folder()).resolve(within);
  }

  /** Where it is, or would be. */
  Path place() {
    return folder.resolve(name.isEmpty() ? language : name).toAbsolutePath();
  }

  /** The file as it will be; what takes the place alone when the file cannot be read. */
  private static ProposedCode edited(ToolCall call, String file) {
    var edits = new ArrayList<>(call.edits());
    var after = call.any("new_string", "new_str", "replacement");
    if (!after.isEmpty())
      edits.add(new ToolCall.Replacement(call.any("old_string", "old_str"), after));
    if (edits.isEmpty()) return written(call, file, "");
    var before = read(call.folder(), "", file);
    var edited = EditedText.of(before, edits);
    var edit = before.isEmpty() ? null : new Revision(before, edited.lines());
    return new ProposedCode(
        ShellScripts.ofName(file), file, edited.text(), folder(call, ""), "", edit);
  }

  private static String read(String workFolder, String folder, String file) {
    try {
      var path = Path.of(workFolder).resolve(folder).resolve(file);
      if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) return "";
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException unreadable) {
      // the agent's own command will meet the same and say it; a hook must not stand in its way
      return "";
    }
  }

  private static String languageOf(String file, String text) {
    var named = Language.ofFileName(file);
    var written = named == null ? Language.ofFirstLine(text.lines().findFirst().orElse("")) : named;
    return written == null ? "" : written.wire();
  }
}
