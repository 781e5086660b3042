/** What a command finds outside itself, and what its exit code says. */
@NullMarked
package io.hardknocks.cli.world;

import org.jspecify.annotations.NullMarked;
