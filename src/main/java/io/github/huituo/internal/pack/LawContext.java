package io.github.huituo.internal.pack;

import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import java.util.Map;
import java.util.Set;

/**
 * The names to which the files of a pack may refer. They are its own declarations and those of the packs it extends.
 *
 * @param pack the id of the pack that is read
 * @param vocabulary the facts and value lists
 * @param sources the instruments, by id
 * @param openPoints the open points, by id
 * @param settings the settings, by full id
 * @param sanctions the names of lists of consequences
 */
record LawContext(
    String pack,
    Vocabulary vocabulary,
    Map<String, Source> sources,
    Map<String, InterpretationPoint> openPoints,
    Map<String, Setting> settings,
    Set<String> sanctions) {

  /** Returns the full id of a setting that may be named without its pack. */
  String fullSettingId(String name) {
    return settings.containsKey(name) ? name : pack + "." + name;
  }
}
