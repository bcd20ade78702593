package org.playcaller.playbook;

import java.util.List;

/**
 * A fact a play looks for.
 *
 * @param type its type
 * @param conditions what must hold of it; empty where any fact of the type will do
 */
public record FactPattern(FactType type, List<Condition> conditions) {}
