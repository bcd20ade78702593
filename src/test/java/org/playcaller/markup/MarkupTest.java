package org.playcaller.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever a text holds, it reaches a page as text. */
class MarkupTest {

  @Test
  void aTextCannotOpenAnElementOrLeaveAnAttribute() {
    String hostile = "<script>alert('x')</script><img src=\"x\" onerror=\"alert(1)\">&lt;";

    String page = new Markup().element("p", hostile, "title", hostile).toString();

    assertThat(page).doesNotContain("<script", "<img", "onerror=\"alert");
    assertThat(page).contains("&lt;script&gt;", "&amp;lt;", "title=\"&lt;script");
  }
}
