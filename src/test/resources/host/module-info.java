/** A host that is a module. */
module host {
  requires io.github.huituo;
}
