/** How the server is set: by flags, environment and file, with every mistake told at once. */
@NullMarked
package io.hardknocks.server.config;

import org.jspecify.annotations.NullMarked;
