/** Where a walk over a Python script is, and what it has met: scopes, functions, classes, names. */
@NullMarked
package io.hardknocks.analysis.uses.python.walk;

import org.jspecify.annotations.NullMarked;
