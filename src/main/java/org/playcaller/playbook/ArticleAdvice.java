package org.playcaller.playbook;

/**
 * One piece of advice of the articles.
 *
 * @param id article and passage, joined by a slash
 * @param article the article
 * @param kind the kind of advice
 * @param when when it holds
 * @param advise what it advises
 * @param line its line in advice.csv
 */
public record ArticleAdvice(
    String id, String article, String kind, String when, String advise, long line) {}
