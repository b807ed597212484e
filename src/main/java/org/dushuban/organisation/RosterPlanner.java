package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dushuban.account.NewUser;
import org.jspecify.annotations.Nullable;

/** Compares a roster with what is known, row by row, and gathers all that is wrong with it. */
final class RosterPlanner {

    /** How many units of one name are told apart. */
    private static final int CANDIDATES = 5;

    private final Roster roster;
    private final Known known;
    private final LocalDate today;
    private final List<RosterProblem> problems;
    private final List<PlannedMember> members = new ArrayList<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<String, Integer> rowOfPhone = new HashMap<>();

    private RosterPlanner(Roster roster, Known known, LocalDate today) {
        this.roster = roster;
        this.known = known;
        this.today = today;
        this.problems = new ArrayList<>(roster.problems());
    }

    static RosterPlan plan(Roster roster, Known known, LocalDate today) {
        RosterPlanner planner = new RosterPlanner(roster, known, today);
        if (roster.problems().isEmpty()) {
            roster.rows().forEach(planner::plan);
        }
        planner.problems.sort(Comparator.comparingInt(RosterProblem::row));
        return new RosterPlan(planner.members, planner.problems);
    }

    private void plan(RosterRow row) {
        int before = problems.size();
        row.cells().forEach((column, text) -> {
            if (RosterCells.isFailed(text)) {
                add(row, column, RosterFault.FORMULA_FAILED, "");
            }
        });
        if (problems.size() == before) {
            read(row, before);
        }
    }

    private void read(RosterRow row, int before) {
        String number = number(row);
        KnownPerson person = number == null ? null : known.person(number);
        if (person != null && !person.within()) {
            add(row, RosterColumn.NUMBER, RosterFault.NUMBER_ELSEWHERE, "");
            person = null;
        }
        String name = name(row);
        String phone = phone(row, person == null ? number : person.user().number());
        Unit.Id unit = unit(row, person);
        LocalDate joinedOn = joinedOn(row);
        MemberState state = state(row, person);
        if (problems.size() == before && number != null && name != null && unit != null && state != null) {
            members.add(planned(new NewUser(number, name, phone), unit, joinedOn, state, person));
        }
    }

    /** A blank cell keeps what is known. */
    private static PlannedMember planned(
            NewUser read, Unit.Id unit, @Nullable LocalDate joinedOn, MemberState state, @Nullable KnownPerson person) {
        if (person == null) {
            return new PlannedMember(read, unit, joinedOn, state, null);
        }
        String phone = read.phone() == null ? person.user().phone() : read.phone();
        MembershipEntity latest = person.latest();
        LocalDate joined = joinedOn == null && latest != null ? latest.joinedOn : joinedOn;
        NewUser same = new NewUser(person.user().number(), read.name(), phone);
        return new PlannedMember(same, unit, joined, state, person);
    }

    private @Nullable String number(RosterRow row) {
        String number = RosterCells.number(row.cell(RosterColumn.NUMBER));
        if (number.isEmpty()) {
            return add(row, RosterColumn.NUMBER, RosterFault.NUMBER_MISSING, "");
        }
        if (!NewUser.isNumber(number)) {
            return add(row, RosterColumn.NUMBER, RosterFault.NUMBER_UNREADABLE, "");
        }
        Integer earlier = rowOfNumber.putIfAbsent(Known.plain(number), row.number());
        return earlier == null
                ? number
                : add(row, RosterColumn.NUMBER, RosterFault.NUMBER_TWICE, Integer.toString(earlier));
    }

    private @Nullable String name(RosterRow row) {
        String name = RosterCells.name(row.cell(RosterColumn.NAME));
        if (name.isEmpty()) {
            return add(row, RosterColumn.NAME, RosterFault.NAME_MISSING, "");
        }
        return NewUser.isName(name) ? name : add(row, RosterColumn.NAME, RosterFault.NAME_UNREADABLE, "");
    }

    private @Nullable String phone(RosterRow row, @Nullable String number) {
        String phone = RosterCells.phone(row.cell(RosterColumn.PHONE));
        if (phone.isEmpty()) {
            return null;
        }
        if (!NewUser.isPhone(phone)) {
            return add(row, RosterColumn.PHONE, RosterFault.PHONE_UNREADABLE, "");
        }
        Integer earlier = rowOfPhone.putIfAbsent(phone, row.number());
        if (earlier != null) {
            return add(row, RosterColumn.PHONE, RosterFault.PHONE_TWICE, Integer.toString(earlier));
        }
        String owner = known.phones().get(phone);
        boolean taken = number != null && owner != null && !owner.equals(number);
        return taken ? add(row, RosterColumn.PHONE, RosterFault.PHONE_TAKEN, "") : phone;
    }

    private Unit.@Nullable Id unit(RosterRow row, @Nullable KnownPerson person) {
        String name = row.cell(RosterColumn.UNIT);
        if (name.isEmpty()) {
            return unitUnnamed(row, person);
        }
        List<Unit> candidates = known.units().find(name);
        if (candidates.size() == 1) {
            return candidates.getFirst().id();
        }
        String paths =
                candidates.stream().limit(CANDIDATES).map(known.units()::path).collect(Collectors.joining("; "));
        int more = candidates.size() - CANDIDATES;
        RosterFault fault = candidates.isEmpty() ? RosterFault.UNIT_UNKNOWN : RosterFault.UNIT_AMBIGUOUS;
        add(row, RosterColumn.UNIT, fault, more > 0 ? paths + "; … (+" + more + ")" : paths);
        return null;
    }

    private Unit.@Nullable Id unitUnnamed(RosterRow row, @Nullable KnownPerson person) {
        if (person != null && person.latest() != null && person.present()) {
            if (!person.inside()) {
                add(row, RosterColumn.UNIT, RosterFault.UNIT_ELSEWHERE, "");
                return null;
            }
            return new Unit.Id(person.latest().unitId);
        }
        if (known.unitNeeded() || !known.into().open()) {
            add(row, RosterColumn.UNIT, RosterFault.UNIT_MISSING, "");
            return null;
        }
        return known.into().id();
    }

    private @Nullable LocalDate joinedOn(RosterRow row) {
        String text = row.cell(RosterColumn.JOINED_ON);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = RosterCells.day(text);
        if (day.isEmpty()) {
            add(row, RosterColumn.JOINED_ON, RosterFault.DATE_UNREADABLE, "");
        } else if (day.get().isAfter(today)) {
            add(row, RosterColumn.JOINED_ON, RosterFault.DATE_IN_FUTURE, "");
        } else if (day.get().isBefore(RosterCells.FOUNDING)) {
            add(row, RosterColumn.JOINED_ON, RosterFault.DATE_TOO_EARLY, "");
        }
        return day.orElse(null);
    }

    private @Nullable MemberState state(RosterRow row, @Nullable KnownPerson person) {
        String text = row.cell(RosterColumn.STATE);
        if (text.isEmpty()) {
            if (person != null && person.latest() != null) {
                return person.latest().state;
            }
            add(row, RosterColumn.STATE, RosterFault.STATE_MISSING, "");
            return null;
        }
        Optional<MemberState> state = RosterCells.state(text);
        if (state.isEmpty()) {
            add(row, RosterColumn.STATE, RosterFault.STATE_UNKNOWN, "");
        }
        return state.orElse(null);
    }

    /** Always null, for callers that have nothing else to give back. */
    private @Nullable String add(RosterRow row, RosterColumn column, RosterFault fault, String detail) {
        problems.add(roster.problem(row, column, fault, detail));
        return null;
    }
}
