/** Commands that take records from elsewhere, and give them away. */
@NullMarked
package io.hardknocks.cli.exchange;

import org.jspecify.annotations.NullMarked;
