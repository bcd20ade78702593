package org.playcaller.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Lets nobody write the playbook but who is asked to: writing is off unless switched on, and until
 * there is access control it is for people and programs of this machine.
 */
final class WritingGuard {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final boolean on;

  WritingGuard(boolean on) {
    this.on = on;
  }

  /** The playbook may not be written so. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(String message) {
      super(message);
    }
  }

  boolean isOn() {
    return on;
  }

  /**
   * Passes a request that may write.
   *
   * @throws Closed when it may not
   */
  void admit(HttpServletRequest request) {
    if (!on) {
      throw new Closed(
          "writing is switched off: start the service with --playcaller.writing=true, or save the"
              + " file in the rules folder");
    }
    if (!isLoopback(request.getRemoteAddr())
        || FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null)) {
      throw new Closed("the playbook is written from the machine that the service runs on only");
    }
    // A page from elsewhere can give its own name this machine's address; the name stays its own.
    if (!LOOPBACK.matcher(request.getServerName().toLowerCase(Locale.ROOT)).matches()) {
      throw new Closed("the playbook is written to localhost, 127.0.0.1 or [::1] only");
    }
    if (isFromAnotherPage(request)) {
      throw new Closed("a page from elsewhere may not write the playbook");
    }
  }

  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException none) {
      return false;
    }
  }

  private static boolean isFromAnotherPage(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String site = request.getHeader("Sec-Fetch-Site");
    String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    return origin != null && !origin.equalsIgnoreCase(own)
        || site != null && !OWN_PAGES.contains(site);
  }
}
