/** What keeps a server going: figures, logs, retention. */
@NullMarked
package io.hardknocks.server.operation;

import org.jspecify.annotations.NullMarked;
