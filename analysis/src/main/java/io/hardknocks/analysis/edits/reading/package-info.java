/** Reads the scripts of a language into statements and terms. */
@NullMarked
package io.hardknocks.analysis.edits.reading;

import org.jspecify.annotations.NullMarked;
