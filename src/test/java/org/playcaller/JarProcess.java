package org.playcaller;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar, run as a process with the folder given as its own. */
final class JarProcess implements AutoCloseable {

  private static final int LEAST_JAVA = 17;
  private static final long MOST_SECONDS = 90;

  private final Process process;
  private final Path folder;
  private final int port;
  private final long begun = System.nanoTime();
  private double secondsToHealth;

  /** How a process ended, and what it printed. */
  record Ended(int code, String out, String err) {}

  private JarProcess(Path java, Path folder, int port, List<String> args) throws IOException {
    this.folder = folder;
    this.port = port;
    // What runs for seconds is not worth the dearer compiler.
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString()));
    command.addAll(args);
    this.process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.log").toFile())
            .redirectError(folder.resolve("err.log").toFile())
            .start();
  }

  private static Path jar() {
    return Path.of("target", "playcaller.jar").toAbsolutePath();
  }

  /** The Java that runs the tests. */
  static Path own() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The Java that runs the tests, and each newer or other one that is installed beside it. */
  static Stream<Path> javas() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    Set<Path> homes = new LinkedHashSet<>(List.of(home));
    try (Stream<Path> others = Files.list(Objects.requireNonNull(home.getParent()))) {
      for (Path other : others.sorted().toList()) {
        if (Files.isExecutable(other.resolve("bin/java")) && version(other) >= LEAST_JAVA) {
          homes.add(other.toRealPath());
        }
      }
    }
    return homes.stream().map(one -> one.resolve("bin").resolve("java"));
  }

  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    Properties told = new Properties();
    try (var in = Files.newInputStream(release)) {
      told.load(in);
    }
    String version = told.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.split("[^0-9]")[0]);
  }

  /** Starts the service on a free port and waits until it is healthy. */
  static JarProcess serve(Path java, Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    JarProcess jar =
        new JarProcess(
            java,
            folder,
            port,
            // Nothing large is asked for.
            List.of("--server.port=" + port, "--playcaller.warm-up=false"));
    try {
      jar.awaitHealth();
    } catch (IOException | InterruptedException | RuntimeException e) {
      jar.close();
      throw e;
    }
    return jar;
  }

  /** Runs the jar to its end. */
  static Ended run(Path java, Path folder, String... args)
      throws IOException, InterruptedException {
    try (JarProcess jar = new JarProcess(java, folder, 0, List.of(args))) {
      return jar.ended();
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  double secondsToHealth() {
    return secondsToHealth;
  }

  Ended stop() throws IOException, InterruptedException {
    process.destroy();
    return ended();
  }

  private Ended ended() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process did not end; it said\n" + err());
    }
    return new Ended(process.exitValue(), Files.readString(folder.resolve("out.log")), err());
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.log"));
  }

  private void awaitHealth() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
            .timeout(Duration.ofSeconds(MOST_SECONDS))
            .build();
    while (process.isAlive() && seconds() < MOST_SECONDS) {
      try {
        if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          secondsToHealth = seconds();
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("the service is not healthy; it said\n" + err());
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
