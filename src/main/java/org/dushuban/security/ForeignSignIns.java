package org.dushuban.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The other places at which one may sign in; none unless properties name one. */
@Component
class ForeignSignIns {

    private final List<Door> doors = new ArrayList<>();

    ForeignSignIns(ObjectProvider<ClientRegistrationRepository> registrations) {
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration registration) {
                    doors.add(new Door(
                            registration.getClientName(), "oauth2/authorization/" + registration.getRegistrationId()));
                }
            }
        }
    }

    boolean isOffered() {
        return !doors.isEmpty();
    }

    List<Door> doors() {
        return List.copyOf(doors);
    }

    /** A name and where it leads. */
    record Door(String name, String address) {}
}
