package org.dushuban.question;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class QuestionStateConverter implements AttributeConverter<QuestionState, String> {

    @Override
    public String convertToDatabaseColumn(QuestionState state) {
        return state.tag();
    }

    @Override
    public QuestionState convertToEntityAttribute(String tag) {
        return QuestionState.ofTag(tag);
    }
}
