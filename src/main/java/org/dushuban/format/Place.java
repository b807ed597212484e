package org.dushuban.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where in a file something stands, as its author would look for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Place.File.class, name = "file"),
    @JsonSubTypes.Type(value = Place.Cell.class, name = "cell"),
    @JsonSubTypes.Type(value = Place.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Place.Item.class, name = "item"),
    @JsonSubTypes.Type(value = Place.Named.class, name = "named")
})
public sealed interface Place {

    /** The file as a whole. */
    record File() implements Place {}

    /**
     * A cell of a sheet.
     *
     * @param row as the spreadsheet counts, from 1; 0 for the sheet as a whole
     * @param column in letters; empty for the row as a whole
     * @param heading what stands at its head; empty where nothing does
     */
    record Cell(String sheet, int row, String column, String heading) implements Place {}

    /**
     * A line of a text.
     *
     * @param line from 1
     * @param from the first character in question, counted from the beginning of the whole text
     * @param to the one after the last
     */
    record Line(int line, int from, int to) implements Place {}

    /**
     * An element of a file.
     *
     * @param file its name within a package; empty where there is only one
     * @param line from 1; 0 for the file as a whole
     */
    record Item(String file, int line) implements Place {}

    /** A question by what it is called, where it comes from no file: its number, or how its stem begins. */
    record Named(String name) implements Place {}
}
