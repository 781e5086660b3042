/**
 * The names of libraries, functions and classes that a script uses, read at the speed of recording.
 */
@NullMarked
package io.hardknocks.analysis.symbols;

import org.jspecify.annotations.NullMarked;
