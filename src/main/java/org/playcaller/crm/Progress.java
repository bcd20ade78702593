package org.playcaller.crm;

import java.io.InputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Watches how far the reading of an export has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Watches one file being read.
   *
   * @param file the name of the file
   * @param bytes its size, in bytes
   * @param content its content
   * @return the content to read instead, byte for byte the same
   */
  InputStream watch(String file, long bytes, InputStream content);

  /**
   * Watches in silence.
   *
   * @return a progress that shows nothing
   */
  static Progress none() {
    return (file, bytes, content) -> content;
  }

  /**
   * A bar per file on standard error, drawn only where a person can see it.
   *
   * @return a bar where a console is attached, otherwise {@link #none()}
   */
  static Progress console() {
    if (System.console() == null) {
      return none();
    }
    return (file, bytes, content) ->
        ProgressBar.wrap(
            content,
            new ProgressBarBuilder()
                .setTaskName(file)
                .setInitialMax(bytes)
                .setUnit("kB", 1_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err)));
  }
}
