package org.dushuban.question;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class DifficultyConverter implements AttributeConverter<Difficulty, String> {

    @Override
    public String convertToDatabaseColumn(Difficulty difficulty) {
        return difficulty.tag();
    }

    @Override
    public Difficulty convertToEntityAttribute(String tag) {
        return Difficulty.ofTag(tag);
    }
}
