/**
 * Edits that an error names: found among those that a comparison told, or, in scripts that were
 * rewritten too much for that, looked for by the name.
 */
@NullMarked
package io.hardknocks.analysis.edits.named;

import org.jspecify.annotations.NullMarked;
