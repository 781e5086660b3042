/** Finds the interpreters of this machine, and the libraries installed for them. */
@NullMarked
package io.hardknocks.sandbox.interpreter;

import org.jspecify.annotations.NullMarked;
