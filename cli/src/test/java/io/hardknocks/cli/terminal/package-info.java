/** Tests of the terminal. */
@NullMarked
package io.hardknocks.cli.terminal;

import org.jspecify.annotations.NullMarked;
