package org.dushuban.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import jakarta.annotation.security.PermitAll;
import org.dushuban.shared.ui.PageHead;

/**
 * What this is, which version, under which licence.
 *
 * <p>It also names the components of the lazy part of the bundle: whichever page first shows one of them, of whatever
 * route, fetches that part. Without it a route that is younger than the committed bundle would fetch nothing.
 */
@Route("about")
@PermitAll
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(ContextMenu.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(IntegerField.class)
@Uses(MenuBar.class)
@Uses(MultiSelectComboBox.class)
@Uses(PasswordField.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(Tabs.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TreeGrid.class)
@Uses(Upload.class)
@DependencyTrigger({
    AboutView.class,
    Button.class,
    Checkbox.class,
    CheckboxGroup.class,
    ComboBox.class,
    ConfirmDialog.class,
    ContextMenu.class,
    DatePicker.class,
    DateTimePicker.class,
    Details.class,
    Dialog.class,
    Grid.class,
    IntegerField.class,
    MenuBar.class,
    MultiSelectComboBox.class,
    PasswordField.class,
    ProgressBar.class,
    RadioButtonGroup.class,
    Select.class,
    Tabs.class,
    TextArea.class,
    TextField.class,
    TreeGrid.class,
    Upload.class
})
class AboutView extends Div implements HasDynamicTitle {

    AboutView() {
        addClassName("ds-page");
        add(new PageHead(getTranslation("about.title"), ""), new Paragraph(getTranslation("about.what")));
        // known to the packaged application only
        String version = getClass().getPackage().getImplementationVersion();
        if (version != null) {
            add(new Paragraph(getTranslation("about.version", version)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("about.title");
    }
}
