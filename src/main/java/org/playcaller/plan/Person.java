package org.playcaller.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whom to speak to.
 *
 * @param id the key of the person; where nobody is named, of what they stand for
 * @param name the name to show: the person's, else the organisation's
 * @param role what they do there
 * @param organisation where they are
 * @param phone their telephone number
 * @param email their email address
 */
public record Person(
    String id,
    String name,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String phone,
    @Nullable String email) {}
