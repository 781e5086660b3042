/** What model calls cost: exact amounts from dated price rows. */
@NullMarked
package io.hardknocks.analysis.price;

import org.jspecify.annotations.NullMarked;
