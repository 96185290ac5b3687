package io.mingce.tagging;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;

import io.mingce.cleaning.Text;

import java.util.Optional;

/// Walks over lists within walks over lists take long soon.
final class Nesting {

    private static final int DEEPEST = 2;

    private Nesting() {}

    /// Where `all`, `exists` and the like stand in one another too deep; empty where they do not.
    static Optional<RuleFault> fault(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> depth(node) > DEEPEST)
                .findFirst()
                .map(node -> fault(tree, node.id()));
    }

    private static int depth(CelNavigableExpr node) {
        if (node.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
            return 0;
        }
        int depth = 1;
        for (Optional<CelNavigableExpr> above = node.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
                depth++;
            }
        }
        return depth;
    }

    private static RuleFault fault(CelAbstractSyntaxTree tree, long id) {
        CelSourceLocation at =
                Optional.ofNullable(tree.getSource().getPositionsMap().get(id))
                        .flatMap(tree.getSource()::getOffsetLocation)
                        .orElse(CelSourceLocation.of(1, 0));
        return new RuleFault(
                at.getLine(),
                at.getColumn() + 1,
                new Text(
                        "all、exists、exists_one 最多嵌套两层",
                        "all, exists and exists_one may be nested twice at most"));
    }
}
