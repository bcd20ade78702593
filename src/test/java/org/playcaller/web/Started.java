package org.playcaller.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.Playcaller;
import org.playcaller.cli.CopiedRules;
import org.playcaller.desk.Desk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A service of a test's own, on a free port, that serves a copy of the playbook. */
final class Started implements AutoCloseable {

  final Path rules;
  private final ServletWebServerApplicationContext context;

  private Started(Path rules, ServletWebServerApplicationContext context) {
    this.rules = rules;
    this.context = context;
  }

  /** Starts it on {@code rules} in the folder, which is copied there unless it is there. */
  static Started in(Path folder, String... settings) throws Exception {
    Path rules = folder.resolve("rules");
    if (!rules.toFile().exists()) {
      CopiedRules.to(rules);
    }
    List<String> args = new ArrayList<>(List.of(settings));
    args.add("--server.port=0");
    args.add("--playcaller.rules=" + rules);
    args.add("--playcaller.data=" + folder.resolve("data"));
    return new Started(
        rules,
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Playcaller.class).run(args.toArray(String[]::new)));
  }

  int port() {
    return context.getWebServer().getPort();
  }

  Service service() {
    return new Service(port());
  }

  Desk desk() {
    return context.getBean(Desk.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
