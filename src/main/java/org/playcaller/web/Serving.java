package org.playcaller.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.playcaller.company.Company;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers serve from. */
@Configuration(proxyBeanMethods = false)
class Serving {

  @Bean
  Playbook playbook(Settings settings) {
    return Playbook.read(RuleFiles.locate(settings.rules()));
  }

  /** A broken playbook or company stops the start, rather than the first request. */
  @Bean
  static LazyInitializationExcludeFilter madeAtStart() {
    return LazyInitializationExcludeFilter.forBeanTypes(Playbook.class, Company.class);
  }

  @Bean
  StateJson stateJson() {
    return new StateJson();
  }

  @Bean
  Company company(Settings settings, StateJson states) {
    return Company.load(settings.company(), states);
  }

  /** Requests that Tomcat itself refuses get a problem too. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return server ->
        server.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequest.class.getName());
              }
            });
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        // Relative, so that the document is the same whatever the service is called.
        .servers(List.of(new Server().url("/")))
        .info(
            new Info()
                .title("Playcaller")
                .version("v1")
                .description("Calls a salesperson's next plays, with reasons.")
                .license(new License().name("Apache-2.0")));
  }
}
