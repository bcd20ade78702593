package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.playcaller.state.StateJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the contract of the state. */
@RestController
@Tag(name = "State")
class StateSchema {

  static final String PATH = "/schema/state.json";

  @GetMapping(path = PATH, produces = "application/schema+json")
  @Operation(summary = "The JSON Schema of a rep's state")
  String schema() {
    return StateJson.schema();
  }
}
