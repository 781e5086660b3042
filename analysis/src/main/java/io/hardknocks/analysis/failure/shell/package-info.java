/** What a shell script itself shows of its failure, where the words of the error do not. */
@NullMarked
package io.hardknocks.analysis.failure.shell;

import org.jspecify.annotations.NullMarked;
