/** What a model can ask of the memory, by the Model Context Protocol. */
@NullMarked
package io.hardknocks.server.mcp;

import org.jspecify.annotations.NullMarked;
