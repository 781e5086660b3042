/** The answers to routes. */
@NullMarked
package io.hardknocks.server.rest;

import org.jspecify.annotations.NullMarked;
