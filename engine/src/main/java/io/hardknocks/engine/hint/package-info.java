/** What is said of code before it runs: hints, and a forecast. */
@NullMarked
package io.hardknocks.engine.hint;

import org.jspecify.annotations.NullMarked;
