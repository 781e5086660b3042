package io.hardknocks.recorder;

import java.time.InstantSource;

/** What all scopes of a recorder share. */
record Context(
    String project, Outlet outlet, InstantSource time, Ids ids, Chains chains, Sampler sampler) {
  String newId() {
    return ids.next(time.millis());
  }
}
