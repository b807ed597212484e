package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the sheets that a person sees, from the left. */
final class VisibleSheets extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /**
     * A sheet as the workbook names it.
     *
     * @param relation leads to its part
     */
    record Sheet(String name, String relation) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904, as old Macs do. */
    boolean date1904() {
        return date1904;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String flag = attributes.getValue("date1904");
            date1904 = "1".equals(flag) || "true".equals(flag);
        }
        String state = attributes.getValue("state");
        String name = attributes.getValue("name");
        String relation = attributes.getValue(RELATIONS, "id");
        boolean seen = state == null || state.equals("visible");
        if (localName.equals("sheet") && seen && name != null && relation != null) {
            sheets.add(new Sheet(name, relation));
        }
    }
}
