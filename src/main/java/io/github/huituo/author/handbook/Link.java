package io.github.huituo.author.handbook;

import io.github.huituo.text.Text;

/**
 * A link.
 *
 * @param title its words
 * @param href the page, from the folder of the language
 */
record Link(Text title, String href) {}
