@NullMarked
package io.hardknocks.analysis.redact;

import org.jspecify.annotations.NullMarked;
