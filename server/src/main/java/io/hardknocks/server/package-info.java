/** The server: one process that takes records in, and answers, on one port. */
@NullMarked
package io.hardknocks.server;

import org.jspecify.annotations.NullMarked;
