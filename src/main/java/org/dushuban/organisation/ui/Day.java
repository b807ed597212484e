package org.dushuban.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day, written in one way in every language so that nobody takes the month for the day. */
class Day extends DatePicker {

    Day(String label, @Nullable LocalDate latest) {
        setLabel(label);
        setI18n(words());
        setLocale(getLocale());
        setMax(latest);
        setPlaceholder(getTranslation("organisation.day.placeholder"));
    }

    /** Says so when it is left empty. */
    Day needed() {
        setRequiredIndicatorVisible(true);
        return this;
    }

    /** The day, if there is one that can be read and is not too late. */
    Optional<LocalDate> chosen() {
        return isInvalid() ? Optional.empty() : getOptionalValue();
    }

    private DatePickerI18n words() {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(getLocale());
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setMonthNames(list(symbols.getMonths(), 0, 12))
                .setWeekdays(list(symbols.getWeekdays(), 1, 8))
                .setWeekdaysShort(list(symbols.getShortWeekdays(), 1, 8))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("organisation.day.today"))
                .setCancel(getTranslation("organisation.cancel"))
                .setRequiredErrorMessage(getTranslation("organisation.day.bad"))
                .setBadInputErrorMessage(getTranslation("organisation.day.bad"))
                .setMaxErrorMessage(getTranslation("organisation.refusal.date-in-future"));
    }

    private static List<String> list(String[] names, int from, int to) {
        return Arrays.asList(names).subList(from, to);
    }
}
