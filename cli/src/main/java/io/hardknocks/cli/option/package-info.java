/** Options that commands share. */
@NullMarked
package io.hardknocks.cli.option;

import org.jspecify.annotations.NullMarked;
