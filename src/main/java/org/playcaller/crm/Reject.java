package org.playcaller.crm;

/**
 * Something in an export that could not be taken as it stands.
 *
 * @param file the name of the file
 * @param line the line the row starts on, the header being 1; 0 where no single line is to blame
 * @param column the name of the column; empty where the row as a whole is meant
 * @param value the value found, as it stands in the file
 * @param reason what is wrong and what became of it, as one plain sentence
 */
public record Reject(String file, long line, String column, String value, String reason) {}
