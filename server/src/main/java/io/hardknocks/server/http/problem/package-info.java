/** Answers that are none: what is wrong with a call, and how a caller is told. */
@NullMarked
package io.hardknocks.server.http.problem;

import org.jspecify.annotations.NullMarked;
