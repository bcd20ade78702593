package org.playcaller.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.desk.Setup;
import org.playcaller.state.StateJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers serve from. */
@Configuration(proxyBeanMethods = false)
class Serving {

  @Bean
  Desk desk(Settings settings, Company company) {
    return new Desk(
        new Setup(
            settings.rules(),
            settings.scenarios(),
            // A blank setting would keep it in the folder that the service runs in.
            Path.of(settings.data().isBlank() ? Setup.DATA : settings.data()),
            settings.history(),
            Setup.QUIET,
            company.reps(),
            Clock.systemUTC()));
  }

  /** Once requests are answered, so that nobody waits for the first look. */
  @Bean
  static ApplicationListener<ApplicationReadyEvent> watch(ObjectProvider<Desk> desk) {
    return ready -> desk.getObject().watch();
  }

  /** Once requests are answered, and beside them. */
  @Bean
  static ApplicationListener<ApplicationReadyEvent> warmUp(
      ObjectProvider<Desk> desk,
      ObjectProvider<StateJson> states,
      ObjectProvider<Settings> settings) {
    return ready -> {
      if (settings.getObject().warmUp()) {
        new WarmUp(desk.getObject(), states.getObject()).begin();
      }
    };
  }

  @Bean
  WritingGuard writingGuard(Settings settings) {
    return new WritingGuard(settings.writing());
  }

  @Bean
  Remarks remarks(Settings settings, Company company) {
    return new Remarks(company, settings.scenarios());
  }

  @Bean
  HealthIndicator playbookHealthIndicator(Desk desk) {
    return new PlaybookHealth(desk);
  }

  /** A broken playbook or company stops the start, rather than the first request. */
  @Bean
  static LazyInitializationExcludeFilter madeAtStart() {
    return LazyInitializationExcludeFilter.forBeanTypes(Desk.class, Company.class);
  }

  @Bean
  ScenarioRuns scenarioRuns() {
    return new ScenarioRuns();
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
