/** Tests of what a server does beside answering. */
@NullMarked
package io.hardknocks.server.operation;

import org.jspecify.annotations.NullMarked;
