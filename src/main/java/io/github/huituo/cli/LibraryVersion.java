package io.github.huituo.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the library. */
final class LibraryVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = LibraryVersion.class.getPackage().getImplementationVersion();
    return new String[] {"huituo " + (version == null ? "(built in place)" : version)};
  }
}
