package org.playcaller.web;

import org.jspecify.annotations.Nullable;
import org.playcaller.desk.History;
import org.playcaller.desk.Setup;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service finds what it serves.
 *
 * @param rules the rules folder; else {@code rules} beside where it runs, else the copy in the jar
 * @param company a folder with one state per rep; else the demo company in the jar
 * @param scenarios the scenarios folder; else {@code scenarios} beside where it runs, else the copy
 *     in the jar
 * @param data the folder where activations of the playbook are kept
 * @param history how many activations are kept
 * @param writing whether the playbook may be written over HTTP, from this machine
 * @param warmUp whether plans are made at the start that nobody asked for, so that the first that
 *     somebody asks for takes no longer than the others
 */
@ConfigurationProperties("playcaller")
record Settings(
    @Nullable String rules,
    @Nullable String company,
    @Nullable String scenarios,
    @DefaultValue(Setup.DATA) String data,
    @DefaultValue("" + History.USUAL) int history,
    @DefaultValue("false") boolean writing,
    @DefaultValue("true") boolean warmUp) {}
