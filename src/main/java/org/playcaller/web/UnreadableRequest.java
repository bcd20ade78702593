package org.playcaller.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers requests that Tomcat refuses before Spring sees them, such as a malformed path, as a
 * problem rather than as a page. Public, since Tomcat makes it by its name.
 */
public final class UnreadableRequest extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus known = HttpStatus.resolve(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    try {
      Writer body = response.getReporter();
      if (body != null) {
        body.write(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                    known == null ? "Error" : known.getReasonPhrase(),
                    status,
                    known == HttpStatus.BAD_REQUEST
                        ? "The request cannot be read: check its path and headers."
                        : "The request was not answered."));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      // Whoever asked has hung up; there is nobody left to tell.
      container.getLogger().debug("nobody took the answer", gone);
    }
  }
}
