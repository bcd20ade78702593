package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {

  @Test
  void noValueBecomesAFormula(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("rejects.csv");
    Rejects.write(
        file,
        List.of(
            new Reject("a.csv", 2, "Amount", "=1+1", "no"),
            new Reject("a.csv", 3, "@x", "-5, or so", "no"),
            new Reject("a.csv", 4, "", "plain", "no")));
    assertThat(Files.readString(file))
        .isEqualToNormalizingNewlines(
            """
            file,line,column,value,reason
            a.csv,2,Amount,'=1+1,no
            a.csv,3,'@x,"'-5, or so",no
            a.csv,4,,plain,no
            """);
  }

  @Test
  void aRepsFileStaysInItsFolder() {
    assertThat(Imported.fileName("W_Sales_User.15")).isEqualTo("W_Sales_User.15.json");
    assertThat(Imported.fileName("../x")).isEqualTo("%2E.%2Fx.json");
    assertThat(Imported.fileName("a+b/c==")).isEqualTo("a%2Bb%2Fc%3D%3D.json");
  }
}
