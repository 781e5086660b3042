/** What shells print about the commands that they could not run, and what follows from those. */
@NullMarked
package io.hardknocks.analysis.failure.trace.shell;

import org.jspecify.annotations.NullMarked;
