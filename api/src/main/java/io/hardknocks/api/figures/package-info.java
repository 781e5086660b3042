/** What stages, methods and model calls took and cost. */
@NullMarked
package io.hardknocks.api.figures;

import org.jspecify.annotations.NullMarked;
