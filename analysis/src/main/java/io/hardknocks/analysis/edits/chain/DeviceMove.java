package io.hardknocks.analysis.edits.chain;

import java.util.List;
import java.util.regex.Pattern;

/** What gives the same value on another device: {@code x.cuda()}, {@code x.to(device)}. */
final class DeviceMove {
  private static final Pattern TYPE =
      Pattern.compile("float|int|long|double|half|bool|dtype|complex");

  private DeviceMove() {}

  /** Whether these links do so and nothing else. */
  static boolean is(List<Chain.Link> links) {
    if (links.size() != 2 || !links.getLast().call()) return false;
    var name = links.getFirst().name();
    return name.equals("cuda") || (name.equals("to") && !isOfType(links.getLast()));
  }

  private static boolean isOfType(Chain.Link call) {
    return TYPE.matcher(call.term().text()).find();
  }
}
