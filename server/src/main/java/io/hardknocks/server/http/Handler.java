package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpResponse;
import io.hardknocks.server.http.problem.Problems;

/** Answers the calls of one route. May block. */
@FunctionalInterface
public interface Handler {
  /**
   * @throws Exception which {@link Problems} turns into an answer
   */
  HttpResponse answer(Call call) throws Exception;
}
