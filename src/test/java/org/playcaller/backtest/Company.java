package org.playcaller.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.playcaller.crm.ColumnNames;
import org.playcaller.crm.Progress;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/**
 * A small company whose figures can be worked out by hand. Ada has met April's quota by the 16th.
 * Ben and Cid each lack the whole of it and have one deal of just that size, at 60 % and 30 %, and
 * never closed a deal, so that their chance is that deal's. Ben wins his on the 25th, Cid does not.
 * Deb has no quota. In March only Ada met hers.
 */
public final class Company {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.locate(null));

  private Company() {}

  static Playbook playbook() {
    return PLAYBOOK;
  }

  /** Writes the export, which ends on 5 May 2024. */
  public static Path in(Path dir) {
    write(dir, "User.csv", "External_Id__c,Name", "U.1,Ada", "U.2,Ben", "U.3,Cid", "U.4,Deb");
    List<String> quotas = new ArrayList<>();
    quotas.add("External_Id__c,User.External_Id__c,StartDate__c,QuotaAmount__c");
    for (String rep : List.of("U.1", "U.2", "U.3")) {
      quotas.add("Q." + rep + ".3," + rep + ",2024-03-01,1000");
      quotas.add("Q." + rep + ".4," + rep + ",2024-04-01,1000");
      quotas.add("Q." + rep + ".5," + rep + ",2024-05-01,1000");
    }
    write(dir, "Quota.csv", quotas.toArray(String[]::new));
    write(
        dir,
        "Opportunity.csv",
        "External_Id__c,Name,Amount,StageName,ForecastCategoryName,CloseDate,DateTimeCreated__c,"
            + "LastModifiedDate__c,Owner.External_Id__c,Probability",
        "A.1,Early,1000,Closed Won,Closed,2024-03-20,2024-01-10,2024-03-20,U.1,100",
        "A.2,Now,1000,Closed Won,Closed,2024-04-16,2024-02-10,2024-04-16,U.1,100",
        "B.1,Fits,1000,Closed Won,Closed,2024-04-25,2024-02-10,2024-04-25,U.2,100",
        "B.2,Large,5000,Talk,Pipeline,2024-06-20,2024-02-10,2024-04-02,U.2,5",
        "B.3,Small,100,Talk,Pipeline,2024-04-18,2024-02-10,2024-04-02,U.2,0",
        "C.1,Fits,1000,Offer,Pipeline,2024-05-25,2024-02-10,2024-04-28,U.3,30",
        "D.1,Fits,1000,Offer,Pipeline,2024-05-25,2024-02-10,2024-05-05,U.4,30");
    write(
        dir,
        "OpportunityHistory.csv",
        "External_Id__c,Amount__c,StageName__c,ForecastCategory__c,CloseDate__c,CreatedDate__c,"
            + "Opportunity.External_Id__c,Probability__c",
        "H.1,1000,Offer,Pipeline,2024-04-25,2024-04-02 00:00:00,B.1,60",
        "H.2,1000,Closed Won,Closed,2024-04-25,2024-04-25 00:00:00,B.1,100",
        "H.3,1000,Offer,Pipeline,2024-04-25,2024-04-02 00:00:00,C.1,30",
        "H.4,1000,Offer,Pipeline,2024-05-25,2024-04-28 00:00:00,C.1,30");
    return dir;
  }

  static SalesforceExport open(Path dir) {
    try {
      return SalesforceExport.open(dir, ColumnNames.of(dir), Progress.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void add(Path dir, String file, String... rows) {
    try {
      Files.write(dir.resolve(file), List.of(rows), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the rows of every file in another order, the header apart. */
  static void shuffle(Path dir, Random random) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Files.write(file, lines);
      }
    }
  }

  static void write(Path dir, String file, String... lines) {
    try {
      Files.write(dir.resolve(file), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
