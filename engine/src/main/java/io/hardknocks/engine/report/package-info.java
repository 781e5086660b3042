/** What people read: figures, patterns, journeys, recommendations, the text for a model. */
@NullMarked
package io.hardknocks.engine.report;

import org.jspecify.annotations.NullMarked;
