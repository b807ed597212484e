package org.dushuban.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://dushuban.css")
@StyleSheet("context://shell.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Shell implements AppShellConfigurator {}
