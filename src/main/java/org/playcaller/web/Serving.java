package org.playcaller.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers serve from. */
@Configuration(proxyBeanMethods = false)
class Serving {

  @Bean
  Playbook playbook(Settings settings) {
    return Playbook.read(RuleFiles.locate(settings.rules()));
  }

  @Bean
  StateJson stateJson() {
    return new StateJson();
  }

  @Bean
  Company company(Settings settings, StateJson states) {
    return Company.load(settings.company(), states);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Playcaller")
                .version("v1")
                .description("Calls a salesperson's next plays, with reasons.")
                .license(new License().name("Apache-2.0")));
  }
}
