package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * What the stem of a question that comes in is like.
 *
 * @param question a question of the bank; null where it is one of the same list
 * @param place where in the list that one stands, from zero; -1 for a question of the bank
 * @param likeness of the stems, from 0.7 to 1
 * @param parts how alike all their other texts are, from 0 to 1; 1 where neither has any. Stems such as "Which of these is
 *     right?" are the same in many questions that are not.
 */
public record StemMatch(Question.@Nullable Id question, int place, double likeness, double parts) {}
