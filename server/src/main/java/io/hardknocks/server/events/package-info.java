/** What happens, as it happens. */
@NullMarked
package io.hardknocks.server.events;

import org.jspecify.annotations.NullMarked;
