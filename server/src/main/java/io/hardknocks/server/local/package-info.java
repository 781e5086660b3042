/** Commands of the same machine, run by the server that has their store open. */
@NullMarked
package io.hardknocks.server.local;

import org.jspecify.annotations.NullMarked;
