/** How a scope is doing, this week and the one before, in figures and headlines. */
@NullMarked
package io.hardknocks.engine.report.summary;

import org.jspecify.annotations.NullMarked;
