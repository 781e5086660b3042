@NullMarked
package io.hardknocks.analysis.failure.rules;

import org.jspecify.annotations.NullMarked;
