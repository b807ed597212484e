package org.dushuban.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.dushuban.account.Role;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** A test of what somebody sees who is signed in, with those roles beside that of a member. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    String ID = "00000000-0000-7000-8000-000000000001";

    String name() default "王芳";

    Role[] as() default {};

    /** Makes the sign-in. */
    class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn wanted) {
            Set<Role> roles = EnumSet.of(Role.MEMBER);
            roles.addAll(Arrays.asList(wanted.as()));
            SignedInUser user =
                    new SignedInUser(new User.Id(UUID.fromString(ID)), "100", wanted.name(), false, roles, "test");
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            return context;
        }
    }
}
