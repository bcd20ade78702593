package org.playcaller.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service finds what it serves.
 *
 * @param rules the rules folder; else {@code rules} beside where it runs, else the copy in the jar
 * @param company a folder with one state per rep; else the demo company in the jar
 */
@ConfigurationProperties("playcaller")
record Settings(@Nullable String rules, @Nullable String company) {}
