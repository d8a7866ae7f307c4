package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of a value list; fewer of the same words are {@linkplain ParameterValue.Order#LESS less}.
 *
 * @param words the words; {@code 13*} means every word that begins with {@code 13}
 */
public record ChoicesValue(ImmutableSet<String> words) implements ParameterValue {
  /** The word added to no words at all. It begins as no word of a list does. */
  private static final String ANOTHER = "?";

  /** Returns whether a word is among the choices. It may also begin as one of them that ends in {@code *}. */
  static boolean admit(Set<?> choices, Object word) {
    if (choices.contains(word)) {
      return true;
    }
    for (Object choice : choices) {
      if (isBeginning(choice.toString(), word.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeginning(String choice, String word) {
    return choice.endsWith("*") && word.startsWith(choice.substring(0, choice.length() - 1));
  }

  @Override
  public ImmutableSet<String> plain() {
    return words;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return that instanceof ChoicesValue other
        ? Order.of(other.admitsAll(words), admitsAll(other.words))
        : Order.INCOMPARABLE;
  }

  private boolean admitsAll(Set<String> others) {
    return others.stream().allMatch(word -> admit(words, word));
  }

  @Override
  public ParameterValue perturbed() {
    return new ChoicesValue(
        words.isEmpty() ? ImmutableSet.of(ANOTHER) : words.stream().skip(1).collect(ImmutableSet.toImmutableSet()));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    edges.words(words);
  }

  @Override
  public String written() {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(wording.list(words.stream().map(wording::word).collect(ImmutableList.toImmutableList())));
  }
}
