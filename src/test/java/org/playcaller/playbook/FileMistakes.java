package org.playcaller.playbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.playcaller.playbook.FaultCorpus.Mistake;
import org.playcaller.playbook.PlantedFault.Sheet;

/** Mistakes with a whole file: its content, its coding, its name and its folder. */
final class FileMistakes {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  private FileMistakes() {}

  static void addTo(Map<String, Mistake> mistakes) {
    content(mistakes, "an empty file", 1, "no play", play -> new byte[0]);
    content(mistakes, "nothing but blanks", 1, "no play", play -> "  \n\t\n \n".getBytes());
    content(mistakes, "nothing but a comment", 1, "no play", play -> "// later\n".getBytes());
    content(mistakes, "a picture", 1, "", play -> PICTURE);
    content(mistakes, "UTF-16", 1, "UTF-16", play -> coded(play, StandardCharsets.UTF_16));
    content(mistakes, "UTF-16LE", 1, "", play -> coded(play, StandardCharsets.UTF_16LE));
    content(
        mistakes,
        "Latin 1",
        1,
        "UTF-8",
        play -> play.with(1, l -> l + " \u00fc").text().getBytes(StandardCharsets.ISO_8859_1));
    content(mistakes, "a NUL", 3, "U+0000", play -> play.with(3, l -> l + "\0").bytes());
    content(mistakes, "a bell", 2, "U+0007", play -> play.with(2, l -> "\u0007" + l).bytes());
    content(mistakes, "a huge file", 1, "large", play -> "// x\n".repeat(60_000).getBytes());
    content(mistakes, "a long file", 1, "long", play -> "// x\n".repeat(300).getBytes());
    content(mistakes, "half a file", 2, "stops", play -> half(play));
    mistakes.put(
        "a play in two chapters", play -> copy(play, "plays/zz-last/" + name(play), "name"));
    mistakes.put("a play in no chapter", play -> copy(play, "plays/a-" + name(play), "chapter"));
    mistakes.put("a play too deep", play -> copy(play, "plays/a/b/a-" + name(play), "chapter"));
    mistakes.put(
        "a chapter in capitals", play -> copy(play, "plays/New/a-" + name(play), "chapter"));
    mistakes.put("a copied play", play -> copy(play, play.path().replace(".", "-copy."), "name"));
    mistakes.put(
        "a play saved as text", play -> copy(play, play.path() + ".txt", "no play's file"));
    mistakes.put(
        "a play renamed to a text",
        play -> copy(play, play.path().replace(".dslr", ".txt"), "no play's file"));
    mistakes.put(
        "a raw rule", play -> copy(play, play.path().replace(".dslr", ".drl"), "no play's file"));
    mistakes.put(
        "an ending in capitals",
        play -> copy(play, "plays/a/a-" + name(play).replace(".dslr", ".DSLR"), "no play's file"));
  }

  private static byte[] coded(Sheet play, Charset charset) {
    return play.text().getBytes(charset);
  }

  private static byte[] half(Sheet play) {
    return (play.line(1) + "\n" + play.line(2) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Sheet play) {
    return play.path().substring(play.path().lastIndexOf('/') + 1);
  }

  private static PlantedFault copy(Sheet play, String path, String named) {
    return new PlantedFault("a copy", path, 1, play.bytes(), named);
  }

  private interface Content {
    byte[] of(Sheet play);
  }

  private static void content(
      Map<String, Mistake> mistakes, String kind, int line, String named, Content content) {
    mistakes.put(kind, play -> new PlantedFault(kind, play.path(), line, content.of(play), named));
  }
}
