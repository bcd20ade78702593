package org.playcaller;

import java.net.URL;
import org.playcaller.cli.Commands;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.util.ClassUtils;

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
    useWhatWasWorkedOutWhileBuilding();
    SpringApplication.run(Playcaller.class, args);
  }

  /** The packed jar holds the context ready made; classes in a folder may be newer than theirs. */
  private static void useWhatWasWorkedOutWhileBuilding() {
    String prepared = Playcaller.class.getName() + "__ApplicationContextInitializer";
    URL here = Playcaller.class.getResource("Playcaller.class");
    if (here != null
        && here.getProtocol().equals("jar")
        && ClassUtils.isPresent(prepared, Playcaller.class.getClassLoader())) {
      System.setProperty(
          AotDetector.AOT_ENABLED, System.getProperty(AotDetector.AOT_ENABLED, "true"));
    }
  }
}
