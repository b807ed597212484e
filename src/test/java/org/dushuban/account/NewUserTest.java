package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewUserTest {

    @Test
    void aNumberInFullWidthIsTheOneThatPeopleType() {
        assertThat(new NewUser(" １０００１Ａ ", " 李明 ", "１３９ ００００-0001"))
                .isEqualTo(new NewUser("10001A", "李明", "13900000001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1 1", "1\0", "1\u202e2", "1\u200b", "\ud840", "12345678901234567890123456789012345678901"})
    void aNumberThatNobodyCanTypeIsNone(String number) {
        assertThat(NewUser.isNumber(number)).isFalse();
        assertThatThrownBy(() -> new NewUser(number, "李明", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李\0明", "李\n明", "李\u202e明", "李\u2028明", "\ud840"})
    void aNameThatWouldDisturbAListIsNone(String name) {
        assertThatThrownBy(() -> new NewUser("1", name, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李明", "阿不都·热合曼", "𠮷野", "O’Brien-Smith", "\ue863"})
    void aNameAsPeopleHaveItIsOne(String name) {
        assertThat(new NewUser("1", name, null).name()).isEqualTo(name);
    }
}
