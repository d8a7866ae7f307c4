package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the build noted of a pack and its compiled rules. A start need not read their files.
 *
 * @param parentPackage the package of the code of the pack that it extends; "" if there is none
 * @param packageName the package of its code on top of that
 * @param parentHash the hash of the law of the pack that it extends; "" if there is none
 * @param lawHash the hash of its law, which is on top of that
 * @param lines the lines on which the rules begin, by the file in the pack and the name of the rule
 */
public record KnownCode(
    String parentPackage, String packageName, String parentHash, String lawHash, Map<String, ImmutableMap<String, Integer>> lines) {
  /**
   * Writes it in the form in which it is read.
   *
   * @throws IOException if the stream cannot be written
   */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(parentPackage);
    out.writeUTF(packageName);
    out.writeUTF(parentHash);
    out.writeUTF(lawHash);
    out.writeShort(lines.size());
    for (Map.Entry<String, ImmutableMap<String, Integer>> file : lines.entrySet()) {
      out.writeUTF(file.getKey());
      out.writeShort(file.getValue().size());
      for (Map.Entry<String, Integer> rule : file.getValue().entrySet()) {
        out.writeUTF(rule.getKey());
        out.writeShort(rule.getValue());
      }
    }
  }

  /**
   * Reads it.
   *
   * @throws IOException if the stream cannot be read
   */
  static KnownCode read(DataInputStream in) throws IOException {
    String parentPackage = in.readUTF();
    String packageName = in.readUTF();
    String parentHash = in.readUTF();
    String lawHash = in.readUTF();
    Map<String, ImmutableMap<String, Integer>> lines = new HashMap<>();
    int files = in.readUnsignedShort();
    for (int i = 0; i < files; i++) {
      String file = in.readUTF();
      int rules = in.readUnsignedShort();
      ImmutableMap.Builder<String, Integer> ofFile = ImmutableMap.builderWithExpectedSize(rules);
      for (int j = 0; j < rules; j++) {
        ofFile.put(in.readUTF(), in.readUnsignedShort());
      }
      lines.put(file, ofFile.buildOrThrow());
    }
    return new KnownCode(parentPackage, packageName, parentHash, lawHash, lines);
  }
}
