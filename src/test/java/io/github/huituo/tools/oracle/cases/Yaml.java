package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/** Cases as YAML. */
public final class Yaml {
  private Yaml() {}

  public static String write(Map<String, ?> document) {
    return new Dump(DumpSettings.builder().setWidth(120).setDereferenceAliases(true).build()).dumpToString(plain(document));
  }

  /** Whole decimals would be written in quotation marks, which distinguish words from numbers. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, plain(each)));
      return copy;
    } else if (value instanceof List<?> list) {
      return list.stream().map(Yaml::plain).toList();
    }
    return value instanceof BigDecimal number && number.scale() <= 0 ? number.toBigInteger() : value;
  }
}
