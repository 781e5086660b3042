/** What a terminal shows: tables, sparklines and texts that are never wider than it. */
@NullMarked
package io.hardknocks.cli.terminal;

import org.jspecify.annotations.NullMarked;
