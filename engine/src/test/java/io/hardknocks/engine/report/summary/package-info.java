@NullMarked
package io.hardknocks.engine.report.summary;

import org.jspecify.annotations.NullMarked;
