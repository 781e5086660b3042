/** What happened to a project. */
@NullMarked
package io.hardknocks.api.report;

import org.jspecify.annotations.NullMarked;
