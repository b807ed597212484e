package org.dushuban.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts, as the features above need them. Whose account may be touched is decided there, since only they know the
 * scope of an administrator.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Users {

    private final UserRepository users;
    private final Clock clock;

    Users(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public User create(NewUser user) {
        return users.save(new UserEntity(Ids.next(), user.number(), user.name(), user.phone(), clock.instant()))
                .toUser();
    }

    /** @throws NotFoundException if there is no such user */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public User change(User.Id id, String name, @Nullable String phone) {
        UserEntity user = entity(id);
        NewUser checked = new NewUser(user.number, name, phone);
        user.name = checked.name();
        user.phone = checked.phone();
        return user.toUser();
    }

    /** Like {@link #create}, many in one go. */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public List<User> createAll(List<NewUser> many) {
        List<UserEntity> entities = many.stream()
                .map(user -> new UserEntity(Ids.next(), user.number(), user.name(), user.phone(), clock.instant()))
                .toList();
        return users.saveAll(entities).stream().map(UserEntity::toUser).toList();
    }

    /** Names only, for lists and boards. */
    @Transactional(readOnly = true)
    public Map<User.Id, String> names(Collection<User.Id> ids) {
        return users.findAllById(ids.stream().map(User.Id::value).toList()).stream()
                .collect(Collectors.toMap(user -> new User.Id(user.id), user -> user.name));
    }

    /** @throws NotFoundException if there is no such user */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR') or (isAuthenticated() and #id == principal.userId())")
    @Transactional(readOnly = true)
    public User get(User.Id id) {
        return entity(id).toUser();
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public Map<User.Id, User> get(Collection<User.Id> ids) {
        return users.findAllById(ids.stream().map(User.Id::value).toList()).stream()
                .map(UserEntity::toUser)
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public Optional<User> byNumber(String number) {
        return users.findByNumber(number).map(UserEntity::toUser);
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public List<User> byNumbers(Collection<String> numbers) {
        return users.findByNumberIn(numbers).stream().map(UserEntity::toUser).toList();
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public List<User> byPhones(Collection<String> phones) {
        return users.findByPhoneIn(phones).stream().map(UserEntity::toUser).toList();
    }

    private UserEntity entity(User.Id id) {
        return users.findById(id.value()).orElseThrow(() -> new NotFoundException("user", id));
    }
}
