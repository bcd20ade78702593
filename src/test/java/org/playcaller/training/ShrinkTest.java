package org.playcaller.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a tree is small, or says that it need not be. */
class ShrinkTest {

  @Test
  void whatDoesNotMatterIsLeftOut() {
    Shrink.Left left = Shrink.of(tree(300), tree -> tree.path("list").toString().contains("217"));

    assertThat(left.tree().toString()).isEqualTo("{\"list\":[217]}");
    assertThat(left.isWhole()).isTrue();
  }

  @Test
  void whereTheTriesDoNotGoFarEnoughItIsToldSo() {
    Shrink.Left left = Shrink.of(tree(3_000), tree -> false);

    assertThat(left.tree().path("list").size()).isEqualTo(3_000);
    assertThat(left.isWhole()).isFalse();
  }

  private static ObjectNode tree(int items) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode list = tree.putArray("list");
    IntStream.range(0, items).forEach(list::add);
    return tree;
  }
}
