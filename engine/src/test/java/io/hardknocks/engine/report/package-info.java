/** How reports put what they found into words. */
@NullMarked
package io.hardknocks.engine.report;

import org.jspecify.annotations.NullMarked;
