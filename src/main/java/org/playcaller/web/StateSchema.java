package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.playcaller.scenario.ScenarioSchema;
import org.playcaller.state.StateJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the contracts of the state and of the scenarios. */
@RestController
class StateSchema {

  static final String PATH = "/schema/state.json";
  static final String SCENARIOS = "/schema/scenario.json";

  @GetMapping(path = PATH, produces = "application/schema+json")
  @Tag(name = "State")
  @Operation(summary = "The JSON Schema of a rep's state")
  String schema() {
    return StateJson.schema();
  }

  @GetMapping(path = SCENARIOS, produces = "application/schema+json")
  @Tag(name = "Scenarios")
  @Operation(summary = "The JSON Schema of scenario files")
  String scenarios() {
    return ScenarioSchema.text("state.json");
  }
}
