package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.StateJson;
import picocli.CommandLine;

class ImportCommandTest {

  private static final String DAY = "2024-05-20";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void export() throws IOException {
    write("User.csv", "External_Id__c,Name", "U.1,Ada Ames", "U.2,Ben Bond");
    write(
        "Quota.csv",
        "External_Id__c,User.External_Id__c,StartDate__c,QuotaAmount__c",
        "Q.1,U.1,2024-05-01,1000");
    write(
        "Opportunity.csv",
        "External_Id__c,Name,Amount,StageName,ForecastCategoryName,CloseDate,DateTimeCreated__c,"
            + "LastActivityDate__c,LastModifiedDate__c,Account.External_Id__c,Owner.External_Id__c",
        "O.1,Alder fence,500,Closed Won,Closed,2024-05-10,2024-03-11 00:00:00,,"
            + "2024-05-10 09:00:00,,U.1",
        "O.2,Birch gate,300,Negotiation,Pipeline,2024-05-30,2024-02-20 00:00:00,2024-03-01,"
            + "2024-05-12 09:00:00,,U.1",
        "O.3,Cedar roof,lots,Negotiation,Pipeline,2024-05-30,2024-02-20 00:00:00,,"
            + "2024-05-12 09:00:00,,U.2");
  }

  @Test
  void writesAStateARepAndTheRejects() throws IOException {
    Path states = folder.resolve("states");

    int code =
        run("import", "salesforce", folder.toString(), "--as-of", DAY, "--out", states.toString());

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("2 states and 1 rejects in " + states);
    assertThat(new StateJson().read(Files.readAllBytes(states.resolve("U.1.json"))).rep().name())
        .isEqualTo("Ada Ames");
    assertThat(states.resolve("rejects.csv")).content().contains("Opportunity.csv", "lots");
    assertThat(err.toString()).contains("knows nothing of the days after 2024-05-12");
  }

  @Test
  void namesAllColumnsThatAFileLacksInOneOrder() throws IOException {
    write("Quota.csv", "Id,QuotaAmount", "Q.1,1000");

    int code =
        run("import", "salesforce", folder.toString(), "--as-of", DAY, "--out", folder + "/states");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .contains("cannot read the export (Quota.csv has no column for ")
        .containsSubsequence("no column for user", "; Quota.csv has no column for start");
  }

  @Test
  void plansForARepOfAnExportWithOptionsInAnyOrder() {
    int code =
        run(
            "plan",
            "--all",
            "--rep",
            "Ada Ames",
            "--crm",
            "salesforce",
            folder.toString(),
            "--as-of",
            DAY);

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("Ada Ames, 20 May 2024").contains("500 of 1,000");
  }

  @Test
  void namesTheRepThatWasProbablyMeant() {
    int code =
        run("plan", "--crm", "salesforce", folder.toString(), "--as-of", DAY, "--rep", "Ada Amez");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().strip())
        .startsWith("The export has no history of its opportunities: ")
        .endsWith("\nthe export has no rep \"Ada Amez\"; did you mean \"Ada Ames\"?");
  }

  @Test
  void saysWhichExportsItKnows() {
    int code = run("plan", "--crm", "hubspot", "x", "--as-of", DAY, "--rep", "Ada");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("\"hubspot\" is no known export: use salesforce");
  }

  @Test
  void saysWhichFileAnExportLacks() throws IOException {
    Files.delete(folder.resolve("User.csv"));

    int code = run("import", "salesforce", folder.toString(), "--as-of", DAY, "--out", "unused");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("has no file User.csv").doesNotContain("Exception");
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  private int run(String... args) {
    CommandLine line = Commands.line("80");
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
