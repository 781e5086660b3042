/** What every command and every route answers, as JSON. */
@NullMarked
package io.hardknocks.api;

import org.jspecify.annotations.NullMarked;
