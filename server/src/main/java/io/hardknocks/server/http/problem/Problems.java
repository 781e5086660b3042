package io.hardknocks.server.http.problem;

import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseCompleteException;
import com.linecorp.armeria.common.stream.ClosedStreamException;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.RequestTimeoutException;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.embedded.NoSuchRecord;
import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.SandboxUnavailableException;
import io.hardknocks.storage.StorageException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one table that maps exceptions to answers. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  public static Problem of(Throwable thrown) {
    return switch (thrown) {
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case Refused e -> e.problem();
      case NotAllowed e -> Problem.of(HttpStatus.FORBIDDEN, said(e));
      case NoSuchRecord e -> Problem.of(HttpStatus.NOT_FOUND, said(e));
      case BadRecord e -> Problem.of(HttpStatus.BAD_REQUEST, said(e));
      case IllegalArgumentException e -> Problem.of(HttpStatus.BAD_REQUEST, said(e));
      case ContentTooLargeException _ ->
          Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large");
      case StorageException.OverCapacity e ->
          Problem.busy(HttpStatus.TOO_MANY_REQUESTS, said(e), 5);
      case StorageException.Locked e -> Problem.busy(HttpStatus.SERVICE_UNAVAILABLE, said(e), 5);
      case StorageException.Unsupported e -> Problem.of(HttpStatus.NOT_IMPLEMENTED, said(e));
      case StorageException e -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, said(e));
      case SandboxUnavailableException e -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, said(e));
      case CannotRunException e -> Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, said(e));
      case RequestTimeoutException _ ->
          Problem.busy(HttpStatus.SERVICE_UNAVAILABLE, "it took too long", 5);
      case HttpStatusException e when e.httpStatus().equals(HttpStatus.REQUEST_ENTITY_TOO_LARGE) ->
          Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large");
      case HttpStatusException e -> Problem.of(e.httpStatus(), e.httpStatus().reasonPhrase());
      case CancellationException _, ClosedStreamException _, ResponseCompleteException _ ->
          Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "cancelled");
      case InterruptedException _ -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "interrupted");
      default -> unexpected(thrown);
    };
  }

  private static Problem unexpected(Throwable thrown) {
    LOG.error("unexpected", thrown);
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR, "unexpected " + thrown.getClass().getSimpleName());
  }

  private static String said(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
