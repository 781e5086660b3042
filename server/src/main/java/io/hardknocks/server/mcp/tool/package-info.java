/** All that a model can call, read and ask for, and how it is answered. */
@NullMarked
package io.hardknocks.server.mcp.tool;

import org.jspecify.annotations.NullMarked;
