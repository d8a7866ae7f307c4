package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import java.util.List;

/**
 * A jurisdiction as pages show it.
 *
 * @param id its id
 * @param href its first page
 * @param title its title
 * @param version the version of its own pack
 * @param hash the beginning of the hash of all its files
 * @param depth how many packs it extends
 * @param lineage the jurisdictions that it extends, the most general first
 * @param sections its pages
 * @param own the questions of its own pack
 * @param inherited the questions of the packs that it extends
 */
record PackView(
    String id,
    String href,
    Text title,
    String version,
    String hash,
    int depth,
    List<Link> lineage,
    List<Section> sections,
    List<QuestionView> own,
    List<Inherited> inherited) {

  /**
   * A page of a jurisdiction.
   *
   * @param name its name in file names
   * @param title its title
   * @param href where it is
   */
  record Section(String name, Text title, String href) {}

  /**
   * Questions of a pack that it extends.
   *
   * @param title the title of that pack
   * @param questions its questions
   */
  record Inherited(Text title, List<QuestionView> questions) {}
}
