package org.playcaller.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    @Nullable String version = Commands.class.getPackage().getImplementationVersion();
    return new String[] {"playcaller " + (version == null ? "unpacked" : version)};
  }
}
