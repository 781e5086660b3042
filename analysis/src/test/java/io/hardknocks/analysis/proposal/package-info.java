@NullMarked
package io.hardknocks.analysis.proposal;

import org.jspecify.annotations.NullMarked;
