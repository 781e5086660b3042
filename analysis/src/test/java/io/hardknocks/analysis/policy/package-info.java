@NullMarked
package io.hardknocks.analysis.policy;

import org.jspecify.annotations.NullMarked;
