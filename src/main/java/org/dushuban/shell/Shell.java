package org.dushuban.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://dushuban.css")
public class Shell implements AppShellConfigurator {}
