/** Commands for a script that is not run yet. */
@NullMarked
package io.hardknocks.cli.check;

import org.jspecify.annotations.NullMarked;
