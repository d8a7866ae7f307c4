package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;

/**
 * A link.
 *
 * @param title its words
 * @param href the page, from the folder of the language
 */
record Link(Text title, String href) {}
