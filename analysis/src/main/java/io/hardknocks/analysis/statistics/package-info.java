/** What can be said of a few observations, and how surely. */
@NullMarked
package io.hardknocks.analysis.statistics;

import org.jspecify.annotations.NullMarked;
