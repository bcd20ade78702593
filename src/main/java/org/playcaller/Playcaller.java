package org.playcaller;

import org.playcaller.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves plans over HTTP when it is started without a command, else runs the command. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Playcaller {

  /**
   * Starts the service or runs a command.
   *
   * @param args a command and its arguments, or settings of the service like {@code
   *     --playcaller.rules=DIR}
   */
  public static void main(String[] args) {
    if (Commands.isOne(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(Playcaller.class, args);
  }
}
