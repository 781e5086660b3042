/** Commands that run scripts. */
@NullMarked
package io.hardknocks.cli.run;

import org.jspecify.annotations.NullMarked;
