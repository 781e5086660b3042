package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

class RubyTraceTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theFailingLineIsTheScriptsWhereALibraryRaised() {
    var failure =
        read(
            """
            /usr/lib/ruby/3.1.0/json/common.rb:216:in `parse': unexpected token at '{bad' (JSON::ParserError)
            \tfrom /usr/lib/ruby/3.1.0/json/common.rb:216:in `parse'
            \tfrom rates.rb:7:in `load'
            \tfrom rates.rb:12:in `<main>'
            """);

    assertThat(failure.exception()).isEqualTo("JSON::ParserError");
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(7);
    assertThat(failure.frames()).extracting(Frame::line).containsExactly(12, 7, 216, 216);
  }

  @Test
  void whatIsInternalIsNotTheScripts() {
    var failure =
        read(
            """
            <internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in `require': cannot load such file -- toml (LoadError)
            \tfrom <internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in `require'
            \tfrom rates.rb:1:in `<main>'
            """);

    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(1);
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("ruby", text));
  }
}
