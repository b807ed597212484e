package org.dushuban.material;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class MaterialStateConverter implements AttributeConverter<MaterialState, String> {

    @Override
    public String convertToDatabaseColumn(MaterialState state) {
        return state.tag();
    }

    @Override
    public MaterialState convertToEntityAttribute(String tag) {
        return MaterialState.ofTag(tag);
    }
}
