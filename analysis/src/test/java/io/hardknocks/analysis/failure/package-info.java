@NullMarked
package io.hardknocks.analysis.failure;

import org.jspecify.annotations.NullMarked;
