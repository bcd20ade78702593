package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Nothing that comes from outside drives the terminal. */
class TerminalTest {

  private static final char ESC = 27;

  private static String printed(String text) {
    StringWriter out = new StringWriter();
    Terminal.of(new PrintWriter(out)).print(text);
    return out.toString();
  }

  @Test
  void whatCouldDriveTheTerminalShowsAsAReplacement() {
    assertThat(printed("a" + ESC + "]0;title" + (char) 7 + "b"))
        .isEqualTo("a\ufffd]0;title\ufffdb");
    assertThat(printed("a" + ESC + "[2Jb")).isEqualTo("a\ufffd[2Jb");
    assertThat(printed("a\u009b31mb\u202ec\u2028d")).isEqualTo("a\ufffd31mb\ufffdc\ufffdd");
  }

  @Test
  void coloursAndLinesGoThrough() {
    String fine = ESC + "[1mbold" + ESC + "[21;39m\n\tGrüße an Zoë …\r\n";
    assertThat(printed(fine)).isEqualTo(fine);
    assertThat(printed(ESC + "[1")).as("no colour").isEqualTo("\ufffd[1");
  }

  @Test
  void jsonSaysTheSame() {
    assertThat(Terminal.json("{\"a\": \"x\u202ey\u009bz\", \"b\": \"é\"}\n"))
        .isEqualTo("{\"a\": \"x\\u202Ey\\u009Bz\", \"b\": \"é\"}\n");
  }
}
