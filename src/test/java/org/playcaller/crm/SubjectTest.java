package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.state.ActivityKind;

class SubjectTest {

  @ParameterizedTest
  @CsvSource({
    "TASK, Task, Cold Call to Director, COLD_CALL",
    "TASK, Task, Left Voicemail, CALL",
    "TASK, Task, Send Updated Quote, PROPOSAL",
    "TASK, Task, Discovery Call Notes, ADMIN",
    "TASK, Task, Complete Form, OTHER",
    "TASK, Email, Discovery Call, EMAIL",
    "TASK, Email, Thank you, THANKS",
    "TASK, Call, Cold Call, COLD_CALL",
    "TASK, Call, Lunch Meeting, CALL",
    "TASK, , , OTHER",
    "EVENT, Event, Account Review, MEETING",
    "EVENT, Event, Pipeline 1:1, ADMIN",
    "EVENT, Event, Product Demo, DEMO",
    "EVENT, Event, Industry Webinar, EVENT",
    "EVENT, Event, Other, OTHER"
  })
  void saysWhatItIs(Table table, String subtype, String subject, ActivityKind kind) {
    assertThat(Subject.kind(table, subtype, subject)).isEqualTo(kind);
  }
}
