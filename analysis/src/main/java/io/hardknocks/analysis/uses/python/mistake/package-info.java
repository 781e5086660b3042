/** Mistakes in Python that the text of a script shows, whatever its values are. */
@NullMarked
package io.hardknocks.analysis.uses.python.mistake;

import org.jspecify.annotations.NullMarked;
