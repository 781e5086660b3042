/** What fixed failures, in words: of a pattern, of those like it, and by the way it was tried. */
@NullMarked
package io.hardknocks.engine.report.fix;

import org.jspecify.annotations.NullMarked;
