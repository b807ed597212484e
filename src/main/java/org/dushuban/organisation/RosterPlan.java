package org.dushuban.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What an import of a roster would do; a pure function of the roster and of what is known. */
record RosterPlan(List<PlannedMember> members, List<RosterProblem> problems) {

    /** Tells apart whatever differs in what would be written, and over what. */
    String digest() {
        String lines = members.stream()
                .filter(PlannedMember::changesAnything)
                .map(PlannedMember::line)
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    RosterCounts counts() {
        int added = 0;
        int transferred = 0;
        int changed = 0;
        for (PlannedMember member : members) {
            if (member.isNew()) {
                added++;
            } else if (member.isTransferred()) {
                transferred++;
            } else if (member.isChanged()) {
                changed++;
            }
        }
        return new RosterCounts(added, transferred, changed, members.size() - added - transferred - changed);
    }
}
