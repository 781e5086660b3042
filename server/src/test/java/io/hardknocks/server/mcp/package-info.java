@NullMarked
package io.hardknocks.server.mcp;

import org.jspecify.annotations.NullMarked;
