package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    static final List<String> OWN = List.of("10001", "李明", "13900000001", "zhangwei");

    @Test
    void tenCharactersAreEnoughAndNineAreNot() {
        assertThat(PasswordRule.check("kranichzug", OWN)).isEmpty();
        assertThat(PasswordRule.check("kranichzu", OWN)).contains(PasswordProblem.TOO_SHORT);
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(PasswordRule.check("问渠那得清如许为有源", OWN)).isEmpty();
        assertThat(PasswordRule.check("🐎🐂🐏🐓🐖🐇🐉🐍🐒", OWN)).contains(PasswordProblem.TOO_SHORT);
        assertThat(PasswordRule.check("🐎🐂🐏🐓🐖🐇🐉🐍🐒🐅", OWN)).isEmpty();
    }

    @Test
    void whatBcryptWouldCutOffIsRefused() {
        assertThat(PasswordRule.check("半亩方塘一鉴开天光云影共徘徊问渠那得清如许为有源", OWN)).isEmpty();
        assertThat(PasswordRule.check("半亩方塘一鉴开天光云影共徘徊问渠那得清如许为有源头", OWN)).contains(PasswordProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "Password123",
                "qwertyuiop",
                "woaini1314",
                "QAZWSX123456",
                "aaaaaaaaaaaa",
                "abababababab",
                "abcdefghijkl",
                "12341234123412",
                "5201314520",
                "dangyuan1921",
                "admin123456"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRule.check(password, OWN)).contains(PasswordProblem.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dushuban2026",
                "Dushuban-demo",
                "13900000001",
                "zhangwei10001",
                "李明13900000001",
                "读书班dushuban10001x"
            })
    void whatAnybodyWhoKnowsThePersonWouldTryIsRefused(String password) {
        assertThat(PasswordRule.check(password, OWN)).contains(PasswordProblem.PERSONAL);
    }

    @Test
    void aLongPasswordMayContainTheName() {
        assertThat(PasswordRule.check("dushuban keeps the lamp lit", OWN)).isEmpty();
    }

    @Test
    void noKindOfCharacterIsAskedFor() {
        assertThat(PasswordRule.check("onlysmallletters", OWN)).isEmpty();
        assertThat(PasswordRule.check("8402957163", OWN)).isEmpty();
    }
}
