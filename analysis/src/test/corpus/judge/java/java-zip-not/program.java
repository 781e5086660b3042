import java.io.*;
import java.util.zip.GZIPInputStream;
class Main {
  public static void main(String[] args) throws Exception {
    new GZIPInputStream(new ByteArrayInputStream("plain text here".getBytes())).read();
  }
}
