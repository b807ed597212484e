package org.dushuban.question;

import java.util.List;

/** Says where questions are used: implemented by the features above, which know papers that the bank does not. */
public interface QuestionUseSource {

    /** Every use of every version. What is not for the one who asks is counted, but not named. */
    List<QuestionUse> usesOf(Question.Id question);
}
