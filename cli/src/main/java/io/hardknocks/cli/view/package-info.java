/** Failures, hints, scripts and sessions, as a person reads them. */
@NullMarked
package io.hardknocks.cli.view;

import org.jspecify.annotations.NullMarked;
