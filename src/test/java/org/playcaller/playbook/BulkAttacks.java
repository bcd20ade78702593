package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;

/** Attacks by sheer size, by signs that are no text, and by the names of files. */
final class BulkAttacks {

  private static final String HEAD =
      "rule \"Bulk\"\n    @source( \"back-on-track/check-in-with-old-prospects\" )\nwhen\n";
  private static final String BULK = "plays/a/bulk.dslr";

  private BulkAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    for (String line :
        List.of(
            "a".repeat(200_000),
            " ".repeat(200_000) + "x",
            "x" + " ".repeat(100_000) + "y",
            "\"".repeat(100_000),
            "\" ".repeat(240),
            "{".repeat(490),
            "title \"" + "{".repeat(480) + "\"",
            "title \"" + "{a".repeat(240) + "\"",
            "title \"" + ". ".repeat(240) + "{\"",
            "- ".repeat(240),
            "1 ".repeat(240),
            "9".repeat(490),
            "the rep is " + "very ".repeat(90) + "tired",
            "not touched for longer than the " + "a ".repeat(220),
            "- not touched for longer than the " + "a-".repeat(220) + "!",
            "@".repeat(400),
            "//".repeat(10) + "\u202e",
            "%s%n%x".repeat(80),
            "\t".repeat(300) + "x\tx")) {
      attacks.add(Attack.on(BULK, 4, HEAD + "    " + line + "\nthen\n    warn the rep\nend\n"));
    }
    attacks.add(Attack.on(BULK, 0, HEAD + "    the rep is mad\n".repeat(190)));
    attacks.add(Attack.on(BULK, 0, HEAD + "    the rep is behind target\n".repeat(5_000)));
    attacks.add(Attack.on(BULK, 0, "\n".repeat(200_000)));
    attacks.add(Attack.on(BULK, 0, "\r".repeat(200_000)));
    attacks.add(Attack.on(BULK, 0, "<<<<<<<\n".repeat(30_000)));
    attacks.add(Attack.on(BULK, 0, "\u200b\n".repeat(50_000)));
    attacks.add(Attack.on(BULK, 0, "x".repeat(300_000)));
    attacks.add(bytes(0xC0, 0xAF));
    attacks.add(bytes(0xE0, 0x80, 0xA2));
    attacks.add(bytes(0xED, 0xA0, 0x80));
    attacks.add(bytes(0xF4, 0x90, 0x80, 0x80));
    attacks.add(bytes(0xFE, 0xFF, 0, 'r'));
    attacks.add(bytes(0, 0, 0, 0));
    attacks.add(bytes('P', 'K', 3, 4, 20, 0));
    attacks.add(bytes(0xCA, 0xFE, 0xBA, 0xBE));
    for (String path :
        List.of(
            "plays/../plays/follow-up/x.dslr",
            "plays/../../x.dslr",
            "plays/./x.dslr",
            "plays//x.dslr",
            "plays/x.dslr",
            "plays/a/b/c/x.dslr",
            "plays/a b/x.dslr",
            "plays/a\u202eb/x.dslr",
            "plays/\u0430/x.dslr",
            "plays/-a/x.dslr",
            "plays/~/x.dslr",
            "plays/$(id)/x.dslr",
            "plays/a\\b/x.dslr",
            "plays/con:/x.dslr",
            "plays/a/x;id.dslr",
            "plays/a/\u202erlsd.dslr",
            "plays/a/x\u0000.dslr",
            "plays/a/x\n.dslr",
            "plays/a/ .dslr",
            "plays/a/Check-In-With-Old-Prospects.dslr",
            "plays/a/check-in-with-old-prospects.dslr",
            "plays/a/x.drl",
            "plays/a/x.dslr.txt",
            "plays/a/x.DSLR")) {
      String text = Attack.replacing(AttackCorpus.PLAY, 1, "rule \"x\"").toString();
      attacks.add(Attack.on(path, 0, text));
    }
    return attacks;
  }

  private static Attack bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Attack(BULK, 0, bytes);
  }
}
