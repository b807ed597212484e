package org.dushuban.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UserRepository extends JpaRepository<UserEntity, UUID> {

    Optional<UserEntity> findByNumber(String number);

    Optional<UserEntity> findByPhone(String phone);

    List<UserEntity> findByNumberOrPhone(String number, String phone);

    boolean existsByOperatorTrue();

    boolean existsByOperatorTrueAndClosedFalse();

    List<UserEntity> findByNumberIn(Collection<String> numbers);

    List<UserEntity> findByPhoneIn(Collection<String> phones);
}
