@NullMarked
package io.hardknocks.analysis.failure.fingerprint;

import org.jspecify.annotations.NullMarked;
