/** Who comes in, and how much: looked at before a call is answered. */
@NullMarked
package io.hardknocks.server.http.door;

import org.jspecify.annotations.NullMarked;
