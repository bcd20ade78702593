package org.playcaller.playbook;

import java.util.List;
import java.util.SortedMap;

/**
 * What plays may say: the vocabulary, the terms, the routes and the advice they may cite.
 *
 * @param sentences the sentences
 * @param terms the terms by name
 * @param routes the ways to business by name
 * @param advice the register of advice by id
 * @param whole whether every sentence of the vocabulary could be read
 */
record Grammar(
    List<Sentence> sentences,
    SortedMap<String, Term> terms,
    SortedMap<String, Route> routes,
    SortedMap<String, ArticleAdvice> advice,
    boolean whole) {}
