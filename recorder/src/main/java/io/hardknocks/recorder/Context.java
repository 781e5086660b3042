package io.hardknocks.recorder;

import io.hardknocks.recorder.outlet.Outlet;
import java.time.Instant;
import java.time.InstantSource;

/** What all scopes of a recorder share. */
record Context(
    String project, Outlet outlet, InstantSource time, Ids ids, Chains chains, Sampler sampler) {
  /** Also where the program's own clock fails. */
  Instant now() {
    try {
      return time.instant();
    } catch (Throwable e) {
      outlet.faults().report("the clock failed", e);
      return Instant.now();
    }
  }

  String newId() {
    return ids.next(now().toEpochMilli());
  }
}
