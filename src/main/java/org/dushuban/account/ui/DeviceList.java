package org.dushuban.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.dushuban.account.DurableSignIns.Device;
import org.dushuban.shared.ui.Dates;

/** Where one is signed in. */
class DeviceList extends UnorderedList {

    DeviceList(List<Device> devices, String here, Dates dates) {
        addClassName("ds-account__list");
        for (Device device : devices) {
            String key = device.series().equals(here) ? "account.me.device.here" : "account.me.device.since";
            Span since = new Span(getTranslation(key, dates.moment(device.since())));
            since.addClassName("t-note");
            add(new ListItem(new DeviceName(device.agent()), since));
        }
    }
}
