/** The command lines that start a script with few rights and within its limits. */
@NullMarked
package io.hardknocks.sandbox.launch;

import org.jspecify.annotations.NullMarked;
