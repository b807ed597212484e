package org.dushuban.account;

import java.util.Optional;

/**
 * What a sign-in leaves on a device: its own name for it, and a signature with the hash of the password. So nobody else can
 * make one, a new password ends them all, and each device has a count of its own.
 */
final class DeviceMarks {

    private static final char SEAL = '~';

    private DeviceMarks() {}

    /** Empty for who has no password: those are vouched for elsewhere. */
    static String make(UserEntity user) {
        String device = Secrets.random(9);
        return user.passwordHash == null ? "" : sealed(device, user.id + " " + device, user.passwordHash);
    }

    /** The mark that this account left on the device before. */
    static Optional<String> of(UserEntity user, Visitor visitor) {
        String hash = user.passwordHash;
        return hash == null
                ? Optional.empty()
                : visitor.marks().stream()
                        .filter(mark -> Secrets.same(mark, sealed(device(mark), user.id + " " + device(mark), hash)))
                        .findFirst();
    }

    /** The device's own name. */
    static String device(String mark) {
        return mark.substring(0, Math.max(0, mark.indexOf(SEAL)));
    }

    private static String sealed(String device, String subject, String hash) {
        return device + SEAL + Secrets.sign(hash, "device " + subject);
    }
}
