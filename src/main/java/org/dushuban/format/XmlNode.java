package org.dushuban.format;

/** What stands in an element of an XML document. */
sealed interface XmlNode permits XmlElement, XmlText {}
