package io.github.huituo.pack;

/**
 * The text of a CSV table.
 *
 * @param shown the path by which the user knows it
 * @param text what it holds
 */
record TableText(String shown, String text) {}
