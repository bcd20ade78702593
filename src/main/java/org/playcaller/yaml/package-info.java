/** YAML as a tree of JSON nodes that knows the place of every node. */
@NullMarked
package org.playcaller.yaml;

import org.jspecify.annotations.NullMarked;
