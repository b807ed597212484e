package org.dushuban.architecture;

import org.springframework.boot.test.context.TestConfiguration;

/** Sets the matrix apart: it leaves operators and sign-ins behind, which tests of a first start must not meet. */
@TestConfiguration(proxyBeanMethods = false)
class MatrixDatabase {}
