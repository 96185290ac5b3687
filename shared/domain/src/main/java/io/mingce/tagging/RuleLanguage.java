package io.mingce.tagging;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

import java.util.List;
import java.util.Set;

/// CEL with the facts that rules may ask about. Making one takes about a second in a new process; compiling a rule takes a
/// millisecond. Safe for many threads.
///
/// What could make a short rule take long or need much memory is left out: `map` and `filter`, adding texts or
/// lists, regular expressions. So no value grows beyond the facts, and what is left is bounded by the limits.
final class RuleLanguage {

    /// Characters of a rule.
    static final int LONGEST = 2_000;

    private static final int DEEPEST = 100;
    private static final int MOST_ITERATIONS = 10_000;
    private static final Set<String> GROWING = Set.of("add_string", "add_bytes", "add_list");
    private static final Set<StandardFunction> LEFT_OUT =
            Set.of(
                    StandardFunction.MATCHES,
                    StandardFunction.DYN,
                    StandardFunction.TYPE,
                    StandardFunction.BYTES,
                    StandardFunction.TIMESTAMP,
                    StandardFunction.DURATION);
    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(DEEPEST)
                    .comprehensionMaxIterations(MOST_ITERATIONS)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    RuleLanguage() {
        var functions = new RuleFunctions();
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(standard())
                        .setStandardMacros(
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.EXISTS_ONE)
                        .addVar("orders", RuleFunctions.ORDERS)
                        .addVar("interactions", RuleFunctions.INTERACTIONS)
                        .addVar("customer", RuleFunctions.CUSTOMER)
                        .addFunctionDeclarations(functions.declared())
                        .setResultType(SimpleType.BOOL);
        for (String text : List.of("type", "level", "industry", "gender", "province", "city")) {
            builder.addVar(text, SimpleType.STRING);
        }
        for (String list : List.of("missing", "consents", "tags", "channels")) {
            builder.addVar(list, ListType.create(SimpleType.STRING));
        }
        compiler = builder.build();
        runtime =
                CelRuntimeFactory.legacyCelRuntimeBuilder()
                        .setOptions(OPTIONS)
                        .addFunctionBindings(functions.bound())
                        .build();
    }

    private static CelStandardDeclarations standard() {
        return CelStandardDeclarations.newBuilder()
                .filterFunctions((function, overload) ->
                        !LEFT_OUT.contains(function)
                                && !GROWING.contains(overload.celOverloadDecl().overloadId()))
                .build();
    }

    CelValidationResult check(String condition) {
        return compiler.compile(condition);
    }

    CelRuntime.Program program(CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return runtime.createProgram(checked);
    }
}
