package org.dushuban.format;

/** Knows a layout by its headings and by the name of its sheet. */
final class SheetLayouts {

    private SheetLayouts() {}

    static SheetLayout of(SheetHead head) {
        if (head.has(SheetColumn.OPTION_TEXT) || head.has(SheetColumn.OPTION_RIGHT)) {
            return new RowPerOptionLayout();
        }
        String sheet = head.table().sheet();
        return head.has(SheetColumn.KIND)
                ? new TemplateLayout()
                : KindWords.of(sheet).<SheetLayout>map(SurveyKingLayout::new).orElseGet(TemplateLayout::new);
    }
}
