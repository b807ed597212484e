package org.dushuban.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads, and what the first page after the sign-in needs, which would otherwise wait for it. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://dushuban.css")
@StyleSheet("context://shell.css")
@StyleSheet("context://home.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Shell implements AppShellConfigurator {}
