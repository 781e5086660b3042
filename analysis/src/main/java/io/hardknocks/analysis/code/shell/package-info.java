/** The commands of a shell script, with where they stand. */
@NullMarked
package io.hardknocks.analysis.code.shell;

import org.jspecify.annotations.NullMarked;
