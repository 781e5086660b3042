/** What is said of a script: before it runs, when it ran, and of its error. */
@NullMarked
package io.hardknocks.api.gate;

import org.jspecify.annotations.NullMarked;
