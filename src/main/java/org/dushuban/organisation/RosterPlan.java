package org.dushuban.organisation;

import java.util.List;

/** What an import of a roster would do; a pure function of the roster and of what is known. */
record RosterPlan(List<PlannedMember> members, List<RosterProblem> problems) {

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
