package io.github.huituo.cli;

/** The languages in which the command line speaks, named as the option writes them. */
enum Language {
  /** Chinese. */
  zh,
  /** English. */
  en
}
