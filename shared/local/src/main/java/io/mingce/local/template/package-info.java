/// The part of template.yaml that runs: read strictly, parameters and intrinsics resolved to local names.
@NullMarked
package io.mingce.local.template;

import org.jspecify.annotations.NullMarked;
