package io.hardknocks.codec.otlp.raw;

import java.util.Arrays;
import java.util.HexFormat;

/** The fields of one protobuf message, in place: nothing is copied before it is wanted. */
final class ProtobufReader {
  private static final HexFormat HEX = HexFormat.of();
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;

  private final byte[] in;
  private final int end;
  private final ShortTexts texts;
  private int at;
  private int wireType;

  ProtobufReader(byte[] in) {
    this(in, 0, in.length, new ShortTexts());
  }

  private ProtobufReader(byte[] in, int at, int end, ShortTexts texts) {
    this.in = in;
    this.at = at;
    this.end = end;
    this.texts = texts;
  }

  /** The number of the next field, 0 at the end. Its value must be read or skipped next. */
  int field() throws MalformedRequest {
    if (at == end) return 0;
    long tag = rawVarint();
    wireType = (int) (tag & 7);
    long number = tag >>> 3;
    if (number < 1 || number > 536_870_911) throw malformed("field number " + number);
    return (int) number;
  }

  long varint() throws MalformedRequest {
    require(VARINT);
    return rawVarint();
  }

  long fixed64() throws MalformedRequest {
    require(FIXED64);
    return raw64();
  }

  private long raw64() throws MalformedRequest {
    int from = advance(8);
    long value = 0;
    for (int i = 7; i >= 0; i--) value = value << 8 | (in[from + i] & 0xff);
    return value;
  }

  double real() throws MalformedRequest {
    return Double.longBitsToDouble(fixed64());
  }

  String text() throws MalformedRequest {
    int from = part();
    return texts.of(in, from, at);
  }

  String hex() throws MalformedRequest {
    int from = part();
    return HEX.formatHex(in, from, at);
  }

  byte[] bytes() throws MalformedRequest {
    int from = part();
    return Arrays.copyOfRange(in, from, at);
  }

  ProtobufReader message() throws MalformedRequest {
    int from = part();
    return new ProtobufReader(in, from, at, texts);
  }

  void skip() throws MalformedRequest {
    switch (wireType) {
      case VARINT -> rawVarint();
      case FIXED64 -> advance(8);
      case LENGTH -> part();
      case FIXED32 -> advance(4);
      default -> throw malformed("wire type " + wireType);
    }
  }

  private int part() throws MalformedRequest {
    require(LENGTH);
    long length = rawVarint();
    if (length < 0 || length > end - at) throw malformed("length " + length);
    return advance((int) length);
  }

  private int advance(int length) throws MalformedRequest {
    if (length > end - at) throw malformed("the end");
    int from = at;
    at += length;
    return from;
  }

  private void require(int expected) throws MalformedRequest {
    if (wireType != expected) throw malformed("wire type " + wireType);
  }

  private long rawVarint() throws MalformedRequest {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == end) throw malformed("the end");
      byte next = in[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) return value;
    }
    throw malformed("a number of more than 64 bits");
  }

  private MalformedRequest malformed(String found) {
    return new MalformedRequest("not protobuf: " + found + " at byte " + at);
  }
}
