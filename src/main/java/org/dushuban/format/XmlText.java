package org.dushuban.format;

/** Text between two tags of an XML document, as it is meant: nothing in it is a reference any more. */
record XmlText(String text) implements XmlNode {}
