/** Makes lessons of what fixed a script. */
@NullMarked
package io.hardknocks.analysis.lesson;

import org.jspecify.annotations.NullMarked;
